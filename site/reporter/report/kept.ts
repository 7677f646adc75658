import type { Day } from '../../../shared/value/day.ts'
import type { OfficeCode } from '../../../shared/value/office-code.ts'
import { type Answers, answersFrom } from './answers.ts'

/** What a reload needs, in this tab alone and never longer than the tab. */
export interface Kept {
  readonly answers: Answers
  /** Seed of the filing, hex: a retry after any fault is the same filing. */
  readonly seed: string
  /** Reasons for which the stop card was shown. */
  readonly seen: readonly string[]
  /** Files that were chosen; their content does not survive a reload. */
  readonly photos: number
  /** File numbers already used on the wire: content under a number can never change. */
  readonly usedFiles: number
  /** Sealed bytes that arrived under those numbers: they count against the room of this tip. */
  readonly usedBytes: number
  /** This report lies as a draft on this phone: saved from here, or opened here. */
  readonly drafted?: boolean
  /** The server's answer, once there is one. */
  readonly filed?: Filed
}

/** What a filing was answered with. */
export interface Filed {
  readonly office: OfficeCode
  readonly acceptBy: Day
  /** The day may still move. */
  readonly provisional?: boolean
  /** It had been filed before. */
  readonly again: boolean
  /** Somebody must look at it within hours; else the level above is told, if there is one. */
  readonly critical?: boolean
  readonly upper?: OfficeCode | undefined
}

const NAME = 'report'

/** What was kept, or a beginning with a new seed. */
export function readKept(storage: Storage | undefined): Kept {
  return keptFrom(parse(read(storage)))
}

/** What of a value is understood; whatever is not begins anew. */
export function keptFrom(value: Partial<Record<keyof Kept, unknown>>): Kept {
  const { answers, seed, seen, photos, usedFiles, usedBytes, drafted, filed } = value
  return {
    answers: answersFrom((name) => (answers as Record<string, unknown> | undefined)?.[name]),
    seed: typeof seed === 'string' && /^[0-9a-f]{64}$/.test(seed) ? seed : newSeedHex(),
    seen: Array.isArray(seen) ? seen.filter((one) => typeof one === 'string') : [],
    photos: typeof photos === 'number' ? photos : 0,
    usedFiles: typeof usedFiles === 'number' ? usedFiles : 0,
    usedBytes: typeof usedBytes === 'number' ? usedBytes : 0,
    ...(drafted === true && { drafted }),
    ...(isFiled(filed) && { filed }),
  }
}

/** Writes all of it. A browser that keeps nothing is no fault: the page itself still has it. */
export function writeKept(storage: Storage | undefined, kept: Kept): void {
  try {
    storage?.setItem(NAME, JSON.stringify(kept))
  } catch {
    return
  }
}

/** Leaves nothing behind. */
export function wipeKept(storage: Storage | undefined): void {
  try {
    storage?.removeItem(NAME)
  } catch {
    return
  }
}

function read(storage: Storage | undefined): string {
  try {
    return storage?.getItem(NAME) ?? ''
  } catch {
    return ''
  }
}

function parse(text: string): Partial<Record<keyof Kept, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    return value !== null && typeof value === 'object' ? value : {}
  } catch {
    return {}
  }
}

function isFiled(value: unknown): value is Filed {
  const { office, acceptBy, again } = (value ?? {}) as Partial<Record<keyof Filed, unknown>>
  return typeof office === 'string' && typeof acceptBy === 'string' && typeof again === 'boolean'
}

function newSeedHex(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
