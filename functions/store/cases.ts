import { Case, type CaseState } from '../../shared/case/case.ts'
import { CaseSummary } from '../../shared/contract/cases.ts'
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

/** The next version of a case in one write. False when somebody else wrote first. */
export function changeCase(records: Table, before: Case, after: Omit<Case, 'version'>): Promise<boolean> {
  return records.put(caseToRow({ ...after, version: before.version + 1 }), {
    expression: '#version = :seen',
    names: { '#version': 'version' },
    values: { ':seen': before.version },
  })
}

/** One page of the cases in a state, newest first. */
export async function listCases(
  records: Table,
  ask: { state: CaseState; cursor?: string | undefined },
): Promise<{ cases: CaseSummary[]; cursor?: string }> {
  const page = await records.query({
    IndexName: 'list',
    KeyConditionExpression: 'listKind = :kind',
    ExpressionAttributeValues: { ':kind': `case#${ask.state}` },
    ScanIndexForward: false,
    Limit: 50,
    ...(ask.cursor && {
      ExclusiveStartKey: JSON.parse(Buffer.from(ask.cursor, 'base64url').toString()) as Row,
    }),
  })
  return {
    cases: page.rows.map((row) => CaseSummary.parse(row.summary)),
    ...(page.cursor && { cursor: Buffer.from(JSON.stringify(page.cursor)).toString('base64url') }),
  }
}

/** An approved case stands in the work index until publish has written it. */
function caseToRow(one: Case): Row & Key {
  const key = caseKey(one.id)
  const { id, state, content, version, edition } = one
  return {
    ...key,
    ...one,
    listKind: `case#${state}`,
    listSort: `${one.history.at(-1)?.day ?? ''}#${id}`,
    summary: { id, state, title: content.title, division: content.division, version, edition },
    ...(state === 'approved' && { workShard: workShard(key.pk), workSince: one.history.at(-1)?.day }),
  }
}

function rowToCase(row: Row): Case {
  const {
    pk: _pk,
    sk: _sk,
    listKind: _kind,
    listSort: _sort,
    summary: _summary,
    workShard: _shard,
    workSince: _since,
    ...one
  } = row
  return Case.parse(one)
}
