import { LogLine } from '../../shared/publication/log-line.ts'
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
  const lines: LogLine[] = []
  let cursor: Row | undefined
  do {
    const page = await records.query({
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':pk': 'LOG', ':from': sortOf(from), ':to': sortOf(to) },
      ConsistentRead: true,
      ...(cursor && { ExclusiveStartKey: cursor }),
    })
    lines.push(...page.rows.map(rowToLine))
    cursor = page.cursor
  } while (cursor)
  return lines
}

function rowToLine(row: Row): LogLine {
  const { pk: _pk, sk: _sk, ...line } = row
  return LogLine.parse(line)
}
