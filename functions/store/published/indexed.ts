import * as z from 'zod'
import { readableOr } from '../readable.ts'
import type { Table } from '../table.ts'

const indexed = { pk: 'PUBLISHING', sk: 'INDEXED' } as const
const drawn = { pk: 'PUBLISHING', sk: 'DRAWN' } as const

const Noted = z.object({ line: z.int().min(0) })

async function readLine(records: Table, key: typeof indexed | typeof drawn): Promise<number> {
  const row = await records.read(key)
  // What cannot be read is made anew from the first line, and noted.
  return row ? readableOr('noted lines', row, (one) => Noted.parse(one).line, 0) : 0
}

/** The last line of the log that the search index knows; 0 before there is one. */
export const readIndexed = (records: Table): Promise<number> => readLine(records, indexed)

/** Notes that the index knows everything up to a line. */
export async function noteIndexed(records: Table, line: number): Promise<void> {
  await records.put({ ...indexed, line })
}

/** The last line of the log up to which share cards were drawn; 0 before any was. */
export const readDrawn = (records: Table): Promise<number> => readLine(records, drawn)

/** Notes that cards were drawn up to a line. */
export async function noteDrawn(records: Table, line: number): Promise<void> {
  await records.put({ ...drawn, line })
}
