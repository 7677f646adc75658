import type { PublicRecords } from '../../shared/case/public-records.ts'
import { contentHash } from '../../shared/log/line.ts'
import { ProgressEdition } from '../../shared/progress/public-progress.ts'
import { appendLine } from './append-line.ts'
import { loadRecords } from './load-records.ts'
import type { Publish } from './publish.ts'
import { writeData } from './write-data.ts'
import { writePages } from './write-page.ts'

/** Makes a period's figures public. Done again it changes nothing. */
export async function publishProgress(publish: Publish, campaign: string, period: string): Promise<void> {
  const order = await publish.records.readProgressOrder(campaign, period)
  if (!order || order.done) return
  const { edition, publishedOn, dueOn, cells, salt } = order
  const draft = {
    campaign,
    period,
    edition,
    publishedOn,
    dueOn,
    cells,
    salt,
    sample: publish.settings.sample,
  }
  const line = await appendLine(publish, {
    day: publishedOn,
    event: 'progress',
    subject: period,
    edition,
    content: contentHash(salt, draft),
  })
  const record = ProgressEdition.parse({ ...draft, log: { n: line.n, hash: line.hash } })
  const before = await loadRecords(publish)
  const others = before.progress.filter((other) => other.period !== period)
  const progress = [...others, record].sort((a, b) => a.period.localeCompare(b.period))
  const records: PublicRecords = { ...before, progress }
  await writePages(publish, records, ['/progress/', '/en/progress/', '/', '/en/', '/data/', '/en/data/'])
  await writeData(publish, records, [])
  await publish.records.saveProgressOrder({ ...order, done: true }, edition)
}
