import { caseEvents, isOfCase, LogLine } from '../../shared/publication/log-line.ts'
import { queryAll } from './query-all.ts'
import { readable } from './readable.ts'
import type { Row, Table } from './table.ts'

const sortOf = (n: number) => String(n).padStart(8, '0')

/** The last line, strongly consistent, or undefined in an empty log. */
export async function lastLine(records: Table): Promise<LogLine | undefined> {
  const page = await records.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': 'LOG' },
    ScanIndexForward: false,
    ConsistentRead: true,
    Limit: 1,
  })
  return page.rows[0] && rowToLine(page.rows[0])
}

/** The number of the last line, whatever it says; 0 in an empty log. */
export async function lastNumber(records: Table): Promise<number> {
  const page = await records.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': 'LOG' },
    ProjectionExpression: 'sk',
    ScanIndexForward: false,
    ConsistentRead: true,
    Limit: 1,
  })
  return Number(page.rows[0]?.sk ?? 0)
}

/** Puts line n. False when line n exists: read the last again. */
export function putLine(records: Table, line: LogLine): Promise<boolean> {
  return records.put({ pk: 'LOG', sk: sortOf(line.n), ...line }, { expression: 'attribute_not_exists(pk)' })
}

/** Puts a line whatever stands there: only when published lines are taken back into the table. */
export function replaceLine(records: Table, line: LogLine): Promise<boolean> {
  return records.put({ pk: 'LOG', sk: sortOf(line.n), ...line })
}

/** Takes out a line that nobody ever saw: only when published lines are taken back into the table. */
export function removeLine(records: Table, n: number): Promise<boolean> {
  return records.remove({ pk: 'LOG', sk: sortOf(n) })
}

/** The lines from one number to another, both included, oldest first; all of them unless said. */
export async function readLog(records: Table, from = 1, to = 99_999_999): Promise<LogLine[]> {
  const rows = await queryAll(records, {
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: { ':pk': 'LOG', ':from': sortOf(from), ':to': sortOf(to) },
    ConsistentRead: true,
  })
  return rows.map(rowToLine)
}

/** Some lines by their numbers, many in one question: those that are there and can be read. */
export async function readLines(records: Table, numbers: readonly number[]): Promise<Map<number, LogLine>> {
  const rows = await records.readMany(numbers.map((n) => ({ pk: 'LOG', sk: sortOf(n) })))
  return new Map(readable('log lines', rows, rowToLine).map((line) => [line.n, line]))
}

function rowToLine(row: Row): LogLine {
  const { pk: _pk, sk: _sk, ...line } = row
  return LogLine.parse(line)
}

/** What a note is about: an edition of a subject, and what happened to it. */
export type Logged = Pick<LogLine, 'event' | 'subject' | 'edition'>

/** Where the newest line of a kind about an edition of a subject is noted. */
const loggedKey = ({ event, subject, edition }: Logged) => ({
  pk: `LOGGED#${event}`,
  sk: `${subject}#${edition}`,
})

/** The number of the newest line of this kind about this edition; it may not be put yet, or be another's. */
export async function readLogged(records: Table, of: Logged): Promise<{ n: number } | undefined> {
  const row = await records.read(loggedKey(of))
  return row ? { n: LogLine.shape.n.parse(row.n) } : undefined
}

/** Lines by their numbers, and the numbers of the newest lines about some editions, in one question: those that are there and can be read. */
export async function readLinesAndNoted(
  records: Table,
  numbers: readonly number[],
  asked: readonly Logged[],
): Promise<{ lines: Map<number, LogLine>; noted: number[] }> {
  const keys = [...new Set(numbers)].map((n) => ({ pk: 'LOG', sk: sortOf(n) }))
  const rows = await records.readMany([...keys, ...asked.map(loggedKey)])
  const lines = readable(
    'log lines',
    rows.filter(({ pk }) => pk === 'LOG'),
    rowToLine,
  )
  const noted = readable(
    'noted lines',
    rows.filter(({ pk }) => pk !== 'LOG'),
    ({ n }) => LogLine.shape.n.parse(n),
  )
  return { lines: new Map(lines.map((line) => [line.n, line])), noted }
}

/** Notes the number before the line is put, over what was noted. False when somebody else noted meanwhile. */
export async function noteLogged(
  records: Table,
  of: Logged,
  n: number,
  before: { n: number } | undefined,
): Promise<boolean> {
  const row = { ...loggedKey(of), n }
  const isNoted = await records.put(
    row,
    before
      ? { expression: 'n = :before', values: { ':before': before.n } }
      : { expression: 'attribute_not_exists(pk)' },
  )
  if (isNoted) await noteSkipped(records, of, n)
  return isNoted
}

/** Notes a line's number whatever is noted: only when published lines are taken back into the table, oldest first. */
export async function resetLogged(records: Table, line: LogLine): Promise<void> {
  await records.put({ ...loggedKey(line), n: line.n })
  await noteSkipped(records, line, line.n)
}

/**
 * Notes a line of a case for the numbers of editions before its own that no line has, too: whoever asks what followed an edition asks
 * about the next number alone.
 */
async function noteSkipped(records: Table, { event, subject, edition }: Logged, n: number): Promise<void> {
  if (!isOfCase({ event })) return
  for (let number = edition - 1; number > 0; number--) {
    const keys = caseEvents.map((one) => loggedKey({ event: one, subject, edition: number }))
    const noted = await records.readMany(keys)
    if (noted.some(({ skipped }) => skipped !== true)) return
    await records.put({ ...loggedKey({ event, subject, edition: number }), n, skipped: true })
  }
}
