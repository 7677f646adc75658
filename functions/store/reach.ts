import { isDataVersion } from './data-version.ts'
import type { Objects } from './objects.ts'
import type { Table } from './table.ts'

/** Whether a table answers and says the version of its data. Throws what reading throws, and when it is of another version. */
export async function reachTable(table: Table): Promise<boolean> {
  return isDataVersion((await table.read({ pk: 'DATA', sk: 'VERSION' }))?.version)
}

/** Asks a bucket for an object that nobody stored; no bucket is another answer than no object, and thrown. */
export async function reachBucket(bucket: Objects): Promise<void> {
  await bucket.read('health')
}
