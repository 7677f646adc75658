import { followRoutes } from '../../../shared/contract/follow.ts'
import { identityOf, SealError } from '../../../shared/follow/sealed.ts'
import type { Envelope } from '../../../shared/tip/envelope.ts'
import { openEnvelope } from '../../../shared/tip/seal-envelope.ts'
import { hashOf } from '../../../shared/value/hash.ts'
import { callForBytes } from '../call.ts'
import type { Open } from './open-receipt.ts'

/**
 * What the holder of a receipt wrote when it was filed, fetched and opened here. Throws `SealError` when it is another
 * letter, or says other facts than the server shows; `TypeError` when it did not come.
 */
export async function openOwnLetter({ opened: { tip }, keys }: Open): Promise<Envelope> {
  const sealed = await callForBytes(followRoutes.readLetter, { body: { lookup: keys.lookup } })
  if (hashOf(sealed) !== tip.letter) throw new SealError('altered')
  const outside = { tip: tip.id, facts: tip.facts, routing: tip.routing }
  const { envelope, differs } = await openEnvelope(await identityOf(tip, keys), sealed, outside)
  if (differs.length > 0) throw new SealError('mismatch', { fields: [...differs] })
  return envelope
}
