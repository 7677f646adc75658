import * as z from 'zod'
import { dayInShanghai } from '../../shared/value/day.ts'
import { loadRecords } from './load-records.ts'
import type { Publish } from './publish.ts'
import { publishCase } from './publish-case.ts'
import { publishHandling } from './publish-handling.ts'
import { publishOffices } from './publish-offices.ts'
import { publishProgress } from './publish-progress.ts'
import { caseFile, writeData } from './write-data.ts'
import { writePages } from './write-page.ts'

/** The stage, awake. */
export interface Publisher {
  /** Does the work that a written record calls for, if any. Calls wait for each other. */
  ring(key: { readonly pk: string; readonly sk: string }): Promise<void>
  /** On the first tick of a day: shows what begins on it, such as a routing table, and what a lost bell left out. */
  turnDay(): Promise<void>
  /** Writes everything anew from the open data: the first pass after a deployment, and the nightly repair. */
  publishAll(): Promise<void>
}

/** One piece of work at a time: the lists are read, changed and written whole. */
export function createPublisher(publish: Publish): Publisher {
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = last.then(work)
    last = done.catch(() => undefined)
    return done
  }
  return {
    ring: ({ pk, sk }) => {
      const [kind, name = ''] = pk.split('#')
      if (kind === 'CASE' && sk === 'CASE') return inTurn(() => publishCase(publish, name))
      if (kind === 'PROGRESS') return inTurn(() => publishProgress(publish, name, sk))
      if (kind === 'DIRECTORY' || kind === 'ROUTING' || kind === 'OFFICES')
        return inTurn(() => publishOffices(publish))
      if (kind === 'STATISTICS') return inTurn(() => publishHandling(publish))
      return Promise.resolve()
    },
    turnDay: () => inTurn(async () => ((await isOld(publish)) ? publishOffices(publish) : undefined)),
    publishAll: () => inTurn(() => publishAll(publish)),
  }
}

async function publishAll(publish: Publish): Promise<void> {
  await publishOffices(publish)
  await publishHandling(publish)
  const records = await loadRecords(publish)
  await writeData(publish, records, records.cases.map(caseFile))
  await writePages(publish, records, publish.renderer.paths(records))
}

/** Whether the open data was last written on a day before today. */
async function isOld(publish: Publish): Promise<boolean> {
  const file = await publish.bucket.read('data/index.json')
  const index: unknown = file && JSON.parse(new TextDecoder().decode(file.body))
  const day = dayInShanghai(publish.now())
  return index !== undefined && z.object({ updatedOn: z.string() }).parse(index).updatedOn < day
}
