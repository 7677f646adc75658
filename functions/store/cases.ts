import { Case, type CaseState } from '../../shared/case/case.ts'
import { namesOverOn } from '../../shared/case/public-fairness.ts'
import { CaseSummary } from '../../shared/contract/cases.ts'
import type { Day } from '../../shared/value/day.ts'
import type { OfficeCode } from '../../shared/value/office-code.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { readable } from './readable.ts'
import type { Key, Row, Table } from './table.ts'
import { workShard } from './work.ts'

/** Where a case lives. */
const caseKey = (id: string): Key => ({ pk: `CASE#${id}`, sk: 'CASE' })

/** A case, strongly consistent. */
export async function readCase(records: Table, id: string): Promise<Case | undefined> {
  const row = await records.read(caseKey(id))
  return row && rowToCase(row)
}

/** A new draft. False when the id is taken. */
export function createCase(records: Table, one: Case): Promise<boolean> {
  return records.put(caseToRow(one), { expression: 'attribute_not_exists(pk)' })
}

/** The next version of a case in one write. False when somebody else wrote first. Throws before it writes what nobody could read. */
export async function changeCase(
  records: Table,
  before: Case,
  after: Omit<Case, 'version'>,
): Promise<boolean> {
  const next = Case.parse({ ...after, version: before.version + 1 })
  return records.put(caseToRow(next), {
    expression: '#version = :seen',
    names: { '#version': 'version' },
    values: { ':seen': before.version },
  })
}

/** Cases in a state: an office's own, or with no office named all of them. */
export interface CasesAsk {
  readonly state: CaseState
  readonly office?: OfficeCode | undefined
  readonly cursor?: string | undefined
}

/** One page of cases, newest first. Refuses `badRequest` for a cursor that is not of this list. */
export async function listCases(
  records: Table,
  ask: CasesAsk,
): Promise<{ cases: CaseSummary[]; cursor?: string }> {
  const list = listOf(ask)
  const page = await records.query({
    IndexName: list.index,
    KeyConditionExpression: '#partition = :partition',
    ExpressionAttributeNames: { '#partition': list.of },
    ExpressionAttributeValues: { ':partition': list.partition },
    ScanIndexForward: false,
    Limit: 50,
    ...(ask.cursor !== undefined && { ExclusiveStartKey: startOf(list, ask.cursor) }),
  })
  return {
    cases: readable('cases', page.rows, (row) => CaseSummary.parse(row.summary)),
    ...(page.cursor && { cursor: writeCursor(list, String(page.cursor.listSort)) }),
  }
}

function listOf({ state, office }: CasesAsk) {
  const { id } = Case.shape
  return office === undefined
    ? { index: 'list', of: 'listKind', partition: partitions.all(state), id }
    : { index: 'office', of: 'officeList', partition: partitions.ofOffice(state, office), id }
}

const partitions = {
  all: (state: CaseState) => `case#${state}`,
  ofOffice: (state: CaseState, office: OfficeCode) => `case#${state}#${office}`,
}

/** The key of the line that a cursor names. */
function startOf(list: ReturnType<typeof listOf>, cursor: string): Row {
  const { sort, id } = readCursor(list, cursor)
  return { ...caseKey(id), [list.of]: list.partition, listSort: sort }
}

/**
 * A case with something for publish to do stands in the work index, an embargo from its day on; and one that names firms from the
 * day after they may last stand there.
 */
/** A case as its row. */
export function caseToRow(one: Case): Row & Key {
  const key = caseKey(one.id)
  const { id, state, office, content, version, edition, drafter, number } = one
  const since = one.history.at(-1)?.day ?? ''
  const workSince = workDay(one)
  return {
    ...key,
    ...one,
    listKind: partitions.all(state),
    officeList: partitions.ofOffice(state, office),
    listSort: `${since}#${id}`,
    summary: {
      ...{ id, state, office, title: content.title, division: content.division, version, edition },
      ...{ drafter, since, ...(number !== undefined && { number }) },
    },
    ...(workSince !== undefined && { workShard: workShard(key.pk), workSince }),
  }
}

function workDay(one: Case): Day | undefined {
  const { order } = one
  const due = order && (order.at?.slice(0, 10) ?? order.day)
  const days = [due, namesOverOn(one)].filter((day) => day !== undefined)
  return days.sort()[0]
}

function rowToCase(row: Row): Case {
  const {
    pk: _pk,
    sk: _sk,
    listKind: _kind,
    officeList: _office,
    listSort: _sort,
    summary: _summary,
    workShard: _shard,
    workSince: _since,
    ...one
  } = row
  return Case.parse(one)
}
