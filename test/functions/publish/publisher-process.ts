import { loadRenderer } from '../../../cdk/local/stages.ts'
import type { Publish } from '../../../functions/publish/publish.ts'
import { createPublisher } from '../../../functions/publish/publisher.ts'
import { openBucket } from '../../../functions/store/objects.ts'
import { openRecordFiles, openRecordStore } from '../../../functions/store/stores.ts'
import { openTable } from '../../../functions/store/table.ts'

/** A publisher in a process of its own, over stores of another: says `ready`, then rings for each id that it is told, a line each, and says `done`. */
const { database, objects, settings, logKey, now } = JSON.parse(process.argv[2] ?? '{}')
const bucketOf = (name: string) => openBucket({ name, endpoint: objects })
const stores: Publish = {
  records: openRecordStore(openTable({ name: 'records', endpoint: database })),
  files: openRecordFiles(bucketOf('records')),
  bucket: bucketOf('public'),
  renderer: await loadRenderer(),
  settings,
  logKey: Buffer.from(logKey, 'base64url'),
  now: () => new Date(now),
}
// One before it was killed, and nobody need wait long for that.
const publisher = createPublisher(stores, { patience: 200 })
process.stdout.write('ready\n')
process.stdin.setEncoding('utf8').on('data', async (id: string) => {
  await publisher.ring({ pk: `CASE#${id.trim()}`, sk: 'CASE' })
  process.stdout.write('done\n')
})
