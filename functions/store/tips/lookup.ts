import type { TipId } from '../../../shared/value/id.ts'
import type { Table } from '../table.ts'

const keyOf = (hash: string) => ({ pk: `LOOKUP#${hash}`, sk: 'LOOKUP' })

/** Says which tip a receipt's hash belongs to. Written before the filing, so that a filed tip is always found. */
export function saveLookup(tips: Table, hash: string, tip: TipId): Promise<boolean> {
  return tips.put(
    { ...keyOf(hash), tip },
    { expression: 'attribute_not_exists(pk) OR tip = :tip', values: { ':tip': tip } },
  )
}

/** Id of the tip, or undefined. */
export async function findLookup(tips: Table, hash: string): Promise<string | undefined> {
  const row = await tips.read(keyOf(hash))
  return typeof row?.tip === 'string' ? row.tip : undefined
}
