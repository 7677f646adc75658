import * as z from 'zod'
import { PublicRecord } from '../../../shared/case/public-case.ts'
import { caseEvents, isWhole, LogLine } from '../../../shared/publication/log-line.ts'
import { LostRowsError } from '../../../shared/value/lost-rows.ts'
import { type Logged, lastNumber, readLines, readLinesAndNoted } from '../log.ts'
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
  /** The log tells of another after it. */
  readonly followed?: true
  /**
   * It is not what stands: the log has another line where this one says that its own is; it is read as the newest, and the one after it
   * is lost; or it is a text of which the log tells that it was taken away.
   */
  readonly unsound?: true
}

/** What a row says of an edition. Throws for one that cannot be read, and for one that says what belongs into another row. */
export function editionIn(row: Row): StoredEdition {
  const { body, line, before } = Edition.parse(row)
  const record = PublicRecord.parse(JSON.parse(body))
  const own = editionKey(record.id, record.edition)
  if (row.pk !== own.pk || row.sk !== own.sk)
    throw new LostRowsError('an edition stands in the row of another')
  return { record, body, line, before }
}

/** A question to the log: whether any of these happened to an edition. */
interface Question {
  readonly id: string
  readonly edition: number
  readonly events: readonly LogLine['event'][]
}

/**
 * The editions, each compared with the log: whoever alters a row can alter the line that it keeps alike. A line that the log lacks among
 * others or that is damaged there says nothing: the log itself is looked after elsewhere. `told`: what the log tells of editions that are asked
 * about. All in one question to the table where it tells of none.
 */
async function comparedWithLog(
  records: Table,
  editions: readonly StoredEdition[],
  questions: readonly Question[],
): Promise<{ editions: StoredEdition[]; told: Told }> {
  const kept = editions.map(({ line, before }) => [...before, line])
  const asked = questions.flatMap(({ id, edition, events }) =>
    events.map((event) => ({ event, subject: id, edition })),
  )
  const { lines, noted } = await readLinesAndNoted(
    records,
    kept.flat().map(({ n }) => n),
    asked,
  )
  const isMissing = kept.flat().some(({ n }) => !lines.has(n))
  const end = isMissing ? await lastNumber(records) : Number.POSITIVE_INFINITY
  const isOther = (line: LogLine) => {
    const there = lines.get(line.n)
    return there === undefined ? line.n > end : isWhole(there) && there.hash !== line.hash
  }
  return {
    editions: editions.map((one, n) => (kept[n]?.some(isOther) ? { ...one, unsound: true } : one)),
    told: await toldBy(records, noted, asked),
  }
}

/** Lines that answer a question, by the edition that it asks about ({@link nameOf}). */
type Told = ReadonlyMap<string, readonly LogLine[]>

/**
 * The lines that are noted for these questions: one may be noted and not put, and another stand there. Of a number that was skipped the
 * line of the edition that came in its place is noted.
 */
async function toldBy(records: Table, noted: readonly number[], asked: readonly Logged[]): Promise<Told> {
  if (noted.length === 0) return new Map()
  const lines = [...(await readLines(records, noted)).values()]
  const told = new Map<string, LogLine[]>()
  for (const { event, subject, edition } of asked) {
    const own = lines.filter(
      (line) => line.event === event && line.subject === subject && line.edition >= edition,
    )
    const name = nameOf({ id: subject, edition })
    told.set(name, [...(told.get(name) ?? []), ...own])
  }
  return told
}

/** The last edition of a case that lines of the log tell of, from a number on; the number before where none does. */
export async function lastTold(records: Table, id: string, from: number): Promise<number> {
  const last = Math.max(0, ...(await toldOf(records, id, from)))
  return last < from ? from - 1 : lastTold(records, id, last + 1)
}

/** Whether a line of the log tells of an edition of a case. */
export const isTold = async (records: Table, id: string, edition: number): Promise<boolean> =>
  (await toldOf(records, id, edition)).includes(edition)

/** The editions that lines tell of which are noted for a number: it, or what came in its place. */
async function toldOf(records: Table, id: string, edition: number): Promise<number[]> {
  const asked = caseEvents.map((event) => ({ event, subject: id, edition }))
  const { noted } = await readLinesAndNoted(records, [], asked)
  const told = (await toldBy(records, noted, asked)).get(nameOf({ id, edition })) ?? []
  return told.map((line) => line.edition)
}

/** Editions of cases, each compared with the log. */
export const compared = async (
  records: Table,
  editions: readonly StoredEdition[],
): Promise<StoredEdition[]> => (await comparedWithLog(records, editions, [])).editions

/**
 * Newest editions of cases, each of another, compared with the log, with whether it tells of one after: rows that are as they were before,
 * however many, are known by that. One that is on its way, of which the line stands and the row does not yet, is none.
 */
export async function asNewest(records: Table, newest: readonly StoredEdition[]): Promise<StoredEdition[]> {
  const { editions, told } = await comparedWithLog(records, newest, newest.map(afterIt))
  return Promise.all(editions.map((one) => withFollowed(records, one, told)))
}

/**
 * All editions of a case, oldest first, compared with the log. Where it tells of one after the last, that is lost, and this is not what
 * stands; nor is a text of which it tells that it was taken away.
 */
export async function asHistory(records: Table, all: readonly StoredEdition[]): Promise<StoredEdition[]> {
  const texts = all.slice(0, -1).flatMap(({ record: { id, edition, state } }) => {
    return state === 'published' ? [{ id, edition, events: ['withdrawn'] as const }] : []
  })
  const { editions, told } = await comparedWithLog(records, all, [...texts, ...all.slice(-1).map(afterIt)])
  const isTaken = ({ record }: StoredEdition) =>
    record.state === 'published' &&
    (told.get(nameOf(record)) ?? []).some(({ edition }) => edition === record.edition)
  return Promise.all(
    editions.map(async (one, n) => {
      if (n < all.length - 1) return isTaken(one) ? { ...one, unsound: true as const } : one
      const newest = await withFollowed(records, one, told)
      return newest.followed ? { ...newest, unsound: true } : newest
    }),
  )
}

type Numbered = Pick<PublicRecord, 'id' | 'edition'>

const nameOf = ({ id, edition }: Numbered): string => `${id}#${edition}`

/** What may happen to a case that is shown. */
const afterText = ['corrected', 'hidden', 'withdrawn'] as const

/** Whether anything happened to a case after an edition; a number that was skipped answers with the edition that came in its place. */
const afterIt = ({ record: { id, edition, state } }: StoredEdition): Question => ({
  ...{ id, edition: edition + 1 },
  events: state === 'published' ? afterText : caseEvents,
})

async function withFollowed(records: Table, one: StoredEdition, told: Told): Promise<StoredEdition> {
  const { id, edition } = one.record
  for (const line of told.get(nameOf({ id, edition: edition + 1 })) ?? [])
    if (!(await isOnItsWay(records, line))) return { ...one, followed: true }
  return one
}

const OnItsWay = z.object({
  order: z.object({ stage: z.literal('begun'), event: z.string(), edition: z.int() }),
})

/** Whether the edition of a line is being published. */
async function isOnItsWay(records: Table, { subject, edition, event }: LogLine): Promise<boolean> {
  const { data } = OnItsWay.safeParse(await records.read({ pk: `CASE#${subject}`, sk: 'CASE' }))
  return data?.order.edition === edition && data.order.event === event
}
