import { type QueueQuery, TipSummary } from '../../../shared/contract/queue.ts'
import { dueDay } from '../../../shared/tip/due.ts'
import type { OfficeCode } from '../../../shared/value/office-code.ts'
import type { Row, Table } from '../table.ts'
import { queueOf } from './tip-row.ts'

/** A list of tips: an office's own, or what was escalated to it. */
export interface QueueAsk {
  readonly office: OfficeCode
  readonly list: QueueQuery['list']
  /** What the lines must be; absent: all. */
  readonly keep?: ((line: TipSummary) => boolean) | undefined
  readonly cursor?: string | undefined
}

const PAGE = 25

/** At most this many lines are looked through for one page of a narrowed list. */
const LOOKED_THROUGH = 1000

/**
 * One page of a list, earliest due first. A narrowed list is looked through 100 lines at a time; a page may then
 * be short and still have a cursor.
 */
export async function listQueue(
  tips: Table,
  ask: QueueAsk,
): Promise<{ tips: TipSummary[]; cursor?: string }> {
  const found: TipSummary[] = []
  let start = ask.cursor === undefined ? undefined : decodeCursor(ask.cursor)
  for (let seen = 0; seen < LOOKED_THROUGH; ) {
    const limit = ask.keep ? 100 : PAGE
    const page = await tips.query({
      ...partition(ask),
      Limit: limit,
      ...(start && { ExclusiveStartKey: start }),
    })
    for (const [n, row] of page.rows.entries()) {
      const line = toSummary(row)
      if (!ask.keep || ask.keep(line)) found.push(line)
      const more = n < page.rows.length - 1 || page.cursor !== undefined
      if (found.length === PAGE && more) return { tips: found, cursor: encodeCursor(keyOf(row)) }
    }
    seen += limit
    if (!page.cursor) return { tips: found }
    start = page.cursor
  }
  return { tips: found, ...(start && { cursor: encodeCursor(start) }) }
}

/** The first 1000 lines of an office's open tips, for counting. */
export function listForCounts(tips: Table, office: OfficeCode): Promise<TipSummary[]> {
  return listUpTo1000(tips, { office, list: 'open' })
}

/** The first 1000 open tips that were escalated to an office. */
export function listEscalated(tips: Table, office: OfficeCode): Promise<TipSummary[]> {
  return listUpTo1000(tips, { office, list: 'attention' })
}

async function listUpTo1000(tips: Table, ask: Pick<QueueAsk, 'office' | 'list'>): Promise<TipSummary[]> {
  const rows: Row[] = []
  let start: Row | undefined
  do {
    const page = await tips.query({
      ...partition(ask),
      Limit: 1000 - rows.length,
      ...(start && { ExclusiveStartKey: start }),
    })
    rows.push(...page.rows)
    start = page.cursor
  } while (start && rows.length < 1000)
  return rows.map(toSummary)
}

function partition({ office, list }: Pick<QueueAsk, 'office' | 'list'>) {
  const [IndexName, name, value] =
    list === 'attention'
      ? ['attention', 'attentionOffice', office]
      : ['queue', 'queueOffice', queueOf(office, list === 'open')]
  return {
    IndexName,
    KeyConditionExpression: '#partition = :partition',
    ExpressionAttributeNames: { '#partition': name },
    ExpressionAttributeValues: { ':partition': value },
  }
}

function toSummary(row: Row): TipSummary {
  const { id, state, facts, office, channel, filedOn, critical, version, acceptBy, finishBy } = row
  const { assignee, openedOn, escalatedTo, transfers, disputes, waiting } = row
  const dueBy = dueDay({ state, acceptBy, finishBy } as Parameters<typeof dueDay>[0])
  return TipSummary.parse({
    ...{ id, state, facts, office, channel, filedOn, critical, version, dueBy },
    ...{ assignee, openedOn, escalatedTo, transfers, disputes, waiting },
  })
}

function keyOf(row: Row): Row {
  const names = ['pk', 'sk', 'queueOffice', 'queueSort', 'attentionOffice', 'attentionSort']
  return Object.fromEntries(names.flatMap((name) => (row[name] === undefined ? [] : [[name, row[name]]])))
}

function encodeCursor(key: Row): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

function decodeCursor(cursor: string): Row {
  return JSON.parse(Buffer.from(cursor, 'base64url').toString()) as Row
}
