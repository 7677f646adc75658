import { contentHash, linkTo } from '../../shared/log/line.ts'
import { ProgressEdition } from '../../shared/progress/public-progress.ts'
import type { Describe } from './publication.ts'

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
