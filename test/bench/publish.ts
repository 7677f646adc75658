import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { promisify } from 'node:util'
import { siteSettings } from '../../cdk/local/site-settings.ts'
import { loadRenderer } from '../../cdk/local/stages.ts'
import { createBell } from '../../cdk/local/ticks.ts'
import type { Publish } from '../../functions/publish/publish.ts'
import { createPublisher } from '../../functions/publish/publisher.ts'
import { reviewChecks } from '../../shared/case/review-checks.ts'
import { fillArchive } from '../fixtures/archive.ts'
import { caseContent, newCaseId } from '../fixtures/case.ts'
import { type House, openHouse } from '../fixtures/house.ts'
import { officer } from '../fixtures/officer.ts'
import { publishOf } from '../fixtures/publish.ts'
import { median, rounded } from './median.ts'

const RUNS = 7

/** Published cases that are there before. `BENCH_CASES=100,10000,100000` for others; filling takes minutes for the last. */
const sizes = (process.env.BENCH_CASES ?? '100,10000').split(',').map(Number)

/** From the approval's request to record, page, lists, feed and log line being there to fetch; and a pass over everything. */
export async function benchPublish(): Promise<object> {
  const archives = []
  for (const cases of sizes) archives.push(await benchArchive(cases))
  const [first, last] = [archives[0]?.milliseconds ?? 0, archives.at(-1)?.milliseconds ?? 0]
  return {
    ...{ bench: 'approval to live, ms', milliseconds: last, aim: 1000, runs: RUNS },
    ...{ lastToFirst: Number((last / first).toFixed(2)), aimLastToFirst: 1.3, aimBytes: 200_000, archives },
  }
}

async function benchArchive(cases: number) {
  const house = await openHouse()
  const publish = publishOf(house, {
    renderer: await loadRenderer(),
    settings: siteSettings({ origin: 'http://localhost:1', keys: house.keys }),
  })
  await createPublisher(publish).publishAll()
  await fillArchive(house, cases)
  // A pass over a hundred thousand cases takes longer than anybody waits: `BENCH_PASS=no` leaves it out.
  const pass = process.env.BENCH_PASS === 'no' ? undefined : await measurePass(house, publish)
  const times: number[] = []
  const written: Awaited<ReturnType<typeof approveAndWait>>['written'][] = []
  for (let run = 0; run < RUNS; run++) {
    const one = await approveAndWait(house, publish)
    times.push(one.milliseconds)
    written.push(one.written)
  }
  await house.close()
  return { cases, milliseconds: rounded(median(times)), ...written.at(-1), pass }
}

/** A pass over everything by a publisher in a process of its own, so that nothing of the stores is counted. */
async function measurePass(house: House, { settings }: Publish) {
  const given = {
    ...{ database: house.database.endpoint, objects: house.objects.endpoint, settings },
    logKey: Buffer.from(house.logKey).toString('base64url'),
  }
  const path = join(import.meta.dirname, 'pass-process.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [path, JSON.stringify(given)])
  return JSON.parse(stdout)
}

async function approveAndWait(house: House, publish: Publish) {
  const id = newCaseId()
  const drafter = await officer(house, 'province-drafter')
  const approver = await officer(house, 'province-approver')
  await drafter.ask('newsroom', '/cases', { id, content: caseContent, notes: '' })
  await drafter.ask('newsroom', `/cases/${id}/steps`, { step: 'submit', version: 1 })
  const puts: { key: string; bytes: number; at: number }[] = []
  const bucket = {
    ...house.bucket,
    put: async (...args: Parameters<typeof house.bucket.put>) => {
      await house.bucket.put(...args)
      puts.push({ key: args[0], bytes: Buffer.byteLength(args[1]), at: performance.now() })
    },
  }
  const bell = createBell(() => undefined)
  bell.answer(createPublisher({ ...publish, bucket }).ring)
  const started = performance.now()
  await approver.ask('newsroom', `/cases/${id}/steps`, { step: 'approve', version: 2, read: reviewChecks })
  bell.ring({ pk: `CASE#${id}`, sk: 'CASE' })
  await bell.stop()
  const lacking = liveKeys(id).filter((key) => !puts.some((one) => one.key.startsWith(key)))
  if (lacking.length > 0) throw new Error(`the case is not live: ${lacking}`)
  const last = puts.findLastIndex(({ key }) => liveKeys(id).some((one) => key.startsWith(one)))
  const live = puts.slice(0, last + 1)
  const sum = (some: typeof puts) => some.reduce((all, { bytes }) => all + bytes, 0)
  return {
    milliseconds: (live.at(-1)?.at ?? Number.NaN) - started,
    written: { objects: live.length, bytes: sum(live), objectsInAll: puts.length, bytesInAll: sum(puts) },
  }
}

/** What must be there for a case of the fixture to be live, as keys or their beginnings: record, proof, pages, newest lists, feeds, log, year file. */
const liveKeys = (id: string): string[] => [
  ...[`data/cases/${id}.json`, `data/cases/${id}/1.json`, `data/cases/${id}.tlog-proof`],
  ...['', 'en/'].flatMap((language) =>
    [`cases/${id}/`, '', 'cases/', 'cases/city/320100/', 'cases/topic/PIT-01/'].map(
      (path) => `${language}${path}index.html`,
    ),
  ),
  ...['feed', 'feeds/city/320100', 'feeds/topic/PIT-01'].flatMap((feed) => [`${feed}.xml`, `${feed}.json`]),
  ...['data/log/tile/entries/', 'data/log/tile/0/', 'data/log/checkpoint'],
  ...[`data/cases/${new Date().getFullYear()}/`, 'data/search/recent.json'],
]
