import { base64 } from '@scure/base'
import * as z from 'zod'
import { SaveRing } from '../contract/office-keys.ts'
import { type Identity, recipientOf } from '../seal/identity.ts'
import { SealError } from '../seal/seal-error.ts'
import { UnitEntry } from './directory-entry.ts'
import { RingMember } from './keyring.ts'
import { openRing, sealRing } from './seal-keyring.ts'

/** The file that an administrator carries to the offline computer: a sealed ring, and who is to open it from then on. */
export const RecoveryRequest = z.strictObject({
  unit: UnitEntry.shape.unit,
  revision: SaveRing.shape.revision,
  versions: SaveRing.shape.versions,
  /** The new members, whose check codes the two people compare. */
  members: z.array(RingMember).min(1),
  recovery: UnitEntry.shape.recipient,
})
export type RecoveryRequest = z.infer<typeof RecoveryRequest>

/** The file that comes back: the ring, sealed to the new members and to the recovery identity as before. */
export const RecoveredRing = SaveRing.extend({ unit: UnitEntry.shape.unit })
export type RecoveredRing = z.infer<typeof RecoveredRing>

/** The ring for its new members. Throws {@link SealError} when this is not the identity that it was sealed to. */
export async function recoverRing(request: RecoveryRequest, identity: Identity): Promise<RecoveredRing> {
  const { unit, revision, recovery } = request
  if ((await recipientOf(identity)) !== recovery) throw new SealError('wrongKey')
  const sealed = request.versions.map((one) => ({ ...one, sealed: base64.decode(one.sealed) }))
  const open = await openRing(sealed, identity)
  const versions = await sealRing(open, [...request.members.map(({ recipient }) => recipient), recovery])
  return {
    unit,
    revision,
    versions: versions.map((one) => ({ ...one, sealed: base64.encode(one.sealed) })),
    members: request.members.map(({ sub, recipient }) => ({ sub, recipient })),
    recovered: true,
  }
}
