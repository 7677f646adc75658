import { firstDay } from '../../../shared/campaign/campaign.ts'
import { message } from '../../../shared/messages/message.ts'
import { type CaseMoment, historyOf } from '../../../shared/publication/case-history.ts'
import { isOfCase, type LogLine } from '../../../shared/publication/log-line.ts'
import type { PublicRecords } from '../../../shared/publication/public-records.ts'
import { escapeXml } from '../../../shared/table/escape-xml.ts'
import { ifReadable } from '../../../shared/value/if-readable.ts'
import { type DataFile, dataFile } from '../data-files.ts'
import { readLines } from '../log/read-lines.ts'
import type { Publish } from '../publish.ts'
import { campaignChange } from './campaign-changes.ts'
import { type SheetChange, sheetChange } from './sheet-changes.ts'

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

/** `/feeds/changes.xml`: corrections and withdrawals of cases, and revisions of figures and registers, and definitions of published figures that were rewritten, newest first, as Atom (RFC 4287). */
export async function changesFeed(publish: Publish, records: PublicRecords): Promise<DataFile> {
  const { origin, operator } = records.settings
  const found = await newestTold(publish, records)
  const title = message('zh', 'page.changes.atom')
  const address = `${origin}/data/changes/`
  const body = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>${address}</id><title>${escapeXml(title)}</title>
<link rel="self" href="${origin}/feeds/changes.xml"/><link href="${address}"/>
<author><name>${escapeXml(operator)}</name></author>
<updated>${found[0]?.line.day ?? firstDay}T00:00:00+08:00</updated>
${found.map(({ entry }) => entry).join('\n')}
</feed>
`
  return dataFile(changesFeedKey, 'application/atom+xml; charset=utf-8', body)
}

/** A line of the log, and what the feed says of it. */
interface ToldLine {
  readonly line: LogLine
  readonly entry: string
}

async function newestTold({ records: store }: Publish, records: PublicRecords): Promise<ToldLine[]> {
  const found: ToldLine[] = []
  const last = records.last?.n ?? 0
  for (let to = last; to > Math.max(0, last - LOOK_BACK) && found.length < MOST; to -= STEP) {
    const lines = await readLines({ records: store }, Math.max(1, to - STEP + 1), to)
    for (const line of lines.toReversed()) {
      const entry = await said(records, line)
      if (entry !== undefined) found.push({ line, entry })
      if (found.length === MOST) break
    }
  }
  return found
}

/** What the feed says of a line; undefined of one that it does not tell of, or of which it cannot be read. */
async function said(records: PublicRecords, line: LogLine): Promise<string | undefined> {
  if (line.event === 'progress' && line.edition > 1) {
    const change = await ifReadable(sheetChange(records, line))
    const { origin } = records.settings
    return change && atomEntry(origin, { ...change, page: origin + change.page }, line)
  }
  if (line.event === 'campaign') {
    const change = await ifReadable(campaignChange(records, line))
    const { origin } = records.settings
    return change && atomEntry(origin, { ...change, page: origin + change.page }, line)
  }
  if (!isOfCase(line) || line.event === 'published') return undefined
  const moment = await momentOf(records, line)
  return moment && isTold(moment) ? entryOf(records, moment) : undefined
}

/** Nothing of a case that cannot be read. A table that does not answer rejects: an entry that is left out for that would be gone for good. */
async function momentOf({ cases }: PublicRecords, { n, subject }: LogLine): Promise<CaseMoment | undefined> {
  const read = await ifReadable(Promise.all([cases.linesOf(subject), cases.editions(subject)]))
  return read && historyOf(...read).find(({ line }) => line.n === n)
}

/** What happened, of a case that is shown with its title, of one that was taken away with its number. Nothing of it comes back through here. */
async function entryOf({ cases, settings }: PublicRecords, { line, happened, what, why }: Told) {
  const { subject, edition } = line
  const page = `${settings.origin}/cases/${subject}/`
  const record = await ifReadable(cases.read(subject))
  const name = record?.state === 'published' ? record.content.title : (record?.number ?? subject)
  const event =
    happened === 'removed'
      ? message('zh', 'page.taken.logEdition', { n: edition })
      : message('zh', `page.log.${happened}`)
  const summary =
    why === undefined ? message('zh', 'page.changes.whyGone') : [what, why].filter(Boolean).join('。')
  return atomEntry(settings.origin, { page, title: `${event}：${name}`, summary }, line)
}

/** An entry is the same for good, wherever its page moves: it is called by its line of the log. */
const atomEntry = (origin: string, { page, title, summary }: SheetChange, { n, day }: LogLine): string =>
  `<entry><id>${origin}/data/log.jsonl#line-${n}</id><title>${escapeXml(title)}</title>
<link href="${page}"/><updated>${day}T00:00:00+08:00</updated><summary>${escapeXml(summary)}</summary></entry>`
