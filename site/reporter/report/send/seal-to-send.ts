import type { Filing } from '../../../../shared/contract/filing.ts'
import type { FilingSecrets } from '../../../../shared/filing/derive-filing.ts'
import { filingBody, type Letter, sealFiling } from '../../../../shared/filing/seal-filing.ts'
import type { ReceiptKeys } from '../../../../shared/receipt/keys.ts'
import { Refusal } from '../../../../shared/refusal/refusal.ts'
import { say } from '../../texts.ts'
import { SendTrouble } from '../../trouble.ts'
import type { FoundRoute } from './find-route.ts'

/** All that one filing is made of. */
export interface Unsealed extends Omit<Letter, 'routing' | 'view'> {
  readonly secrets: FilingSecrets
  readonly keys: ReceiptKeys
  readonly found: FoundRoute
}

/** The body of the filing. Throws {@link SendTrouble}, saying whether it was the offices' keys or the sealing. */
export async function sealToSend({ keys, found, ...letter }: Unsealed): Promise<Filing> {
  const { view, way } = found
  try {
    return filingBody(await sealFiling({ ...letter, view, routing: way.routing }, keys))
  } catch (cause) {
    const atFault = cause instanceof Refusal ? 'report.send.error.keys' : 'report.send.error.seal'
    throw new SendTrouble(say(atFault))
  }
}
