import { type QueueQuery, TipSummary } from '../../../shared/contract/queue.ts'
import { dueDay } from '../../../shared/tip/due.ts'
import { TipId } from '../../../shared/value/id.ts'
import type { OfficeCode } from '../../../shared/value/office-code.ts'
import { readCursor, writeCursor } from '../cursor.ts'
import { queryAll } from '../query-all.ts'
import { readable } from '../readable.ts'
import type { Row, Table } from '../table.ts'
import { QUEUE_PARTS, queueOf, queuePart, queueRanks } from './tip-row.ts'

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
  let after = ask.cursor === undefined ? undefined : readCursor(list, ask.cursor).sort
  for (let seen = 0; seen < LOOKED_THROUGH; ) {
    const { rows, more } = await readLines(tips, list, { after, limit: ask.keep ? 100 : PAGE })
    for (const [n, row] of rows.entries()) {
      after = sortOf(list, row)
      const [read] = toSummaries([row])
      const line = read && ask.as ? await ask.as(read) : read
      if (line && (!ask.keep || ask.keep(line))) found.push(line)
      if (found.length === PAGE && (more || n < rows.length - 1))
        return { tips: found, cursor: writeCursor(list, after) }
    }
    if (!more) return { tips: found }
    seen += rows.length
  }
  return { tips: found, ...(after !== undefined && { cursor: writeCursor(list, after) }) }
}

/** The first 1000 lines of an office's open tips, for counting. */
export function listForCounts(tips: Table, office: OfficeCode): Promise<TipSummary[]> {
  return listUpTo1000(tips, { office, list: 'open' })
}

/** Lines of an office's settled tips, urgent ones and others: the latest due 1000 of each. */
export async function listSettled(tips: Table, office: OfficeCode): Promise<TipSummary[]> {
  const list = listOf({ office, list: 'settled' })
  const lines = linesOf(list, list.partition)
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
  const list = listOf({ office, list: 'open' })
  const parts = await Promise.all(list.parts.map((part) => readAssigned(tips, list, part, sub)))
  return readable('assigned', parts.flat(), ({ id }) => TipId.parse(id))
}

function readAssigned(tips: Table, list: List, part: string, sub: string): Promise<Row[]> {
  const lines = linesOf(list, part)
  return queryAll(tips, {
    ...lines,
    FilterExpression: 'assignee.#sub = :sub',
    ExpressionAttributeNames: { ...lines.ExpressionAttributeNames, '#sub': 'sub' },
    ExpressionAttributeValues: { ...lines.ExpressionAttributeValues, ':sub': sub },
  })
}

async function listUpTo1000(tips: Table, ask: Pick<QueueAsk, 'office' | 'list'>): Promise<TipSummary[]> {
  const found: Row[] = []
  const list = listOf(ask)
  let after: string | undefined
  do {
    const { rows, more } = await readLines(tips, list, { after, limit: 1000 - found.length })
    found.push(...rows)
    after = more ? sortOf(list, rows.at(-1)) : undefined
  } while (after !== undefined && found.length < 1000)
  return toSummaries(found)
}

/**
 * Lines of a list in its order, from after one on: at most `limit`, at times fewer though there are more. Each part gives its next
 * ones; nothing is shown beyond where a part ends that has more, for its next line may come before.
 */
async function readLines(
  tips: Table,
  list: List,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<{ rows: Row[]; more: boolean }> {
  const Limit = list.parts.length === 1 ? limit : Math.ceil(limit / 2)
  const pages = await Promise.all(
    list.parts.map((part) => tips.query({ ...linesOf(list, part, after), Limit })),
  )
  const ends = pages.filter(({ cursor }) => cursor).map(({ rows }) => sortOf(list, rows.at(-1)))
  const [until] = ends.toSorted()
  const rows = pages
    .flatMap((page) => page.rows)
    .filter((row) => until === undefined || sortOf(list, row) <= until)
    .toSorted((one, other) => (sortOf(list, one) < sortOf(list, other) ? -1 : 1))
  return { rows: rows.slice(0, limit), more: until !== undefined || rows.length > limit }
}

const sortOf = ({ by }: List, row: Row | undefined) => String(row?.[by])

const lines = { id: TipId, ranks: queueRanks }

/** Where a list stands: its index, the names of the index's two keys, what it is called, and the partitions that it lies in. */
function listOf({ office, list }: Pick<QueueAsk, 'office' | 'list'>) {
  if (list === 'attention') {
    const keys = { index: 'attention', of: 'attentionOffice', by: 'attentionSort' }
    return { ...lines, ...keys, partition: office, parts: [office] }
  }
  const partition = queueOf(office, list === 'open')
  const parts = Array.from({ length: list === 'open' ? QUEUE_PARTS : 1 }, (_, n) => queuePart(partition, n))
  return { ...lines, index: 'queue', of: 'queueOffice', by: 'queueSort', partition, parts }
}
type List = ReturnType<typeof listOf>

function linesOf({ index, of, by }: List, part: string, after?: string) {
  return {
    IndexName: index,
    KeyConditionExpression: `#partition = :partition${after === undefined ? '' : ' AND #sort > :after'}`,
    ExpressionAttributeNames: { '#partition': of, ...(after !== undefined && { '#sort': by }) },
    ExpressionAttributeValues: { ':partition': part, ...(after !== undefined && { ':after': after }) },
  }
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
