import * as z from 'zod'
import { PublicRecord } from '../../../shared/case/public-case.ts'
import { LostRowsError } from '../../../shared/progress/lost-rows.ts'
import { caseEvents, isWhole, LogLine } from '../../../shared/publication/log-line.ts'
import { lastNumber, readLines, readNoted } from '../log.ts'
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
 * Newest editions of cases, each of another, with whether the log tells of one after it: rows that are as they were before, however many,
 * are known by that. One that is on its way, of which the line stands and the row does not yet, is none.
 */
export async function withFollowed(
  records: Table,
  newest: readonly StoredEdition[],
): Promise<StoredEdition[]> {
  const next = newest.map(({ record: { id, edition } }) => ({ id, edition: edition + 1 }))
  const told = await toldOf(records, next, caseEvents)
  return Promise.all(
    newest.map(async (one, n) => {
      const after = next[n]
      const isFollowed = after && told.has(nameOf(after)) && !(await isOnItsWay(records, after))
      return isFollowed ? { ...one, followed: true as const } : one
    }),
  )
}

/**
 * All editions of a case, oldest first, or the last of them: where the log tells of one after the last, that is lost, and this is not what
 * stands; nor is a text of which it tells that it was taken away.
 */
export async function asHistory(
  records: Table,
  editions: readonly StoredEdition[],
): Promise<StoredEdition[]> {
  const older = editions.slice(0, -1)
  const texts = older.flatMap(({ record }) => (record.state === 'published' ? [record] : []))
  const [[newest], taken] = await Promise.all([
    withFollowed(records, editions.slice(-1)),
    toldOf(records, texts, ['withdrawn']),
  ])
  if (!newest) return []
  const isTaken = ({ record }: StoredEdition) => record.state === 'published' && taken.has(nameOf(record))
  return [
    ...older.map((one) => (isTaken(one) ? { ...one, unsound: true as const } : one)),
    newest.followed ? { ...newest, unsound: true } : newest,
  ]
}

type Numbered = Pick<PublicRecord, 'id' | 'edition'>

const nameOf = ({ id, edition }: Numbered): string => `${id}#${edition}`

/** Of which of these editions the log has a line of some kinds. */
async function toldOf(
  records: Table,
  editions: readonly Numbered[],
  events: readonly LogLine['event'][],
): Promise<ReadonlySet<string>> {
  const asked = editions.flatMap(({ id, edition }) =>
    events.map((event) => ({ event, subject: id, edition })),
  )
  if (asked.length === 0) return new Set()
  const lines = await readLines(records, await readNoted(records, asked))
  // A line may be noted and not put: another may stand there.
  return new Set(
    [...lines.values()].flatMap(({ event, subject, edition }) =>
      events.includes(event) ? [nameOf({ id: subject, edition })] : [],
    ),
  )
}

const OnItsWay = z.object({ order: z.object({ stage: z.literal('begun'), edition: z.int() }) })

/** Whether an edition is being published. */
async function isOnItsWay(records: Table, { id, edition }: Numbered): Promise<boolean> {
  const { data } = OnItsWay.safeParse(await records.read({ pk: `CASE#${id}`, sk: 'CASE' }))
  return data?.order.edition === edition
}
