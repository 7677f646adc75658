import { describe, expect, it } from 'vitest'
import {
  type CaseList,
  feedOf,
  listPagePath,
  listPath,
  newestOf,
  onPage,
  PAGE,
  pageOf,
  readListPath,
  wholePages,
} from '../../../shared/publication/case-list.ts'

describe('pages of a list', () => {
  it('hold each case once on its page, and the newest ones at the plain address', () => {
    for (let count = 1; count <= 5 * PAGE; count++) {
      const { from, to } = newestOf(count)
      expect(to).toBe(count)
      expect(to - from + 1).toBeGreaterThanOrEqual(Math.min(count, PAGE))
      expect(to - from + 1).toBeLessThan(2 * PAGE)
      for (let position = 1; position <= count; position++) {
        const page = pageOf(position)
        const span = onPage(page)
        expect(position >= span.from && position <= span.to).toBe(true)
        // On a whole page, or among the newest, or on both.
        expect(page <= wholePages(count) || position >= from).toBe(true)
      }
    }
  })
})

it.each<[CaseList, number | undefined, string]>([
  ['all', 3, '/cases/page/3/'],
  ['year/2026', undefined, '/cases/year/2026/'],
  ['city/320100', 12, '/cases/city/320100/page/12/'],
  ['topic/PIT-01', undefined, '/cases/topic/PIT-01/'],
  ['firm/91320115MA1XXXXX9R', 1, '/cases/firm/91320115MA1XXXXX9R/page/1/'],
])('%s, page %s, lies at %s and is read from there', (list, page, path) => {
  expect(page === undefined ? listPath(list) : listPagePath(list, page)).toBe(path)
  expect(readListPath(path.slice('/cases/'.length, -1))).toEqual({
    list,
    ...(page !== undefined && { page }),
  })
})

it.each([
  '',
  'page/0',
  'page/x',
  'page',
  'month/3',
  'city',
  'city/',
  'city/a/b',
  'city/320100/page/',
  'aaaaaaaaaaaaa',
  '../x',
])('%s is no list', (path) => expect(readListPath(path)).toBeUndefined())

it('every list but a year has a feed', () => {
  expect(['all', 'year/2026', 'firm/X'].map((list) => feedOf(list as CaseList))).toEqual([
    'feed.xml',
    undefined,
    'feeds/firm/X.xml',
  ])
})
