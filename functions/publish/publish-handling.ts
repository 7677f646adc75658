import type { PublicRecords } from '../../shared/case/public-records.ts'
import { HandlingMonth, type MonthTally } from '../../shared/handling/month.ts'
import { FEW, suppress } from '../../shared/handling/suppress.ts'
import { contentHash } from '../../shared/log/line.ts'
import { appendLine } from './append-line.ts'
import { loadRecords } from './load-records.ts'
import type { Publish } from './publish.ts'
import { writeData } from './write-data.ts'
import { writePages } from './write-page.ts'

/** Makes every counted month public that is not yet: one log line each. Done again it changes nothing. */
export async function publishHandling(publish: Publish): Promise<void> {
  const before = await loadRecords(publish)
  const known = new Set(before.handling.map(({ month }) => month))
  const fresh = (await publish.records.readMonths()).filter(({ month }) => !known.has(month))
  if (fresh.length === 0) return
  const months = [...before.handling]
  for (const tally of fresh) months.push(await editionOf(publish, tally))
  const handling = months.sort((a, b) => a.month.localeCompare(b.month))
  const records: PublicRecords = { ...before, handling, log: await publish.records.readLog() }
  await writePages(publish, records, ['/data/handling/', '/en/data/handling/', '/data/', '/en/data/'])
  await writeData(publish, records, [])
}

async function editionOf(
  publish: Publish,
  { month, madeOn, salt, offices }: MonthTally,
): Promise<HandlingMonth> {
  const draft = {
    month,
    publishedOn: madeOn,
    few: FEW,
    offices: offices.map(suppress),
    salt,
    sample: publish.settings.sample,
  }
  const line = await appendLine(publish, {
    day: draft.publishedOn,
    event: 'handling',
    subject: month,
    edition: 1,
    content: contentHash(salt, draft),
  })
  return HandlingMonth.parse({ ...draft, log: { n: line.n, hash: line.hash } })
}
