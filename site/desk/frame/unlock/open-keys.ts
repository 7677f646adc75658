import { base64 } from '@scure/base'
import { Decrypter } from 'age-encryption'
import type { MeReply } from '../../../../shared/contract/me.ts'
import { decryptWith } from '../../../../shared/seal/age.ts'
import { Identity } from '../../../../shared/seal/identity.ts'
import { meantPassphrase } from './passphrase.ts'

/**
 * The office's identities, newest first: the passphrase opens the member's key, which opens the newest, and each
 * opens the one before it. Throws age's own error when the passphrase is wrong; from the first that does not open, the
 * rest is left out.
 */
export async function openKeys(keys: MeReply['keys'], passphrase: string): Promise<Identity[]> {
  if (keys.member === undefined) return []
  let holder = await openMember(keys.member, passphrase)
  const opened: Identity[] = []
  for (const { sealed } of [...keys.office].sort((a, b) => b.keyVersion - a.keyVersion)) {
    const identity = await decryptWith(holder, base64.decode(sealed)).then(readIdentity, () => undefined)
    if (!identity) break
    opened.push(identity)
    holder = identity
  }
  return opened
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
