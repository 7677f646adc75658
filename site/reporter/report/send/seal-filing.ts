import { base64 } from '@scure/base'
import type { Filing } from '../../../../shared/contract/filing.ts'
import type { FilingSecrets } from '../../../../shared/filing/derive-filing.ts'
import { officeRecipients } from '../../../../shared/filing/office-recipients.ts'
import type { ReceiptKeys } from '../../../../shared/receipt/keys.ts'
import { Refusal } from '../../../../shared/refusal/refusal.ts'
import type { Facts } from '../../../../shared/routing/facts.ts'
import { recipientOf } from '../../../../shared/seal/identity.ts'
import { SUITE } from '../../../../shared/seal/suite.ts'
import { wrapIdentity } from '../../../../shared/seal/wrap.ts'
import type { Report, SealedFile } from '../../../../shared/tip/envelope.ts'
import { sealEnvelope } from '../../../../shared/tip/seal-envelope.ts'
import { say } from '../../texts.ts'
import { SendTrouble } from '../../trouble.ts'
import type { FoundRoute } from './find-route.ts'

/** All that one filing is made of. */
export interface Unsealed {
  readonly secrets: FilingSecrets
  readonly keys: ReceiptKeys
  readonly facts: Facts
  readonly report: Report
  readonly files: readonly SealedFile[]
  readonly found: FoundRoute
  /** Administrators' public key that signs the offices' keys. */
  readonly directoryKey: string
}

/** The letter sealed, its key wrapped for the reporter and for the offices, as the body of the filing. */
export async function sealFiling(unsealed: Unsealed): Promise<Filing> {
  const { secrets, keys, facts, report, files, found } = unsealed
  const { tip, identity } = secrets
  const { routing } = found.way
  const offices = recipientsOrTrouble(unsealed)
  try {
    const envelope = await sealEnvelope(identity, { tip, facts, routing }, report, files)
    const reporterWrap = await wrapIdentity(tip, identity, [await recipientOf(keys.identity)])
    const officeWrap = await wrapIdentity(tip, identity, offices)
    return {
      suite: SUITE,
      facts,
      routing,
      lookup: keys.lookup,
      envelope: base64.encode(envelope),
      reporterWrap: base64.encode(reporterWrap),
      officeWrap: base64.encode(officeWrap),
      files: files.map(({ id, slices }) => ({ id, slices })),
    }
  } catch {
    throw new SendTrouble(say('report.send.error.seal'))
  }
}

function recipientsOrTrouble({ found, directoryKey }: Unsealed) {
  try {
    return officeRecipients(found.view, found.way.routing, directoryKey)
  } catch (cause) {
    if (cause instanceof Refusal) throw new SendTrouble(say('report.send.error.keys'))
    throw cause
  }
}
