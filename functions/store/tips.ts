import { TipSummary } from '../../shared/api/desk.ts'
import { dueDay } from '../../shared/tip/due.ts'
import type { Tip } from '../../shared/tip/tip.ts'
import type { Row, Table } from './table.ts'
import { queueOf, rowToTip, tipKey, tipToRow } from './tip-row.ts'

/** A tip, strongly consistent. */
export async function readTip(tips: Table, id: string): Promise<Tip | undefined> {
  return rowToTip(await tips.read(tipKey(id)))
}

/** The first write of a tip. False when one stands there already, or its uploads were swept. */
export function fileTip(tips: Table, tip: Tip): Promise<boolean> {
  return tips.put(tipToRow(tip), {
    expression: 'attribute_not_exists(#state) AND attribute_not_exists(sweptOn)',
    names: { '#state': 'state' },
  })
}

/** The next version of a tip in one write. False when somebody else wrote first. */
export function changeTip(tips: Table, before: Tip, after: Omit<Tip, 'version'>): Promise<boolean> {
  return tips.put(tipToRow({ ...after, version: before.version + 1 }), {
    expression: '#version = :seen',
    names: { '#version': 'version' },
    values: { ':seen': before.version },
  })
}

/** One page of an office's queue, earliest due first. */
export async function listQueue(
  tips: Table,
  ask: { unit: string; open: boolean; cursor?: string | undefined },
): Promise<{ tips: TipSummary[]; cursor?: string }> {
  const page = await tips.query({
    IndexName: 'queue',
    KeyConditionExpression: 'queueUnit = :unit',
    ExpressionAttributeValues: { ':unit': queueOf(ask.unit, ask.open) },
    Limit: 25,
    ...(ask.cursor && { ExclusiveStartKey: decodeCursor(ask.cursor) }),
  })
  return {
    tips: page.rows.map(toSummary),
    ...(page.cursor && { cursor: Buffer.from(JSON.stringify(page.cursor)).toString('base64url') }),
  }
}

function toSummary(row: Row): TipSummary {
  const { id, state, facts, unit, door, filedOn, critical, version, acceptBy, finishBy } = row
  const dueBy = dueDay({ state, acceptBy, finishBy } as Parameters<typeof dueDay>[0])
  return TipSummary.parse({ id, state, facts, unit, door, filedOn, critical, version, dueBy })
}

function decodeCursor(cursor: string): Row {
  return JSON.parse(Buffer.from(cursor, 'base64url').toString()) as Row
}
