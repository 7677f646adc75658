import { type QueueQuery, TipSummary } from '../../../shared/contract/queue.ts'
import { dueDay } from '../../../shared/tip/due.ts'
import { TipId } from '../../../shared/value/id.ts'
import type { OfficeCode } from '../../../shared/value/office-code.ts'
import { readCursor, writeCursor } from '../cursor.ts'
import { readable } from '../readable.ts'
import type { Row, Table } from '../table.ts'
import { queueOf, queueRanks, tipKey } from './tip-row.ts'

/** A list of tips: an office's own, or what was escalated to it. */
export interface QueueAsk {
  readonly office: OfficeCode
  readonly list: QueueQuery['list']
  /** What each line is to say, where that is not what stands there. */
  readonly as?: ((line: TipSummary) => Promise<TipSummary>) | undefined
  /** What the lines must be; absent: all. */
  readonly keep?: ((line: TipSummary) => boolean) | undefined
  readonly cursor?: string | undefined
}

const PAGE = 50

/** At most this many lines are looked through for one page of a narrowed list. */
const LOOKED_THROUGH = 1000

/**
 * One page of a list, urgent ones first, then the earliest due. A narrowed list is looked through 100 lines at a time; a page may then
 * be short and still have a cursor. Refuses `badRequest` for a cursor that is not of this list.
 */
export async function listQueue(
  tips: Table,
  ask: QueueAsk,
): Promise<{ tips: TipSummary[]; cursor?: string }> {
  const found: TipSummary[] = []
  const list = listOf(ask)
  let start = ask.cursor === undefined ? undefined : startOf(list, ask.cursor)
  for (let seen = 0; seen < LOOKED_THROUGH; ) {
    const limit = ask.keep ? 100 : PAGE
    const page = await tips.query({
      ...linesOf(list),
      Limit: limit,
      ...(start && { ExclusiveStartKey: start }),
    })
    for (const [n, row] of page.rows.entries()) {
      const [read] = toSummaries([row])
      const line = read && ask.as ? await ask.as(read) : read
      if (line && (!ask.keep || ask.keep(line))) found.push(line)
      const more = n < page.rows.length - 1 || page.cursor !== undefined
      if (found.length === PAGE && more) return { tips: found, cursor: cursorAt(list, row) }
    }
    seen += limit
    if (!page.cursor) return { tips: found }
    start = page.cursor
  }
  return { tips: found, ...(start && { cursor: cursorAt(list, start) }) }
}

/** The first 1000 lines of an office's open tips, for counting. */
export function listForCounts(tips: Table, office: OfficeCode): Promise<TipSummary[]> {
  return listUpTo1000(tips, { office, list: 'open' })
}

/** Lines of an office's settled tips, urgent ones and others: the latest due 1000 of each. */
export async function listSettled(tips: Table, office: OfficeCode): Promise<TipSummary[]> {
  const lines = linesOf(listOf({ office, list: 'settled' }))
  const pages = queueRanks.map((rank) =>
    tips.query({
      ...lines,
      KeyConditionExpression: `${lines.KeyConditionExpression} AND begins_with(queueSort, :rank)`,
      ExpressionAttributeValues: { ...lines.ExpressionAttributeValues, ':rank': `${rank}#` },
      ...{ ScanIndexForward: false, Limit: 1000 },
    }),
  )
  return (await Promise.all(pages)).flatMap(({ rows }) => toSummaries(rows))
}

/** The first 1000 open tips that were escalated to an office. */
export function listEscalated(tips: Table, office: OfficeCode): Promise<TipSummary[]> {
  return listUpTo1000(tips, { office, list: 'attention' })
}

/** Ids of all open tips of an office that somebody works on. */
export async function listAssigned(tips: Table, office: OfficeCode, sub: string): Promise<TipId[]> {
  const lines = linesOf(listOf({ office, list: 'open' }))
  const ids: TipId[] = []
  let start: Row | undefined
  do {
    const page = await tips.query({
      ...lines,
      FilterExpression: 'assignee.#sub = :sub',
      ExpressionAttributeNames: { ...lines.ExpressionAttributeNames, '#sub': 'sub' },
      ExpressionAttributeValues: { ...lines.ExpressionAttributeValues, ':sub': sub },
      ...(start && { ExclusiveStartKey: start }),
    })
    ids.push(...readable('assigned', page.rows, ({ id }) => TipId.parse(id)))
    start = page.cursor
  } while (start)
  return ids
}

async function listUpTo1000(tips: Table, ask: Pick<QueueAsk, 'office' | 'list'>): Promise<TipSummary[]> {
  const rows: Row[] = []
  const list = listOf(ask)
  let start: Row | undefined
  do {
    const page = await tips.query({
      ...linesOf(list),
      Limit: 1000 - rows.length,
      ...(start && { ExclusiveStartKey: start }),
    })
    rows.push(...page.rows)
    start = page.cursor
  } while (start && rows.length < 1000)
  return toSummaries(rows)
}

const lines = { id: TipId, ranks: queueRanks }

/** Where a list stands: its index, the names of the index's two keys, and its partition. */
function listOf({ office, list }: Pick<QueueAsk, 'office' | 'list'>) {
  return list === 'attention'
    ? { ...lines, index: 'attention', of: 'attentionOffice', by: 'attentionSort', partition: office }
    : {
        ...lines,
        index: 'queue',
        of: 'queueOffice',
        by: 'queueSort',
        partition: queueOf(office, list === 'open'),
      }
}
type List = ReturnType<typeof listOf>

function linesOf({ index, of, partition }: List) {
  return {
    IndexName: index,
    KeyConditionExpression: '#partition = :partition',
    ExpressionAttributeNames: { '#partition': of },
    ExpressionAttributeValues: { ':partition': partition },
  }
}

/** The key of the line that a cursor names. */
function startOf(list: List, cursor: string): Row {
  const { sort, id } = readCursor(list, cursor)
  return { ...tipKey(id), [list.of]: list.partition, [list.by]: sort }
}

function cursorAt(list: List, row: Row): string {
  return writeCursor(list, String(row[list.by]))
}

/** The lines of rows, without those that cannot be read. */
const toSummaries = (rows: readonly Row[]) => readable('queue', rows, toSummary)

function toSummary(row: Row): TipSummary {
  const { id, state, facts, office, channel, filedOn, critical, version, acceptBy, finishBy } = row
  const {
    assignee,
    openedOn,
    lookBy,
    remindOn,
    escalatedTo,
    transfers,
    disputes,
    waiting,
    heard,
    settledOn,
  } = row
  const dueBy = dueDay({ state, acceptBy, finishBy } as Parameters<typeof dueDay>[0])
  return TipSummary.parse({
    ...{ id, state, facts, office, channel, filedOn, critical, version, dueBy },
    ...{ assignee, openedOn, lookBy, remindOn, escalatedTo, transfers, disputes, waiting, heard, settledOn },
  })
}
