import { sha256 } from '@noble/hashes/sha2.js'
import { base32 } from '@scure/base'
import { bytesOfIdentity, IDENTITY_BYTES, type Identity, identityFromBytes } from '../seal/identity.ts'

/** The two sheets of a recovery identity. Each alone says nothing at all about it. */
export type Shares = readonly [string, string]

const CHECK = 3

/**
 * An identity as two shares of 56 characters each, in groups of four: a random pad, and the identity under that pad, each
 * with three bytes of its SHA-256 to find a slip of the hand. Both are needed, so two people must be there.
 * Throws `RangeError` for what is no identity.
 */
export function splitIdentity(identity: Identity): Shares {
  const secret = bytesOfIdentity(identity)
  const pad = crypto.getRandomValues(new Uint8Array(IDENTITY_BYTES))
  return [format(pad), format(secret.map((byte, n) => byte ^ (pad[n] ?? 0)))]
}

/** The identity of two shares as they were typed. Throws `RangeError` naming the share with a slip in it. */
export function joinShares(typed: Shares): Identity {
  const [one, other] = typed.map((text, n) => read(text, n + 1))
  if (!one || !other) throw new RangeError('both sheets are needed')
  return identityFromBytes(one.map((byte, n) => byte ^ (other[n] ?? 0)))
}

function format(bytes: Uint8Array): string {
  const whole = new Uint8Array([...bytes, ...sha256(bytes).slice(0, CHECK)])
  return base32.encode(whole).replace(/(.{4})(?=.)/g, '$1 ')
}

/** Blanks and small letters do not matter; 0 and 1, which base32 has not, are read as O and I. */
function read(text: string, n: number): Uint8Array {
  const characters = text.toUpperCase().replace(/[\s-]/g, '').replaceAll('0', 'O').replaceAll('1', 'I')
  const wrong = new RangeError(`sheet ${n}: a character is wrong or missing`)
  if (!/^[A-Z2-7]{56}$/.test(characters)) throw wrong
  const whole = base32.decode(characters)
  const bytes = whole.slice(0, IDENTITY_BYTES)
  if (
    sha256(bytes)
      .slice(0, CHECK)
      .some((byte, at) => byte !== whole[IDENTITY_BYTES + at])
  )
    throw wrong
  return bytes
}
