import * as z from 'zod'
import { readPartition } from '../query-all.ts'
import { readableOr } from '../readable.ts'
import type { Row, Table } from '../table.ts'

/** What is published whole, beside cases: an item each, as it was published. */
export type ShelfKind = 'office' | 'routing' | 'handling' | 'campaign'

const Kept = z.object({ body: z.string() })

/** Everything of a kind by its name, in the order of the names; undefined of what cannot be read. */
export async function readShelf(records: Table, kind: ShelfKind): Promise<unknown[]> {
  const rows = await readPartition(records, `SHELF#${kind}`)
  return rows.map((row) =>
    readableOr<Row, unknown>(kind, row, (one) => JSON.parse(Kept.parse(one).body), undefined),
  )
}

/** Keeps what was published under its name, in place of what stood there. */
export async function keepOnShelf(
  records: Table,
  kind: ShelfKind,
  name: string,
  value: unknown,
): Promise<void> {
  await records.put({ pk: `SHELF#${kind}`, sk: name, body: JSON.stringify(value) })
}
