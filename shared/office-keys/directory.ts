import { ed25519 } from '@noble/curves/ed25519.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { base64urlnopad } from '@scure/base'
import * as z from 'zod'
import { Day } from '../value/day.ts'
import { DirectoryEntry, entryLine } from './directory-entry.ts'

/** The days for which a directory is signed. */
export const DirectoryWindow = z.strictObject({
  /** Grows with every window that is signed. */
  sequence: z.int().min(1),
  /** First and last day, in Asia/Shanghai. */
  from: Day,
  until: Day,
  /** Ed25519 over {@link directoryText} by the administrators' key, hex. */
  signature: z.string().regex(/^[0-9a-f]{128}$/),
})
export type DirectoryWindow = z.infer<typeof DirectoryWindow>

/** The directory: the key of every office that has one, signed as a whole. */
export const Directory = z.strictObject({
  /** By office, ascending, each once. */
  keys: z.array(DirectoryEntry).min(1).max(500),
  /** One after the other, each with a signature of its own over all keys. */
  windows: z.array(DirectoryWindow).min(1).max(6),
})
export type Directory = z.infer<typeof Directory>

/** What a window says before it is signed. */
export type UnsignedWindow = Omit<DirectoryWindow, 'signature'>

/** The text that is signed: a label, sequence and days, then a line for each key, with a line end after each. */
export function directoryText(
  keys: readonly DirectoryEntry[],
  { sequence, from, until }: UnsignedWindow,
): string {
  const lines = [
    ...['mingcha-directory-2', `sequence ${sequence}`, `from ${from}`, `until ${until}`],
    ...keys.map(entryLine),
  ]
  return `${lines.join('\n')}\n`
}

/** The window, signed. `secret`: the administrators' Ed25519 key, 32 bytes base64url. */
export function signWindow(
  keys: readonly DirectoryEntry[],
  window: UnsignedWindow,
  secret: string,
): DirectoryWindow {
  const signature = ed25519.sign(utf8ToBytes(directoryText(keys, window)), base64urlnopad.decode(secret))
  return { ...window, signature: bytesToHex(signature) }
}

/** Whether the administrators' key (public, 32 bytes base64url) signed exactly these keys for this window. */
export function isSigned(
  keys: readonly DirectoryEntry[],
  window: DirectoryWindow,
  publicKey: string,
): boolean {
  const ascending = keys.every(({ office }, n) => n === 0 || (keys[n - 1]?.office ?? '') < office)
  if (!ascending) return false
  try {
    return ed25519.verify(
      hexToBytes(window.signature),
      utf8ToBytes(directoryText(keys, window)),
      base64urlnopad.decode(publicKey),
    )
  } catch {
    return false
  }
}

/** The window for a day: the last that has begun, else the first. */
export function windowOn({ windows }: Pick<Directory, 'windows'>, day: Day): DirectoryWindow | undefined {
  return windows.findLast(({ from }) => from <= day) ?? windows[0]
}
