import type { CaseDuty } from '../case/case-content.ts'
import type { PublicCase, PublicRecord } from '../case/public-case.ts'
import { cityOf } from '../place/division.ts'

/**
 * A list of cases by its name: `all`, `year/2026`, `city/320100`, `topic/PIT-01`, `firm/` with a credit code, `kind/accident`,
 * `state/overdue`, `duty/2023_T06-2` with a campaign and a duty of it.
 */
export type CaseList = 'all' | `${ListKind}/${string}`

/** By what cases are listed. */
export const listKinds = ['year', 'city', 'topic', 'firm', 'kind', 'state', 'duty'] as const
export type ListKind = (typeof listKinds)[number]

/** Kinds of which there are few lists, however many cases: all but firms and duties. */
export type CountedKind = Exclude<ListKind, 'firm' | 'duty'>

/** The list of cases about a duty of a campaign. */
export const dutyList = ({ campaign, duty }: CaseDuty): CaseList => `duty/${campaign}_${duty}`

/** Cases on a page of a list. */
export const PAGE = 10

/**
 * The lists that a record stands in: where it happened, what about, whose, of which kind, how far its repair is, which duties it
 * is about, when it was first published. What was taken away keeps its place only where nothing is said of it: among all and in its year.
 */
export function listsOf(record: PublicRecord): CaseList[] {
  const always: CaseList[] = ['all', `year/${record.publishedOn.slice(0, 4)}`]
  if (record.state !== 'published') return always
  const { division, topic, firms, kind, rectification, duties } = record.content
  const city = cityOf(division)?.code
  return [
    ...always,
    ...(city ? [`city/${city}` as const] : []),
    `topic/${topic}`,
    ...new Set(firms.map(({ creditCode }) => `firm/${creditCode}` as const)),
    `kind/${kind}`,
    `state/${rectification}`,
    ...duties.map(dutyList),
  ]
}

/** The lists in which a case shows its neighbours: all, its topic's and its first firm's. */
export function neighbourLists({ content: { topic, firms } }: PublicCase): CaseList[] {
  return ['all', `topic/${topic}`, ...(firms[0] ? [`firm/${firms[0].creditCode}` as const] : [])]
}

/** How many pages of a list are whole. These never move: page 1 holds the oldest. */
export const wholePages = (count: number): number => Math.floor(count / PAGE)

/** The positions on a whole page, from 1. */
export const onPage = (page: number): Span => ({ from: PAGE * (page - 1) + 1, to: PAGE * page })

/** The page of a position. */
export const pageOf = (position: number): number => Math.ceil(position / PAGE)

/** Positions in a list, both included; the oldest is 1. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** What the plain address of a list shows: all after the last whole page but one, so never fewer than a page where there are more. */
export const newestOf = (count: number): Span => ({
  from: PAGE * Math.max(0, wholePages(count) - 1) + 1,
  to: count,
})

/** The address of an old edition of a case. */
export const editionPath = (id: string, edition: number): string => `/cases/${id}/edition/${edition}/`

/** The address of a list: `/cases/`, `/cases/city/320100/`. */
export const listPath = (list: CaseList): string => (list === 'all' ? '/cases/' : `/cases/${list}/`)

/** The address of a whole page of a list. */
export const listPagePath = (list: CaseList, page: number): string => `${listPath(list)}page/${page}/`

/** The file of a list's Atom feed; a year has none. */
export function feedOf(list: CaseList): string | undefined {
  if (list === 'all') return 'feed.xml'
  return list.startsWith('year/') ? undefined : `feeds/${list}.xml`
}

/** The file of the archive that holds a whole page of a list, for who reads its feed back to the beginning. */
export const archiveOf = (list: CaseList, page: number): string => `feeds/${list}/page/${page}.xml`

/** The list, and the whole page of it, that an address below `/cases/` names: `city/320100/page/3`, `page/3`. Nothing for others. */
export function readListPath(path: string): { list: CaseList; page?: number } | undefined {
  const [, before, number] = /^(.*?)(?:(?:^|\/)page\/([1-9]\d{0,6}))?\/?$/.exec(path) ?? []
  const [kind, code, ...more] = (before ?? '').split('/')
  const page = number === undefined ? {} : { page: Number(number) }
  if (kind === '' && code === undefined && number !== undefined) return { list: 'all', ...page }
  const known = listKinds.find((one) => one === kind)
  return known && code && /^[\w-]+$/.test(code) && more.length === 0
    ? { list: `${known}/${code}`, ...page }
    : undefined
}
