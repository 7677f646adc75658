import { HandlingMonth, type MonthTally } from '../../shared/handling/month.ts'
import { FEW, suppress } from '../../shared/handling/public-month.ts'
import { ProgressEdition } from '../../shared/progress/public-progress.ts'
import { contentHash, linkTo } from '../../shared/publication/log-line.ts'
import type { Describe } from './publication.ts'
import type { Publish } from './publish.ts'

/** A period's figures, as the province ordered. */
export const progressToPublish =
  (campaign: string, period: string): Describe =>
  async (publish, before) => {
    const order = await publish.records.readProgressOrder(campaign, period)
    if (!order || order.done) return undefined
    const { edition, publishedOn, dueOn, cells, salt } = order
    const { sample } = publish.settings
    const draft = { campaign, period, edition, publishedOn, dueOn, cells, salt, sample }
    const others = (await before()).progress.filter((other) => other.period !== period)
    return {
      change: { kind: 'progress' },
      events: [
        { day: publishedOn, event: 'progress', subject: period, edition, content: contentHash(salt, draft) },
      ],
      records: (lines) => ({
        progress: [...others, ProgressEdition.parse({ ...draft, log: linkTo(lines[0]) })].sort((a, b) =>
          a.period.localeCompare(b.period),
        ),
      }),
      done: () => publish.records.saveProgressOrder({ ...order, done: true }, edition),
    }
  }

/** Every counted month that is not public yet: one log line each. */
export const handlingToPublish: Describe = async (publish, before) => {
  const { handling } = await before()
  const known = new Set(handling.map(({ month }) => month))
  const fresh = (await publish.records.readMonths()).filter(({ month }) => !known.has(month))
  if (fresh.length === 0) return undefined
  const drafts = fresh.map((tally) => publicPart(publish, tally))
  return {
    change: { kind: 'handling' },
    events: drafts.map((draft) => ({
      day: draft.publishedOn,
      event: 'handling',
      subject: draft.month,
      edition: 1,
      content: contentHash(draft.salt, draft),
    })),
    records: (lines) => ({
      handling: [
        ...handling,
        ...drafts.map((draft, n) => HandlingMonth.parse({ ...draft, log: linkTo(lines[n]) })),
      ].sort((a, b) => a.month.localeCompare(b.month)),
    }),
  }
}

function publicPart({ settings }: Publish, { month, madeOn, salt, offices }: MonthTally) {
  const counts = offices.map(suppress)
  return { month, publishedOn: madeOn, few: FEW, offices: counts, salt, sample: settings.sample }
}
