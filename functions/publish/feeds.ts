import { firstDay } from '../../shared/campaign/campaign.ts'
import type { CaseKind, Rectification } from '../../shared/case/case-content.ts'
import { standingOf } from '../../shared/case/standing.ts'
import { message } from '../../shared/messages/message.ts'
import { placeName } from '../../shared/place/division.ts'
import { type CaseEntry, shownOf } from '../../shared/publication/case-entry.ts'
import {
  archiveOf,
  type CaseList,
  feedOf,
  listPagePath,
  listPath,
} from '../../shared/publication/case-list.ts'
import type { SiteSettings } from '../../shared/publication/public-records.ts'
import { escapeXml } from '../../shared/table/escape-xml.ts'
import { findTopic } from '../../shared/topic/topic.ts'

/** What one document of a feed holds. */
export interface FeedPart {
  readonly list: CaseList
  /** A whole page of the list, whose document is an archive; absent: the newest cases. */
  readonly page?: number
  /** The whole page before, where there is one. */
  readonly before?: number
  /** Newest first. */
  readonly entries: readonly CaseEntry[]
}

const moment = (day: string) => `${day}T00:00:00+08:00`

/** Atom (RFC 4287), its archives linked backwards (RFC 5005); what was taken away is a deleted entry (RFC 6721). */
export function atomFeed({ origin, operator }: SiteSettings, part: FeedPart): string {
  const { list, page, before, entries } = part
  const own = page === undefined ? feedOf(list) : archiveOf(list, page)
  const address = `${origin}${page === undefined ? listPath(list) : listPagePath(list, page)}`
  const link = (relation: string, key: string | undefined) =>
    key === undefined ? [] : [`<link rel="${relation}" href="${origin}/${key}"/>`]
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0" xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:lang="zh-CN">',
    `<id>${address}</id><title>${escapeXml(feedTitle(part))}</title>`,
    ...link('self', own),
    ...(page === undefined ? [] : ['<fh:archive/>', ...link('current', feedOf(list))]),
    ...link('prev-archive', before === undefined ? undefined : archiveOf(list, before)),
    `<link href="${address}"/><author><name>${escapeXml(operator)}</name></author>`,
    `<updated>${moment(newestDay(entries))}</updated>`,
    ...entries.flatMap((one) => atomEntry(origin, one)),
    '</feed>',
  ].join('\n')}\n`
}

function atomEntry(origin: string, one: CaseEntry): string[] {
  if (one.state === 'moved') return []
  const address = `${origin}/cases/${one.id}/`
  if (one.state !== 'published') return [`<at:deleted-entry ref="${address}" when="${moment(one.day)}"/>`]
  const { title, number, publishedOn, updatedOn, lead, kind } = one
  return [
    `<entry><id>${address}</id><title>${escapeXml(title)}</title><link href="${address}"/><published>${moment(publishedOn)}</published>`,
    `<updated>${moment(updatedOn)}</updated><category term="${kind}" label="${message('zh', `page.case.kind.${kind}`)}"/>`,
    `<summary>${escapeXml(`${number}，${message('zh', `page.case.${standingOf(one)}`)}。${lead}`)}</summary></entry>`,
  ]
}

/** The day of the newest change that a feed shows: no clock of its own, so the same records give the same bytes. */
const newestDay = (entries: readonly CaseEntry[]): string =>
  entries
    .flatMap((one) => (one.state === 'moved' ? [] : [one.state === 'published' ? one.updatedOn : one.day]))
    .sort()
    .at(-1) ?? firstDay

/** JSON Feed 1.1 of a list's newest cases. */
export function jsonFeed({ origin, operator }: SiteSettings, part: FeedPart): string {
  const items = shownOf(part.entries).map((one) => ({
    id: `${origin}/cases/${one.id}/`,
    url: `${origin}/cases/${one.id}/`,
    title: one.title,
    content_text: one.lead,
    date_published: moment(one.publishedOn),
    date_modified: moment(one.updatedOn),
    tags: [one.number, message('zh', `page.case.kind.${one.kind}`)],
  }))
  const feed = {
    ...{ version: 'https://jsonfeed.org/version/1.1', title: feedTitle(part), language: 'zh-CN' },
    home_page_url: `${origin}${listPath(part.list)}`,
    feed_url: `${origin}/${feedOf(part.list)?.replace(/xml$/, 'json')}`,
    ...{ authors: [{ name: operator }], items },
  }
  return `${JSON.stringify(feed)}\n`
}

/** What a feed is called: what its list is about. */
function feedTitle({ list, entries }: FeedPart): string {
  const all = message('zh', 'common.nav.cases')
  if (list === 'all') return all
  return `${all}：${aboutOf(list, entries)}`
}

function aboutOf(list: CaseList, entries: readonly CaseEntry[]): string {
  const [kind, code = ''] = list.split('/')
  if (kind === 'city') return placeName(code, 'zh')
  if (kind === 'topic') return findTopic(code)?.zh ?? code
  if (kind === 'kind') return message('zh', `page.case.kind.${code as CaseKind}`)
  if (kind === 'state') return message('zh', `page.case.${code as Rectification}`)
  const firms = shownOf(entries).flatMap((one) => one.firms)
  return firms.find(({ creditCode }) => creditCode === code)?.name ?? code
}
