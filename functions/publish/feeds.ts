import { message } from '../../shared/messages/message.ts'
import type { PublicRecords } from '../../shared/publication/public-records.ts'

/** The newest cases that a feed carries. */
const NEWEST = 50

/** `/feed.xml`: Atom (RFC 4287), newest first. */
export function atomFeed(records: PublicRecords): string {
  const { origin, operator } = records.settings
  const newest = records.cases.slice(0, NEWEST)
  const entries = newest.map(
    (one) => `<entry><id>${origin}/cases/${one.id}/</id><title>${escapeXml(one.content.title)}</title>
<link href="${origin}/cases/${one.id}/"/><published>${one.publishedOn}T00:00:00+08:00</published>
<updated>${one.updatedOn}T00:00:00+08:00</updated><summary>${escapeXml(one.content.basics.slice(0, 200))}</summary></entry>`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>${origin}/</id><title>${escapeXml(message('zh', 'common.nav.cases'))}</title>
<link rel="self" href="${origin}/feed.xml"/><link href="${origin}/cases/"/>
<author><name>${escapeXml(operator)}</name></author>
<updated>${newest[0]?.updatedOn ?? records.day}T00:00:00+08:00</updated>
${entries.join('\n')}
</feed>
`
}

/** `/feed.json`: JSON Feed 1.1. */
export function jsonFeed(records: PublicRecords): string {
  const { origin } = records.settings
  const items = records.cases.slice(0, NEWEST).map((one) => ({
    id: `${origin}/cases/${one.id}/`,
    url: `${origin}/cases/${one.id}/`,
    title: one.content.title,
    content_text: one.content.basics,
    date_published: `${one.publishedOn}T00:00:00+08:00`,
    date_modified: `${one.updatedOn}T00:00:00+08:00`,
  }))
  const head = { version: 'https://jsonfeed.org/version/1.1', title: message('zh', 'common.nav.cases') }
  return `${JSON.stringify({ ...head, home_page_url: `${origin}/`, feed_url: `${origin}/feed.json`, items }, null, 1)}\n`
}

function escapeXml(text: string): string {
  const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text.replace(/[&<>"]/g, (sign) => names[sign] ?? sign)
}
