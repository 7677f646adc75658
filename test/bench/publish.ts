import { siteSettings } from '../../cdk/local/site-settings.ts'
import { loadRenderer } from '../../cdk/local/stages.ts'
import { createBell } from '../../cdk/local/ticks.ts'
import { createPublisher } from '../../functions/publish/publisher.ts'
import { caseContent, newCaseId } from '../fixtures/case.ts'
import { openHouse } from '../fixtures/house.ts'
import { officer } from '../fixtures/officer.ts'
import { median, rounded } from './median.ts'

const RUNS = 7

/** From the approval's request to record, page, lists, feed and log line being there to fetch. */
export async function benchPublish(): Promise<object> {
  const house = await openHouse()
  const publisher = createPublisher({
    records: house.records,
    bucket: house.bucket,
    renderer: await loadRenderer(),
    settings: siteSettings({
      origin: 'http://localhost:1',
      keys: house.keys,
    }),
    logKey: house.logKey,
    now: house.now,
  })
  await publisher.publishAll()
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const id = newCaseId()
    const drafter = await officer(house, 'province-drafter')
    const approver = await officer(house, 'province-approver')
    await drafter.ask('newsroom', '/cases', { id, content: caseContent, notes: '' })
    await drafter.ask('newsroom', `/cases/${id}/steps`, { step: 'submit', version: 1 })
    const bell = createBell(() => undefined)
    bell.answer(publisher.ring)
    const started = performance.now()
    await approver.ask('newsroom', `/cases/${id}/steps`, { step: 'approve', version: 2 })
    bell.ring({ pk: `CASE#${id}`, sk: 'CASE' })
    await bell.stop()
    times.push(performance.now() - started)
    if (!(await house.bucket.read(`cases/${id}/index.html`))) throw new Error('the case is not live')
  }
  await house.close()
  return { bench: 'approval to live, ms', milliseconds: rounded(median(times)), aim: 1000, runs: RUNS }
}
