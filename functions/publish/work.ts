import { dayInShanghai } from '../../shared/value/day.ts'
import type { Publish } from './publish.ts'
import { createPublisher } from './publisher.ts'

/** What wakes the stage: lines of a stream, or anything else, which is a tick of the schedule. */
export interface Waking {
  readonly Records?: readonly {
    readonly dynamodb?: { readonly Keys?: Record<string, { readonly S?: string }> }
  }[]
}

/**
 * The work of one waking. A stream names keys, which are read consistently. A tick does what the work index still
 * holds, and on its first run in an instance, or when nothing was ever written, everything.
 */
export function createWork(publish: Publish): (event: Waking | object) => Promise<void> {
  const publisher = createPublisher(publish)
  return async (event) => {
    const lines = 'Records' in event ? event.Records : undefined
    if (!lines) return tick(publish, publisher)
    for (const line of lines) {
      const pk = line.dynamodb?.Keys?.pk?.S
      const sk = line.dynamodb?.Keys?.sk?.S
      if (pk && sk) await publisher.ring({ pk, sk })
    }
  }
}

async function tick(publish: Publish, publisher: ReturnType<typeof createPublisher>): Promise<void> {
  if (!(await publish.bucket.read('data/index.json'))) return publisher.publishAll()
  await publisher.ring({ pk: 'STATISTICS', sk: '' })
  for (const key of await publish.records.listWork(dayInShanghai(publish.now()))) await publisher.ring(key)
  await publisher.turnDay()
}
