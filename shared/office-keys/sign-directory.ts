import { ed25519 } from '@noble/curves/ed25519.js'
import { base64urlnopad } from '@scure/base'
import * as z from 'zod'
import { Recipient } from '../seal/identity.ts'
import { addDays, type Day } from '../value/day.ts'
import { hashOf } from '../value/hash.ts'
import { OfficeCode } from '../value/office-code.ts'
import { Directory, isSigned, signWindow } from './directory.ts'
import { DirectoryEntry } from './directory-entry.ts'
import { isCode, officeKeyCode } from './spoken-codes.ts'

/** For how many days a window is good, unless said. */
export const WINDOW_DAYS = 60

/** So many days a window begins before the one before it ends, for clocks that are a little off. */
const OVERLAP = 2

/** An office's key with its whole recipient. */
export const OfficeRecipient = DirectoryEntry.omit({ hash: true }).extend({ recipient: Recipient })
export type OfficeRecipient = z.infer<typeof OfficeRecipient>

/** The file that an administrator carries to the offline computer. */
export const DirectoryRequest = z.strictObject({
  /** As it was signed last; absent the first time. */
  standing: Directory.optional(),
  /** Keys that are new, or follow an office's key. */
  add: z.array(OfficeRecipient.extend({ byName: z.string() })).max(500),
  /** Offices that lose their key: the level above receives their tips. */
  without: z.array(OfficeCode).max(500),
})
export type DirectoryRequest = z.infer<typeof DirectoryRequest>

/** The file that comes back: the signed directory, with the recipients that are new in it. */
export const SaveDirectory = Directory.extend({ recipients: z.array(OfficeRecipient).max(500) })
export type SaveDirectory = z.infer<typeof SaveDirectory>

/** How a directory is signed. */
export interface Signing {
  /** The administrators' Ed25519 key, 32 bytes base64url. */
  readonly secret: string
  /** The highest sequence that was ever signed here. */
  readonly signed: number
  readonly today: Day
  /** How many windows one after the other, and how many days each. */
  readonly windows: number
  readonly days: number
  /** What was typed for each key that is new (its code) and each office that loses its key (its own code). */
  readonly typed: Readonly<Record<OfficeCode, string>>
}

/**
 * The directory after a request, signed. What stands must be signed by the same key and not be older than what was
 * signed here; what is new is in it only by its code. Throws `RangeError` saying what is wrong.
 */
export function signDirectory(request: DirectoryRequest, signing: Signing): SaveDirectory {
  const { standing, add, without } = request
  const before = standing ? lastSequence(standing, signing) : 0
  if (before < signing.signed) {
    throw new RangeError(`the directory in the request is older than number ${signing.signed}, signed here`)
  }
  const keys = new Map((standing?.keys ?? []).map((entry) => [entry.office, entry]))
  for (const office of without) {
    if (signing.typed[office]?.trim() !== office) throw new RangeError(`${office}: not typed, so it stays`)
    keys.delete(office)
  }
  for (const { office, keyVersion, recipient } of add) {
    const hash = hashOf(recipient)
    if (!isCode(signing.typed[office] ?? '', officeKeyCode(office, keyVersion, hash)))
      throw new RangeError(`${office}: not the code of this key`)
    if (keyVersion <= (keys.get(office)?.keyVersion ?? 0))
      throw new RangeError(`${office}: the directory has this version or a later one`)
    keys.set(office, { office, keyVersion, hash })
  }
  const sorted = [...keys.values()].sort((a, b) => (a.office < b.office ? -1 : 1))
  if (sorted.length === 0) throw new RangeError('the directory would be empty')
  return {
    keys: sorted,
    windows: windowsFrom(before, signing).map((window) => signWindow(sorted, window, signing.secret)),
    recipients: add.map(({ byName: _, ...one }) => one),
  }
}

function lastSequence({ keys, windows }: Directory, { secret }: Signing): number {
  const publicKey = base64urlnopad.encode(ed25519.getPublicKey(base64urlnopad.decode(secret)))
  if (!windows.every((window) => isSigned(keys, window, publicKey)))
    throw new RangeError('the directory in the request was not signed by this key')
  return Math.max(...windows.map(({ sequence }) => sequence))
}

function windowsFrom(before: number, { today, windows, days }: Signing) {
  let from = addDays(today, -OVERLAP)
  return Array.from({ length: windows }, (_, n) => {
    const until = addDays(from, days + OVERLAP)
    const window = { sequence: before + 1 + n, from, until }
    from = addDays(until, -OVERLAP)
    return window
  })
}
