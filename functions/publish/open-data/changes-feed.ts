import { firstDay } from '../../../shared/campaign/campaign.ts'
import { message } from '../../../shared/messages/message.ts'
import type { LogLine } from '../../../shared/publication/log-line.ts'
import type { PublicRecords } from '../../../shared/publication/public-records.ts'
import { escapeXml } from '../../../shared/table/escape-xml.ts'
import { type DataFile, dataFile } from '../data-files.ts'
import type { Publish } from '../publish.ts'

/** Entries of the feed. */
const MOST = 50
/** Lines of the log that are looked through for them, from the newest back. */
const LOOK_BACK = 10_000
const STEP = 500

/** What happens to a case after it was first published. */
const changes = ['corrected', 'hidden', 'restored', 'withdrawn'] as const
type Change = (typeof changes)[number]
type ChangeLine = LogLine & { readonly event: Change }

const isChange = (line: LogLine): line is ChangeLine => changes.some((event) => event === line.event)

export const changesFeedKey = 'feeds/changes.xml'

/** `/feeds/changes.xml`: corrections and withdrawals alone, newest first, as Atom (RFC 4287). */
export async function changesFeed(publish: Publish, records: PublicRecords): Promise<DataFile> {
  const { origin, operator } = records.settings
  const lines = await newestChanges(publish, records.last?.n ?? 0)
  const entries = await Promise.all(lines.map((line) => entryOf(records, line)))
  const title = message('zh', 'page.changes.atom')
  const address = `${origin}/data/changes/`
  const body = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>${address}</id><title>${escapeXml(title)}</title>
<link rel="self" href="${origin}/feeds/changes.xml"/><link href="${address}"/>
<author><name>${escapeXml(operator)}</name></author>
<updated>${lines[0]?.day ?? firstDay}T00:00:00+08:00</updated>
${entries.join('\n')}
</feed>
`
  return dataFile(changesFeedKey, 'application/atom+xml; charset=utf-8', body)
}

async function newestChanges({ records }: Publish, last: number): Promise<ChangeLine[]> {
  const found: ChangeLine[] = []
  for (let to = last; to > Math.max(0, last - LOOK_BACK) && found.length < MOST; to -= STEP) {
    const lines = await records.readLog(Math.max(1, to - STEP + 1), to)
    found.push(...lines.filter(isChange).toReversed())
    dropOlder(found)
  }
  return found.slice(0, MOST)
}

/** Of a withdrawal, which has a line for every edition, the newest line alone. */
function dropOlder(found: ChangeLine[]): void {
  const seen = new Set<string>()
  const kept = found.filter(({ event, subject, edition }) => {
    const key = `${event} ${subject} ${event === 'withdrawn' ? '' : edition}`
    return !seen.has(key) && seen.add(key)
  })
  found.splice(0, found.length, ...kept)
}

/** What changed, of a case that is shown; of one that was taken away, its number and why. Nothing of it comes back through here. */
async function entryOf({ cases, settings }: PublicRecords, { n, day, event, subject, edition }: ChangeLine) {
  const page = `${settings.origin}/cases/${subject}/`
  const record = await cases.read(subject).catch(() => undefined)
  const change =
    record?.state === 'published' ? record.changes.find((one) => one.edition === edition) : undefined
  const name = record?.state === 'published' ? record.content.title : (record?.number ?? subject)
  const why =
    record && record.state !== 'published'
      ? record.reason
      : [change?.what, change?.why].filter(Boolean).join('。')
  return `<entry><id>${page}#line-${n}</id><title>${escapeXml(`${message('zh', `page.log.${event}`)}：${name}`)}</title>
<link href="${page}"/><updated>${day}T00:00:00+08:00</updated><summary>${escapeXml(why)}</summary></entry>`
}
