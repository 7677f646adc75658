import * as z from 'zod'
import { entryOf, leafOf } from '../../../shared/publication/log-leaf.ts'
import { contentHash, findBreak, LogLine } from '../../../shared/publication/log-line.ts'
import { type Head, openCheckpoint } from '../../../shared/transparency/checkpoint.ts'
import { holds, type LogProof } from '../../../shared/transparency/log-proof.ts'
import type { NoteKey } from '../../../shared/transparency/note.ts'
import { addLeaves, emptyTree, rootOf, sameHash } from '../../../shared/transparency/tree.ts'
import { canonicalJson } from '../../../shared/value/canonical-json.ts'
import { hashOf } from '../../../shared/value/hash.ts'
import { readNumber } from '../../../shared/value/typed-number.ts'
import { checkSince, checkTakenOut } from './came-since.ts'
import type { Finding } from './findings.ts'

/** Something that was fetched is not what it should be: no fault of the network. */
export class DamagedError extends Error {}

/** Reads the log as it is published. Throws {@link DamagedError} when a line is not one. */
export function parseLog(text: string): LogLine[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, n) => {
      try {
        return LogLine.parse(JSON.parse(line))
      } catch {
        throw new DamagedError(`line ${n + 1}`)
      }
    })
}

/** Whether every key that the site names was told in the log, as each new one must be. */
export function checkKeys(lines: readonly LogLine[], verifiers: readonly string[]): Finding | undefined {
  const told = new Set(lines.filter(({ event }) => event === 'logKey').map(({ content }) => content))
  return verifiers.every((verifier) => told.has(hashOf(verifier))) ? undefined : { what: 'keyBad', n: 0 }
}

/** Whether the whole chain holds. */
export function checkChain(lines: readonly LogLine[]): Finding {
  const broken = findBreak(lines)
  return broken === undefined ? { what: 'ok', n: lines.at(-1)?.n ?? 0 } : { what: 'bad', n: broken }
}

/** Whether the lines are those of the tree whose head the log's key has signed. */
export function checkTree(lines: readonly LogLine[], checkpoint: string, keys: readonly NoteKey[]): Finding {
  const head = openCheckpoint(checkpoint, keys)
  if (!head) return { what: 'signatureBad', n: lines.length }
  // A line may have been added between two downloads.
  return { what: isRootOf(lines, head) ? 'treeOk' : 'treeBad', n: head.size }
}

/** Whether the log of today goes on from a checkpoint that somebody saved: this finds a log that was rewritten whole. */
export function checkSaved(lines: readonly LogLine[], saved: string, keys: readonly NoteKey[]): Finding {
  const text = `${saved
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim()}\n`
  const head = openCheckpoint(text, keys)
  if (!head) return { what: /\n\n— \S+ \S+\n$/.test(text) ? 'savedStranger' : 'savedUnread', n: 0 }
  return { what: isRootOf(lines, head) ? 'savedOk' : 'savedBad', n: head.size }
}

function isRootOf(lines: readonly LogLine[], { size, root }: Head): boolean {
  if (lines.length < size) return false
  const { tree } = addLeaves(emptyTree, lines.slice(0, size).map(leafOf))
  return sameHash(rootOf(tree), root)
}

/** The number of a line as it is typed or pasted out of a citation: `37`, `第 37 条`, `line 37`. */
export const readLineNumber = (typed: string): number | undefined =>
  readNumber(typed.replace(/^\s*(?:第|(?:line|entry|no\.?)\s)|条\s*$/giu, ''))

/** Whether a line still has the hash that somebody saved. `n`: nothing when what was typed is no number. */
export function checkLine(lines: readonly LogLine[], n: number | undefined, hash: string): Finding {
  const typed = hash.normalize('NFKC').replace(/[\s-]/g, '').toLowerCase()
  if (n === undefined || !/^[0-9a-f]{1,64}$/.test(typed)) return { what: 'lineUnread', n: 0 }
  // A citation prints the first twelve; fewer could be met by chance.
  if (typed.length < 12) return { what: 'hashShort', n: typed.length }
  const line = lines.find((one) => one.n === n)
  if (!line) return { what: 'lineMissing', n }
  return { what: line.hash.startsWith(typed) ? 'lineOk' : 'lineBad', n }
}

/** Whether the text that a line told of can still be read: it may have gone alone, or with its case. */
export function isReadable(lines: readonly LogLine[], line: LogLine): boolean {
  const last = lines.findLast(({ subject, edition }) => subject === line.subject && edition === line.edition)
  return last?.n === line.n && !checkSince(lines, line).some(({ what }) => what === 'withdrawn')
}

/**
 * Whether a line that was cited belongs to what was asked about, and what became of it since: words or names that left it, a newer edition,
 * or that it was taken away. `asked`: none where nothing but the line was.
 */
export function checkBelongs(
  lines: readonly LogLine[],
  n: number | undefined,
  asked: readonly { readonly subject: string; readonly edition?: number }[],
): Finding[] {
  const line = lines.find((one) => one.n === n)
  if (!line) return []
  const belongs = ({ subject, edition }: (typeof asked)[number]) =>
    subject === line.subject && (edition === undefined || edition === line.edition)
  return [
    ...(asked.length > 0 && !asked.some(belongs) ? [{ what: 'lineOther' as const, n: line.n }] : []),
    ...checkTakenOut(lines, line),
    ...checkSince(lines, line),
  ]
}

/** Whether a public record is the one that the log recorded last for it, and what left it since it came. */
export function checkRecord(lines: readonly LogLine[], subject: string, record: unknown): Finding[] {
  const own = lines.filter((one) => one.subject === subject && one.event !== 'handling')
  const newest = Math.max(...own.map(({ edition }) => edition))
  // An older edition may have lost something after the newest came.
  const line = own.findLast(({ edition }) => edition === newest)
  if (!line) return [{ what: 'recordMissing', n: 0 }]
  const first = own.find(({ edition }) => edition === newest)
  return [checkContent(line, record), ...checkTakenOut(lines, first)]
}

/** Whether an edition is the one that the log recorded under its number, what left it since, and which line replaced it. */
export function checkEdition(
  lines: readonly LogLine[],
  { subject, edition }: { readonly subject: string; readonly edition: number },
  record: unknown,
): Finding[] {
  const own = lines.filter((one) => one.subject === subject && one.event !== 'handling')
  const line = own.findLast((one) => one.edition === edition)
  if (!line) return [{ what: 'recordMissing', n: 0 }]
  const since = checkSince(lines, line)
  // Of a case that was taken away the newest placeholder stands at each edition that could be read.
  const taken = since.find(({ what }) => what === 'withdrawn')
  const found = [line, ...own.filter(({ n }) => n === taken?.n)].map((one) => checkContent(one, record))
  return [
    found.find(({ what }) => what === 'recordOk') ?? checkContent(line, record),
    ...checkTakenOut(
      lines,
      own.find((one) => one.edition === edition),
    ),
    ...since,
  ]
}

/** Whether the counts of a month are those that the log recorded. */
export function checkMonth(lines: readonly LogLine[], month: string, counts: unknown): Finding {
  const line = lines.findLast((one) => one.subject === month && one.event === 'handling')
  return line ? checkContent(line, counts) : { what: 'recordMissing', n: 0 }
}

/**
 * Whether a record is the one that its proof is about, and the proof one that a key of the log has signed; `gone`: of the proof alone,
 * because the text is no longer public.
 */
export function checkProof(
  proof: LogProof,
  subject: string,
  record: unknown,
  keys: readonly NoteKey[],
): Finding {
  const line = lineIn(proof.entry)
  if (!line) return { what: 'proofBad', n: proof.index + 1 }
  // The content is not to blame for a file that lies in the wrong place.
  if (line.subject !== subject) return { what: 'proofOther', n: line.n }
  const same = line.n === proof.index + 1 && entryOf(line) === proof.entry
  if (!same || !holds(proof, keys)) return { what: 'proofBad', n: line.n }
  if (record === gone) return { what: 'proofOk', n: line.n }
  const found = checkContent(line, record)
  // Whether a later edition took its place is not said by its own proof.
  return found.what === 'recordOk' ? { ...found, what: 'editionOk' } : found
}

/** Stands for a text that is no longer public. */
export const gone = Symbol('gone')

function lineIn(entry: string): LogLine | undefined {
  try {
    return LogLine.parse(JSON.parse(entry))
  } catch {
    return undefined
  }
}

function checkContent(line: LogLine, record: unknown): Finding {
  if (typeof record !== 'object' || record === null) return { what: 'recordMissing', n: line.n }
  return { what: hashIn(record) === line.content ? 'recordOk' : 'recordBad', n: line.n }
}

/** The hash by which a line tells of a record. */
function hashIn(record: object): string {
  const salt = 'salt' in record && typeof record.salt === 'string' ? record.salt : ''
  return contentHash(salt, record)
}

/**
 * Which line a record that somebody kept was published by, and what came since; its bytes may be set otherwise. Of a record that names
 * its own line and does not fit it, that it was altered. Nothing when no line tells of it.
 */
export function checkKept(lines: readonly LogLine[], record: unknown): Finding[] {
  const hash = typeof record === 'object' && record !== null ? hashIn(record) : undefined
  const line = lines.find(({ content }) => content === hash)
  if (!line) {
    const named = NamesItsLine.safeParse(record).data?.log
    const own = lines.find(({ n, hash: told }) => n === named?.n && told === named.hash)
    return own ? [{ what: 'fileBad', n: own.n }, ...checkSince(lines, own)] : []
  }
  const { n, edition } = line
  return [{ what: 'fileEditionOk', n, edition }, ...checkTakenOut(lines, line), ...checkSince(lines, line)]
}

/** The line by which a record says it was published; nothing where it says none. */
export const lineNamed = (record: unknown): number | undefined => NamesItsLine.safeParse(record).data?.log.n

/** A record that says by which line it was published. */
const NamesItsLine = z.object({ log: z.object({ n: z.number(), hash: z.string() }) })

/** A line of a kept log; nothing where it is none. */
const kept = (line: string): LogLine | undefined => {
  try {
    return LogLine.safeParse(JSON.parse(line)).data
  } catch {
    return undefined
  }
}

/** Whether a file that somebody kept is a log, whole or not, altered or not. */
export const isLog = (text: string): boolean =>
  text.split('\n', SOME).some((line) => kept(line) !== undefined)
/** So many of a file's first lines tell whether it is a log. */
const SOME = 20

/**
 * Up to which line a log that somebody kept is the beginning of the log of today, or the number of the first line that is another. `text`:
 * the log of today as it lies there; a last line that was cut off in the middle counts for nothing.
 */
export function checkKeptLog(lines: readonly LogLine[], text: string, file: string): Finding {
  const today = text.split('\n')
  const own = file.replace(/^\uFEFF/, '').split(/\r?\n/)
  while (own.at(-1)?.trim() === '') own.pop()
  const same = (line: string, n: number) => {
    const [theirs, mine] = [kept(line), lines[n]]
    return theirs !== undefined && mine !== undefined && canonicalJson(theirs) === canonicalJson(mine)
  }
  const n = own.findIndex((line, at) => !same(line, at))
  if (n < 0) return { what: 'logBeginOk', n: own.length }
  const isCut = n > 0 && n === own.length - 1 && today[n]?.startsWith(own[n] ?? '')
  return isCut ? { what: 'logBeginOk', n } : { what: 'logLineBad', n: n + 1 }
}

/** Whether a downloaded file is one of those that are published now. `hash`: its SHA-256, hex. */
export function checkFile(hash: string, published: readonly { readonly sha256: string }[]): Finding {
  return { what: published.some(({ sha256 }) => sha256 === hash) ? 'fileOk' : 'fileUnknown', n: 0 }
}
