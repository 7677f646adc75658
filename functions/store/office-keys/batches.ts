import * as z from 'zod'
import type { OfficeCode } from '../../../shared/value/office-code.ts'
import { bare } from '../changes.ts'
import type { Table } from '../table.ts'

/** That someone was handed the wraps of these tips, to renew them. Recorded before anything is handed out. */
export const Batch = z.object({
  id: z.string(),
  sub: z.string(),
  name: z.string(),
  at: z.string(),
  tips: z.array(z.string()),
})
export type Batch = z.infer<typeof Batch>

const keyOf = (unit: OfficeCode, id: string) => ({ pk: `KEY#${unit}`, sk: `BATCH#${id}` })

/** Records a batch; the first under an id stands. */
export function saveBatch(tips: Table, unit: OfficeCode, batch: Batch): Promise<boolean> {
  return tips.put({ ...keyOf(unit, batch.id), ...batch }, { expression: 'attribute_not_exists(pk)' })
}

/** A batch of an office. */
export async function readBatch(tips: Table, unit: OfficeCode, id: string): Promise<Batch | undefined> {
  const row = await tips.read(keyOf(unit, id))
  return row && Batch.parse(bare(row))
}
