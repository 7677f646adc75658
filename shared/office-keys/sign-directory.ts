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
  /** What was typed for each of {@link keysToType} (its code), and each office that loses its key (its own number). */
  readonly typed: Readonly<Record<OfficeCode, string>>
}

/** The keys whose codes are to be typed: those that are new, and all others too when this key did not sign them. */
export function keysToType({ standing, add, without }: DirectoryRequest, secret: string): DirectoryEntry[] {
  const fresh = add.map(({ office, keyVersion, recipient }) => ({
    office,
    keyVersion,
    hash: hashOf(recipient),
  }))
  const named = [...without, ...add.map(({ office }) => office)]
  const own = !standing || isOwn(standing, secret)
  const others = own ? [] : standing.keys.filter(({ office }) => !named.includes(office))
  return [...fresh, ...others]
}

/**
 * The directory after a request, signed. What stands may not be older than what was signed here; every key that this
 * key did not sign is in it only by its code. Throws `RangeError` saying what is wrong.
 */
export function signDirectory(request: DirectoryRequest, signing: Signing): SaveDirectory {
  const { standing, add, without } = request
  const before = Math.max(0, ...(standing?.windows ?? []).map(({ sequence }) => sequence))
  if (before < signing.signed) {
    throw new RangeError(`the directory in the request is older than number ${signing.signed}, signed here`)
  }
  const keys = new Map((standing?.keys ?? []).map((entry) => [entry.office, entry]))
  for (const office of without) {
    if (signing.typed[office]?.trim() !== office) throw new RangeError(`${office}: not typed, so it stays`)
    keys.delete(office)
  }
  for (const entry of keysToType(request, signing.secret)) {
    const { office, keyVersion, hash } = entry
    if (!isCode(signing.typed[office] ?? '', officeKeyCode(office, keyVersion, hash)))
      throw new RangeError(`${office}: not the code of this key`)
    const stands = keys.get(office)
    const same = stands?.keyVersion === keyVersion && stands.hash === hash
    if (stands && !same && stands.keyVersion >= keyVersion)
      throw new RangeError(`${office}: the directory has this version or a later one`)
    keys.set(office, entry)
  }
  const sorted = [...keys.values()].sort((a, b) => (a.office < b.office ? -1 : 1))
  if (sorted.length === 0) throw new RangeError('the directory would be empty')
  return {
    keys: sorted,
    windows: windowsFrom(before, signing).map((window) => signWindow(sorted, window, signing.secret)),
    recipients: add.map(({ byName: _, ...one }) => one),
  }
}

function isOwn({ keys, windows }: Directory, secret: string): boolean {
  const publicKey = base64urlnopad.encode(ed25519.getPublicKey(base64urlnopad.decode(secret)))
  return windows.every((window) => isSigned(keys, window, publicKey))
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
