import * as z from 'zod'
import { dayInShanghai } from '../../shared/value/day.ts'
import { proofFile, writeData } from './data-files.ts'
import { dataKeys, loadRecords } from './load-records.ts'
import { proveLine } from './log/prove-line.ts'
import { publishTree, publishWholeTree } from './log/publish-tree.ts'
import { type Describe, publishAs } from './publication.ts'
import type { Publish } from './publish.ts'
import { caseToPublish, lineOf } from './publish-case.ts'
import { handlingToPublish, progressToPublish } from './publish-figures.ts'
import { officesToPublish } from './publish-offices.ts'
import { writePages } from './write-pages.ts'

/** The stage, awake. Work is done one piece at a time: the lists are read, changed and written whole. */
export interface Publisher {
  /** Does the work that a written record calls for, if any. */
  ring(key: { readonly pk: string; readonly sk: string }): Promise<void>
  /**
   * A tick of the schedule: does what the work index still holds, and on the first of a day shows what begins on it,
   * such as a routing table. When nothing was ever written, or the pages are of another build or other settings:
   * everything.
   */
  tick(): Promise<void>
  /** Writes everything anew from the open data. */
  publishAll(): Promise<void>
}

/** One publisher over the stores; its pieces of work wait for each other. */
export function createPublisher(publish: Publish): Publisher {
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = last.then(work)
    last = done.catch(() => undefined)
    return done
  }
  const ring: Publisher['ring'] = (key) => {
    const describe = workOf(key)
    return describe ? inTurn(() => publishAs(publish, describe)) : Promise.resolve()
  }
  return {
    ring,
    publishAll: () => inTurn(() => publishAll(publish)),
    async tick() {
      const day = await dayOfData(publish)
      if (day === undefined || !(await isOfThisBuild(publish))) return inTurn(() => publishAll(publish))
      const today = dayInShanghai(publish.now())
      await inTurn(async () => void (await publishTree(publish)))
      await inTurn(() => publishAs(publish, handlingToPublish))
      for (const key of await publish.records.listWork(today)) await ring(key)
      if (day < today) await inTurn(() => publishAs(publish, officesToPublish))
    },
  }
}

/** What a record calls for, by its key. */
function workOf({ pk, sk }: { readonly pk: string; readonly sk: string }): Describe | undefined {
  const [kind, name = ''] = pk.split('#')
  if (kind === 'CASE' && sk === 'CASE') return caseToPublish(name)
  if (kind === 'PROGRESS') return progressToPublish(name, sk)
  if (kind === 'DIRECTORY' || kind === 'ROUTING' || kind === 'OFFICES') return officesToPublish
  if (kind === 'STATISTICS') return handlingToPublish
  return undefined
}

async function publishAll(publish: Publish): Promise<void> {
  await publishAs(publish, officesToPublish)
  await publishAs(publish, handlingToPublish)
  const head = await publishWholeTree(publish)
  const records = await loadRecords(publish)
  for (const one of records.cases) {
    const { key, body, ...meta } = proofFile(one, await proveLine(publish, lineOf(one, records.log), head))
    await publish.bucket.put(key, body, meta)
  }
  await writeData(publish, records, 'all')
  await writePages(publish, records, publish.renderer.paths(records))
  const type = { type: 'application/json', cache: 'public, max-age=60' }
  await publish.bucket.put(dataKeys.made, madeWith(publish), type)
}

/** What all pages are made with, apart from the records. */
const madeWith = ({ settings, renderer }: Publish) =>
  `${JSON.stringify({ build: renderer.build, settings }, null, 1)}\n`

/** Whether all pages were made by this build with these settings. Others name files and say things of before. */
async function isOfThisBuild(publish: Publish): Promise<boolean> {
  const file = await publish.bucket.read(dataKeys.made)
  return file !== undefined && new TextDecoder().decode(file.body) === madeWith(publish)
}

/** The day on which the open data was last written. */
async function dayOfData(publish: Publish): Promise<string | undefined> {
  const file = await publish.bucket.read('data/index.json')
  const index: unknown = file && JSON.parse(new TextDecoder().decode(file.body))
  return index === undefined ? undefined : z.object({ updatedOn: z.string() }).parse(index).updatedOn
}
