import { openBucket } from '../../functions/store/objects.ts'
import { openRecordStore, openTipStore } from '../../functions/store/stores.ts'
import { type Bell, openTable } from '../../functions/store/table.ts'
import type { Embedded } from './embedded.ts'
import { buckets } from './object-store.ts'

/** The functions' stores over the embedded servers; every write to `records` rings the bell. */
export function openStores({ database, objects }: Pick<Embedded, 'database' | 'objects'>, bell: Bell) {
  const table = (name: string, ring?: Bell) =>
    openTable({ name, endpoint: database.endpoint, ...(ring && { bell: ring }) })
  const open = (name: string) => openBucket({ name, endpoint: objects.endpoint })
  return {
    tips: openTipStore(table('tips'), open(buckets.sealed)),
    records: openRecordStore(table('records', bell)),
    bucket: open(buckets.public),
  }
}

/** The functions' stores, open. */
export type LocalStores = ReturnType<typeof openStores>
