import { message } from '../../shared/messages/message.ts'
import { type CaseEntry, type ShownEntry, shownOf } from '../../shared/publication/case-entry.ts'
import { type CaseList, feedOf, listPath } from '../../shared/publication/case-list.ts'
import type { PublicRecords } from '../../shared/publication/public-records.ts'

/** A list's feed: Atom (RFC 4287). `entries`: newest first. */
export async function atomFeed(
  records: PublicRecords,
  list: CaseList,
  entries: readonly CaseEntry[],
): Promise<string> {
  const { origin, operator } = records.settings
  const title = message('zh', 'common.nav.cases')
  const address = `${origin}${listPath(list)}`
  const shown = shownOf(entries)
  const written = shown.map(
    (one) => `<entry><id>${origin}/cases/${one.id}/</id><title>${escapeXml(one.title)}</title>
<link href="${origin}/cases/${one.id}/"/><published>${one.publishedOn}T00:00:00+08:00</published>
<updated>${one.updatedOn}T00:00:00+08:00</updated><summary>${escapeXml(one.lead)}</summary></entry>`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>${address}</id><title>${escapeXml(title)}</title>
<link rel="self" href="${origin}/${feedOf(list)}"/><link href="${address}"/>
<author><name>${escapeXml(operator)}</name></author>
<updated>${newest(shown) ?? '2023-04-06'}T00:00:00+08:00</updated>
${written.join('\n')}
</feed>
`
}

/** The day of the newest change that a feed shows: no clock of its own, so the same records give the same bytes. */
const newest = (entries: readonly ShownEntry[]) =>
  entries
    .map(({ updatedOn }) => updatedOn)
    .sort()
    .at(-1)

/** `/feed.json`: JSON Feed 1.1. */
export function jsonFeed({ settings: { origin } }: PublicRecords, entries: readonly CaseEntry[]): string {
  const items = shownOf(entries).map((one) => ({
    id: `${origin}/cases/${one.id}/`,
    url: `${origin}/cases/${one.id}/`,
    title: one.title,
    content_text: one.lead,
    date_published: `${one.publishedOn}T00:00:00+08:00`,
    date_modified: `${one.updatedOn}T00:00:00+08:00`,
  }))
  const head = { version: 'https://jsonfeed.org/version/1.1', title: message('zh', 'common.nav.cases') }
  return `${JSON.stringify({ ...head, home_page_url: `${origin}/`, feed_url: `${origin}/feed.json`, items }, null, 1)}\n`
}

/** Signs that XML 1.0 cannot carry, however they are written. */
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

function escapeXml(text: string): string {
  const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text.replace(UNWRITABLE, '').replace(/[&<>"]/g, (sign) => names[sign] ?? sign)
}
