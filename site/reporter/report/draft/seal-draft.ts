import { base64 } from '@scure/base'
import { draftCodeFromBytes } from '../../../../shared/receipt/draft.ts'
import { decryptWith, encryptTo, recipientOf } from '../../../../shared/seal/age.ts'
import type { Identity, Recipient } from '../../../../shared/seal/identity.ts'
import { padJson } from '../../../../shared/seal/padding.ts'
import type { Day } from '../../../../shared/value/day.ts'
import { identityOfDraft } from '../../receipt-keys.ts'
import { type Kept, keptFrom } from '../kept.ts'
import { readPosition, type StepPosition } from '../screens.ts'

/** What a draft is locked with. It can lock again, but not open. */
export interface Lock {
  readonly recipient: Recipient
  /** Lies beside the draft: the code alone does not give the key. */
  readonly salt: Uint8Array
}

/** What a draft brings back: answers and seed, so that it is still the same filing, and where the person was. */
export interface ReportDraft {
  readonly kept: Kept
  readonly at: StepPosition
}

/** Smallest size before sealing, in bytes. Nearly every report fits, so that nearly every draft looks alike. */
const FLOOR = 16 * 1024

/** A draft as one line: the day on which it goes, the salt, the sealed text. Never files. */
export async function sealDraft(
  { kept, at }: ReportDraft,
  { recipient, salt }: Lock,
  due: Day,
  encrypt: typeof encryptTo = encryptTo,
): Promise<string> {
  const { answers, seed, seen, photos, usedFiles, usedBytes } = kept
  const plain = padJson({ answers, seed, seen, photos, usedFiles, usedBytes, at }, FLOOR)
  return [due, base64.encode(salt), base64.encode(await encrypt([recipient], plain))].join(' ')
}

/** The salt that lies beside a draft. */
export function saltOf(stored: string): Uint8Array {
  return base64.decode(stored.split(' ')[1] ?? '')
}

/** Opens a draft. Throws when this is not its identity, or it was altered. */
export async function openDraft(stored: string, identity: Identity): Promise<ReportDraft> {
  const sealed = base64.decode(stored.split(' ')[2] ?? '')
  const text = new TextDecoder().decode(await decryptWith(identity, sealed))
  const value = JSON.parse(text) as Parameters<typeof keptFrom>[0] & { at?: unknown }
  return { kept: keptFrom(value), at: readPosition(value.at) }
}

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
