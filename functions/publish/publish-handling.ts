import { HandlingMonth, type MonthTally } from '../../shared/handling/month.ts'
import { publicCounts } from '../../shared/handling/public-month.ts'
import { contentHash, linkTo } from '../../shared/publication/log-line.ts'
import { handlingFiles } from './data-files.ts'
import type { Describe } from './publication.ts'
import type { Publish } from './publish.ts'

/** Every counted month that is not public yet: one log line each. */
export const handlingToPublish: Describe = async (publish) => {
  const { records } = publish
  const known = new Set((await records.readShelf('handling')).map((one) => HandlingMonth.parse(one).month))
  const fresh = (await records.readMonths()).filter(({ month }) => !known.has(month))
  if (fresh.length === 0) return undefined
  const drafts = fresh.map((tally) => publicPart(publish, tally))
  return {
    events: drafts.map((draft) => ({
      day: draft.publishedOn,
      event: 'handling',
      subject: draft.month,
      edition: 1,
      content: contentHash(draft.salt, draft),
    })),
    keep: async (lines) => {
      for (const [n, draft] of drafts.entries()) {
        const month = HandlingMonth.parse({ ...draft, log: linkTo(lines[n]) })
        await records.keepOnShelf('handling', month.month, month)
      }
      return { kind: 'handling' }
    },
    files: async (all) => handlingFiles(all),
  }
}

function publicPart({ settings }: Publish, tally: MonthTally) {
  const { month, madeOn, salt, lacks } = tally
  const counts = { ...publicCounts(tally), ...(lacks && { lacks }) }
  return { month, publishedOn: madeOn, ...counts, salt, sample: settings.sample }
}
