import { RoutingTable, type RoutingView } from '../../shared/route/table.ts'
import { UnitEntry } from '../../shared/unit/entry.ts'
import type { Table } from './table.ts'

/** The routing table in force on `day` and the directory of offices' keys, newest version of each. */
export async function readRouting(records: Table, day: string): Promise<RoutingView> {
  const [tables, directory] = await Promise.all([readTables(records), readDirectory(records)])
  const table = tables.filter((one) => one.validFrom <= day).at(-1)
  if (!table) throw new Error('no routing table is in force')
  return { table, directory }
}

async function readTables(records: Table): Promise<RoutingTable[]> {
  const page = await records.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': 'ROUTING' },
    ConsistentRead: true,
  })
  return page.rows.map(({ pk: _pk, sk: _sk, ...table }) => RoutingTable.parse(table))
}

async function readDirectory(records: Table): Promise<UnitEntry[]> {
  const page = await records.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': 'DIRECTORY' },
    ConsistentRead: true,
  })
  return page.rows.map(({ pk: _pk, sk: _sk, ...entry }) => UnitEntry.parse(entry))
}

/** Adds a version of the routing table. False when that version exists. */
export function saveRoutingTable(records: Table, table: RoutingTable): Promise<boolean> {
  return records.put(
    { pk: 'ROUTING', sk: String(table.version).padStart(6, '0'), ...table },
    { expression: 'attribute_not_exists(pk)' },
  )
}

/** Enters an office's key. False when the directory holds this version or a later one. */
export function saveUnitEntry(records: Table, entry: UnitEntry): Promise<boolean> {
  return records.put(
    { pk: 'DIRECTORY', sk: entry.unit, ...entry },
    {
      expression: 'attribute_not_exists(pk) OR keyVersion < :version',
      values: { ':version': entry.keyVersion },
    },
  )
}
