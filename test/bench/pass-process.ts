import { performance } from 'node:perf_hooks'
import { loadRenderer } from '../../cdk/local/stages.ts'
import type { Publish } from '../../functions/publish/publish.ts'
import { createPublisher } from '../../functions/publish/publisher.ts'
import { openBucket } from '../../functions/store/objects.ts'
import { openRecordFiles, openRecordStore } from '../../functions/store/stores.ts'
import { openTable } from '../../functions/store/table.ts'

/**
 * A pass over everything, as a release makes one, in a process of its own over stores of another: prints what it took, as JSON, and
 * ends. Seconds by the clock and of the processor, the most memory that was resident (MB), and how many pages and objects it made.
 */
const { database, objects, settings, logKey } = JSON.parse(process.argv[2] ?? '{}')
const counted = { renders: 0, objects: 0, heads: 0 }
const bucketOf = (name: string) => openBucket({ name, endpoint: objects })
const [bucket, renderer] = [bucketOf('public'), await loadRenderer()]
const publish: Publish = {
  records: openRecordStore(openTable({ name: 'records', endpoint: database })),
  files: openRecordFiles(bucketOf('records')),
  bucket: {
    ...bucket,
    put: async (...args) => {
      counted.objects += 1
      await bucket.put(...args)
    },
    fingerprint: async (key) => {
      counted.heads += 1
      return bucket.fingerprint(key)
    },
  },
  renderer: {
    ...renderer,
    render: async (path, records) => {
      counted.renders += 1
      return renderer.render(path, records)
    },
  },
  settings,
  logKey: Buffer.from(logKey, 'base64url'),
  now: () => new Date(),
}
let most = 0
const watch = setInterval(() => {
  most = Math.max(most, process.memoryUsage.rss())
}, 100)
const [started, before] = [performance.now(), process.cpuUsage()]
await createPublisher(publish).publishAll()
const { user, system } = process.cpuUsage(before)
clearInterval(watch)
console.log(
  JSON.stringify({
    seconds: Number(((performance.now() - started) / 1000).toFixed(1)),
    processorSeconds: Number(((user + system) / 1e6).toFixed(1)),
    megabytes: Math.round(most / 1e6),
    ...counted,
  }),
)
process.exit(0)
