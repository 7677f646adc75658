import { base64 } from '@scure/base'
import * as z from 'zod'
import { recipientOf } from '../seal/age.ts'
import type { Identity } from '../seal/identity.ts'
import { SealError } from '../seal/seal-error.ts'
import { DirectoryEntry } from './directory-entry.ts'
import { KeyringMember } from './keyring.ts'
import { SaveKeyring } from './save-keyring.ts'
import { openKeyring, sealKeyring } from './seal-keyring.ts'

/** The file that an administrator carries to the offline computer: a sealed keyring, and who is to open it from then on. */
export const RecoveryRequest = z.strictObject({
  office: DirectoryEntry.shape.office,
  revision: SaveKeyring.shape.revision,
  versions: SaveKeyring.shape.versions,
  /** The new members, whose check codes the two people compare. */
  members: z.array(KeyringMember).min(1),
  recovery: DirectoryEntry.shape.recipient,
})
export type RecoveryRequest = z.infer<typeof RecoveryRequest>

/** The file that comes back: the keyring, sealed to the new members and to the recovery identity as before. */
export const RecoveredKeyring = SaveKeyring.extend({ office: DirectoryEntry.shape.office })
export type RecoveredKeyring = z.infer<typeof RecoveredKeyring>

/** The keyring for its new members. Throws {@link SealError} when this is not the identity that it was sealed to. */
export async function recoverKeyring(
  request: RecoveryRequest,
  identity: Identity,
): Promise<RecoveredKeyring> {
  const { office, revision, recovery } = request
  if ((await recipientOf(identity)) !== recovery) throw new SealError('wrongKey')
  const sealed = request.versions.map((one) => ({ ...one, sealed: base64.decode(one.sealed) }))
  const open = await openKeyring(sealed, identity)
  const versions = await sealKeyring(open, [...request.members.map(({ recipient }) => recipient), recovery])
  return {
    office,
    revision,
    versions: versions.map((one) => ({ ...one, sealed: base64.encode(one.sealed) })),
    members: request.members.map(({ sub, recipient }) => ({ sub, recipient })),
    recovered: true,
  }
}
