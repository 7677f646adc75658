import * as z from 'zod'
import { PublicRecord } from '../../../shared/case/public-case.ts'
import { LostRowsError } from '../../../shared/progress/lost-rows.ts'
import { isWhole, LogLine } from '../../../shared/publication/log-line.ts'
import { lastNumber, readLines } from '../log.ts'
import type { Key, Row, Table } from '../table.ts'

/** Where an edition of a case stands. */
export const editionKey = (id: string, edition: number): Key => ({
  pk: `PUBLISHED#${id}`,
  sk: `EDITION#${String(edition).padStart(8, '0')}`,
})

/**
 * An edition as it was published: the text of its file, which is never written anew, and its line of the log. Once it was taken
 * away, what stands in its place and its line, with the lines of before.
 */
const Edition = z.object({
  body: z.string(),
  line: LogLine,
  before: z.array(LogLine).default([]),
  /** Another was kept after it. */
  followed: z.boolean().optional().catch(undefined),
  /** Numbers of those before it that went with it. */
  takes: z.array(z.int()).optional().catch(undefined),
})

/** A published edition of a case. */
export interface StoredEdition {
  readonly record: PublicRecord
  /** The text of its file. */
  readonly body: string
  readonly line: LogLine
  /** Lines of what stood in its place before, oldest first. */
  readonly before: readonly LogLine[]
  /** It stands in the place of a record that is out of sight, and no line tells of it. */
  readonly standIn?: true
  /** Another was kept after it. */
  readonly followed?: true
  /** Numbers of those before it that went with it: tombstones stand in their places. */
  readonly takes?: readonly number[]
  /**
   * It is not what stands: the log has another line where this one says that its own is; it is read as the newest, and the one after it
   * is lost; or it is a text that went with a later one.
   */
  readonly unsound?: true
}

/** What a row says of an edition. Throws for one that cannot be read, and for one that says what belongs into another row. */
export function editionIn(row: Row): StoredEdition {
  const { body, line, before, followed, takes } = Edition.parse(row)
  const record = PublicRecord.parse(JSON.parse(body))
  const own = editionKey(record.id, record.edition)
  if (row.pk !== own.pk || row.sk !== own.sk)
    throw new LostRowsError('an edition stands in the row of another')
  return { record, body, line, before, ...(followed && { followed }), ...(takes && { takes }) }
}

/**
 * The editions, each compared with the log: whoever alters a row can alter the line that it keeps alike. A line that the log lacks among
 * others or that is damaged there says nothing: the log itself is looked after elsewhere.
 */
export async function compared(records: Table, editions: readonly StoredEdition[]): Promise<StoredEdition[]> {
  const kept = editions.map(({ line, before }) => [...before, line])
  const lines = await readLines(
    records,
    kept.flat().map(({ n }) => n),
  )
  const isMissing = kept.flat().some(({ n }) => !lines.has(n))
  const end = isMissing ? await lastNumber(records) : Number.POSITIVE_INFINITY
  const isOther = (line: LogLine) => {
    const there = lines.get(line.n)
    return there === undefined ? line.n > end : isWhole(there) && there.hash !== line.hash
  }
  return editions.map((one, n) => (kept[n]?.some(isOther) ? { ...one, unsound: true } : one))
}

/**
 * All editions of a case, oldest first, or the last of them, each compared with the others: where one was kept after the last, that is
 * lost, and this is not what stands; nor is a text that a later one took.
 */
export function asHistory(editions: readonly StoredEdition[]): StoredEdition[] {
  const taken = new Set(editions.flatMap(({ takes = [] }) => takes))
  return editions.map((one, n) => {
    const isFollowed = one.followed && n === editions.length - 1
    const isTaken = one.record.state === 'published' && taken.has(one.record.edition)
    return isFollowed || isTaken ? { ...one, unsound: true } : one
  })
}
