import { base64 } from '@scure/base'
import { Decrypter } from 'age-encryption'
import * as z from 'zod'
import type { MeReply } from '../../../../shared/contract/me.ts'
import { decryptWith } from '../../../../shared/seal/age.ts'
import { Identity } from '../../../../shared/seal/identity.ts'
import { meantPassphrase } from './passphrase.ts'

/** Keys while they are open. Only ever in memory. */
export const OpenedKeys = z.object({
  /** The member's own; undefined while locked, or where they have none. */
  member: Identity.optional(),
  /** The office's, newest first; none while locked. */
  office: z.array(Identity).readonly(),
})
export type OpenedKeys = Readonly<z.infer<typeof OpenedKeys>>

export const lockedKeys: OpenedKeys = { office: [] }

/**
 * A member's identity and the office's, newest first: the passphrase opens the member's key, which opens the newest, and
 * each opens the one before it. Throws age's own error when the passphrase is wrong; from the first that does not open, the
 * rest is left out.
 */
export async function openKeys(keys: MeReply['keys'], passphrase: string): Promise<OpenedKeys> {
  if (keys.member === undefined) return lockedKeys
  const member = await openMember(keys.member, passphrase)
  let holder = member
  const opened: Identity[] = []
  for (const { sealed } of [...keys.office].sort((a, b) => b.keyVersion - a.keyVersion)) {
    const identity = await decryptWith(holder, base64.decode(sealed)).then(readIdentity, () => undefined)
    if (!identity) break
    opened.push(identity)
    holder = identity
  }
  return { member, office: opened }
}

/** A member's own identity. Throws age's own error when the passphrase is wrong, `RangeError` for what is no identity. */
export async function openMember(sealed: string, passphrase: string): Promise<Identity> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(meantPassphrase(passphrase))
  return readIdentity(await decrypter.decrypt(base64.decode(sealed)))
}

function readIdentity(bytes: Uint8Array): Identity {
  const read = Identity.safeParse(new TextDecoder().decode(bytes).trim())
  if (!read.success) throw new RangeError('not an identity')
  return read.data
}
