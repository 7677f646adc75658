import * as z from 'zod'
import { recipientOf } from '../seal/age.ts'
import { type Identity, Recipient } from '../seal/identity.ts'
import { SealError } from '../seal/seal-error.ts'
import { KeyringMember } from './keyring.ts'
import { keyringFromWire, keyringToWire, SaveKeyring, WireKeyring } from './save-keyring.ts'
import { openKeyring, sealKeyring } from './seal-keyring.ts'
import { isCode, memberCode } from './spoken-codes.ts'

/** The file that an administrator carries to the offline computer: a sealed keyring, and who is to open it from then on. */
export const RecoveryRequest = z.strictObject({
  keyring: WireKeyring,
  /** The new members, whose codes both keepers type. */
  members: z.array(KeyringMember).min(1),
  recovery: Recipient,
})
export type RecoveryRequest = z.infer<typeof RecoveryRequest>

/** The file that comes back: the keyring, sealed to the new members and to the recovery identity as before. */
export const RecoveredKeyring = SaveKeyring.extend({ recovered: z.literal(true) })
export type RecoveredKeyring = z.infer<typeof RecoveredKeyring>

/** The codes that the two keepers typed for one member. */
export type TypedTwice = readonly [string, string]

/**
 * The keyring for its new members. `typed`: for each member, what each keeper typed. Throws `RangeError` naming a
 * member whose code one of them did not type, {@link SealError} when this is not the identity that the keyring was
 * sealed to, or its holders did not write it as it stands.
 */
export async function recoverKeyring(
  { keyring, members, recovery }: RecoveryRequest,
  identity: Identity,
  typed: readonly TypedTwice[],
): Promise<RecoveredKeyring> {
  for (const [n, { name, recipient }] of members.entries()) {
    const both = typed[n]?.every((one) => isCode(one, memberCode(recipient)))
    if (!both) throw new RangeError(`${name}: not the code of this key`)
  }
  if ((await recipientOf(identity)) !== recovery) throw new SealError('wrongKey')
  const before = keyringFromWire(keyring)
  const newest = (await openKeyring(before, identity)).at(-1)
  if (!newest) throw new SealError('wrongKey')
  const { office, older } = before
  const after = await sealKeyring({
    ...{ office, revision: before.revision + 1, newest, older, members, recovery },
  })
  return { ...keyringToWire(after), recovered: true }
}
