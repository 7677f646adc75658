import * as z from 'zod'
import { Day } from '../../shared/value/day.ts'
import { bare } from './changes.ts'
import { readPartition } from './query-all.ts'
import type { Table } from './table.ts'

/** That the tips table was brought back to an earlier moment: what came between these days may be lost. */
export const Restore = z.strictObject({ from: Day, to: Day })
export type Restore = z.infer<typeof Restore>

/** Every restore, oldest first: the holder of a receipt of those days is told. */
export async function readRestores(tips: Table): Promise<Restore[]> {
  return (await readPartition(tips, 'RESTORED')).map((row) => Restore.parse(bare(row)))
}

/** Notes a restore; again is fine. */
export async function saveRestore(tips: Table, restore: Restore): Promise<void> {
  await tips.put({ pk: 'RESTORED', sk: `${restore.from}#${restore.to}`, ...restore })
}
