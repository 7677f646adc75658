import * as z from 'zod'
import { Recipient } from '../seal/identity.ts'
import { Bytes } from '../value/bytes.ts'

/** A member's own key: their identity under a passphrase, and what others seal to. */
export const MemberKey = z.strictObject({
  /** Grows by one with every write. */
  revision: z.int().min(1),
  recipient: Recipient,
  /** The identity, an age file under the passphrase. */
  sealed: Bytes,
  history: z.array(
    z.strictObject({
      n: z.int().min(1),
      at: z.string(),
      what: z.enum(['made', 'passphrase', 'replaced']),
      recipient: Recipient,
    }),
  ),
})
export type MemberKey = z.infer<typeof MemberKey>
