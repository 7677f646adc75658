import * as z from 'zod'
import { TipId } from '../value/id.ts'
import { encryptTo } from './age.ts'
import type { Identity, Recipient } from './identity.ts'
import { openJson } from './open.ts'
import { SealError } from './seal-error.ts'
import { SUITE } from './suite.ts'

const Wrapped = z.strictObject({
  suite: z.literal(SUITE),
  tip: TipId,
  identity: z.string().startsWith('AGE-SECRET-KEY-1'),
})

/** The tip's identity in a small age file for these recipients: the only thing that is ever rewrapped. */
export function wrapIdentity(
  tip: TipId,
  identity: Identity,
  recipients: readonly Recipient[],
): Promise<Uint8Array> {
  return encryptTo(recipients, JSON.stringify({ suite: SUITE, tip, identity }))
}

/** The tip identity from a wrap. Throws {@link SealError}. */
export async function unwrapIdentity(tip: TipId, wrap: Uint8Array, holder: Identity): Promise<Identity> {
  const wrapped = await openJson(Wrapped, wrap, holder)
  if (wrapped.tip !== tip) throw new SealError('mismatch', { fields: ['tip'] })
  return wrapped.identity
}
