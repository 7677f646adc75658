import * as z from 'zod'
import { TipId } from '../value/id.ts'
import { encryptTo } from './age.ts'
import { bytesOfIdentity, Identity, type Recipient, tipIdOf } from './identity.ts'
import { openJson } from './open.ts'
import { SealError } from './seal-error.ts'
import { SUITE } from './suite.ts'

const Wrapped = z.strictObject({
  suite: z.literal(SUITE),
  tip: TipId,
  identity: Identity,
})

/** The tip's identity in a small age file for one recipient: the only thing that is ever sealed again. */
export function wrapIdentity(tip: TipId, identity: Identity, recipient: Recipient): Promise<Uint8Array> {
  return encryptTo([recipient], JSON.stringify({ suite: SUITE, tip, identity }))
}

/**
 * The tip identity from a wrap. Throws {@link SealError}; `mismatch` when it is another tip's, whose id is bound to its
 * identity.
 */
export async function unwrapIdentity(tip: TipId, wrap: Uint8Array, holder: Identity): Promise<Identity> {
  const wrapped = await openJson(Wrapped, wrap, holder)
  const bound = tipIdOf(bytesOfIdentity(wrapped.identity))
  if (wrapped.tip !== tip || bound !== tip) throw new SealError('mismatch', { fields: ['tip'] })
  return wrapped.identity
}
