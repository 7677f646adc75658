import { draftCodeFromBytes } from '../../../../shared/receipt/draft.ts'
import { recipientOf } from '../../../../shared/seal/identity.ts'
import { identityOfDraft } from '../../receipt-keys.ts'
import type { Lock } from './seal-draft.ts'

let held: Lock | undefined

/** The lock of the draft that this page saved or opened, so that saving again needs no other code. */
export const heldLock = (): Lock | undefined => held

/** Holds a lock as long as this page lives; without one nothing is held. */
export function holdLock(lock?: Lock): void {
  held = lock
}

/** A new code and what it locks with. */
export async function newLock(): Promise<{ code: string; lock: Lock }> {
  const code = draftCodeFromBytes(crypto.getRandomValues(new Uint8Array(32)))
  const salt = crypto.getRandomValues(new Uint8Array(16))
  return { code, lock: { salt, recipient: await recipientOf(await identityOfDraft(code, salt)) } }
}
