import { type TableIndex, type TableName, tables } from '../../../cdk/tables.ts'
import type { Row } from '../../../functions/store/table.ts'

/**
 * Bytes of an item as DynamoDB bills them, from its developer guide ("Item sizes and formats"): UTF-8 of every name and string,
 * a number about one byte for two digits and one more, bytes as they are, 3 for a list or map and 1 for each thing in it.
 */
export function itemBytes(row: Row | undefined): number {
  return Object.entries(row ?? {}).reduce((sum, [name, value]) => sum + utf8(name) + valueBytes(value), 0)
}

function valueBytes(value: unknown): number {
  if (typeof value === 'string') return utf8(value)
  if (typeof value === 'number') return Math.ceil(String(Math.abs(value)).replace('.', '').length / 2) + 1
  if (value instanceof Uint8Array) return value.byteLength
  if (Array.isArray(value)) return 3 + value.reduce((sum, one) => sum + 1 + valueBytes(one), 0)
  if (typeof value === 'object' && value !== null)
    return 3 + Object.entries(value).reduce((sum, [name, one]) => sum + 1 + utf8(name) + valueBytes(one), 0)
  return value === undefined ? 0 : 1
}

const utf8 = (text: string) => Buffer.byteLength(text)

/** Write units of 1 KiB that a write of an item costs: the larger of what was and what is. */
export const writeUnits = (before: Row | undefined, after: Row | undefined): number =>
  Math.max(1, Math.ceil(Math.max(itemBytes(before), itemBytes(after)) / 1024))

/** Write units that a table's index costs by a write of an item: none when its line stays as it is, two when it moves. */
export function indexUnits(index: TableIndex, before: Row | undefined, after: Row | undefined): number {
  const [old, now] = [lineOf(index, before), lineOf(index, after)]
  if (!old || !now) return old || now ? writeUnits(old, now) : 0
  if (JSON.stringify(old) === JSON.stringify(now)) return 0
  const moved = old[index.partition] !== now[index.partition] || old[index.sort] !== now[index.sort]
  return moved ? writeUnits(old, undefined) + writeUnits(undefined, now) : writeUnits(old, now)
}

/** What an index holds of an item; undefined when the item is not in it. */
function lineOf({ partition, sort, projection }: TableIndex, row: Row | undefined): Row | undefined {
  if (row?.[partition] === undefined || row[sort] === undefined) return undefined
  const names = ['pk', 'sk', partition, sort, ...projection]
  return Object.fromEntries(names.filter((name) => row[name] !== undefined).map((name) => [name, row[name]]))
}

/** The indexes of a table. */
export const indexesOf = (table: TableName): readonly TableIndex[] => tables[table].indexes
