import { firstDay } from '../../../shared/campaign/campaign.ts'
import { message } from '../../../shared/messages/message.ts'
import { type CaseMoment, historyOf } from '../../../shared/publication/case-history.ts'
import { isOfCase, type LogLine } from '../../../shared/publication/log-line.ts'
import type { PublicRecords } from '../../../shared/publication/public-records.ts'
import { escapeXml } from '../../../shared/table/escape-xml.ts'
import { type DataFile, dataFile } from '../data-files.ts'
import type { Publish } from '../publish.ts'

/** Entries of the feed. */
const MOST = 50
/** Lines of the log that are looked through for them, from the newest back. */
const LOOK_BACK = 10_000
const STEP = 500

/** What the feed tells of: all that happens to a case after it was first published, what goes with a whole case apart. */
const told = ['corrected', 'hidden', 'restored', 'withdrawn', 'removed'] as const
type Told = CaseMoment & { readonly happened: (typeof told)[number] }

const isTold = (moment: CaseMoment): moment is Told => told.some((one) => one === moment.happened)

export const changesFeedKey = 'feeds/changes.xml'

/** `/feeds/changes.xml`: corrections and withdrawals alone, newest first, as Atom (RFC 4287). */
export async function changesFeed(publish: Publish, records: PublicRecords): Promise<DataFile> {
  const { origin, operator } = records.settings
  const moments = await newestTold(publish, records)
  const entries = await Promise.all(moments.map((moment) => entryOf(records, moment)))
  const title = message('zh', 'page.changes.atom')
  const address = `${origin}/data/changes/`
  const body = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>${address}</id><title>${escapeXml(title)}</title>
<link rel="self" href="${origin}/feeds/changes.xml"/><link href="${address}"/>
<author><name>${escapeXml(operator)}</name></author>
<updated>${moments[0]?.line.day ?? firstDay}T00:00:00+08:00</updated>
${entries.join('\n')}
</feed>
`
  return dataFile(changesFeedKey, 'application/atom+xml; charset=utf-8', body)
}

async function newestTold({ records: store }: Publish, records: PublicRecords): Promise<Told[]> {
  const found: Told[] = []
  const last = records.last?.n ?? 0
  for (let to = last; to > Math.max(0, last - LOOK_BACK) && found.length < MOST; to -= STEP) {
    const lines = await store.readLog(Math.max(1, to - STEP + 1), to)
    for (const line of lines.filter(isOfCase).toReversed()) {
      if (line.event === 'published') continue
      const moment = await momentOf(records, line)
      if (moment && isTold(moment)) found.push(moment)
    }
  }
  return found.slice(0, MOST)
}

/** Nothing of a case that cannot be read, or whose newest version is only on its way: it comes with the next feed. */
async function momentOf({ cases }: PublicRecords, { n, subject }: LogLine): Promise<CaseMoment | undefined> {
  try {
    const [lines, editions] = await Promise.all([cases.linesOf(subject), cases.editions(subject)])
    return historyOf(lines, editions).find(({ line }) => line.n === n)
  } catch {
    return undefined
  }
}

/** What happened, of a case that is shown with its title, of one that was taken away with its number. Nothing of it comes back through here. */
async function entryOf({ cases, settings }: PublicRecords, { line, happened, what, why }: Told) {
  const { n, day, subject, edition } = line
  const page = `${settings.origin}/cases/${subject}/`
  const record = await cases.read(subject)
  const name = record?.state === 'published' ? record.content.title : (record?.number ?? subject)
  const event =
    happened === 'removed'
      ? message('zh', 'page.taken.logEdition', { n: edition })
      : message('zh', `page.log.${happened}`)
  const summary =
    why === undefined ? message('zh', 'page.changes.whyGone') : [what, why].filter(Boolean).join('。')
  return `<entry><id>${page}#line-${n}</id><title>${escapeXml(`${event}：${name}`)}</title>
<link href="${page}"/><updated>${day}T00:00:00+08:00</updated><summary>${escapeXml(summary)}</summary></entry>`
}
