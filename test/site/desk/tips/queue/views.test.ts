import { expect, it } from 'vitest'
import { queryText } from '../../../../../site/desk/frame/queue-filter.ts'
import { readyViews, totalOf } from '../../../../../site/desk/tips/queue/views.tsx'

const counts = {
  ...{ office: '320115', states: {}, topics: {}, ages: [] },
  ...{ open: 9, mine: 1, unassigned: 2, late: 3, soon: 4, unopened: 5, waiting: 6, critical: 7, disputed: 8 },
  ...{ passed: 0, escalated: 0, remind: 10 },
}

it('each view counts what its list would show', () => {
  const views = readyViews(counts, { list: 'open', due: 'late' }, 'me')
  expect(views.map(({ count, filter }) => [count, queryText(filter)])).toEqual([
    [9, ''],
    [1, '?assignee=me'],
    [2, '?assignee=none'],
    [3, '?due=late'],
    [4, '?due=soon'],
    [10, '?due=remind'],
    [5, '?mark=unopened'],
    [6, '?mark=waiting'],
    [7, '?mark=critical'],
    [8, '?mark=disputed'],
  ])
})

it('a list has a total where it is one that is counted', () => {
  expect(totalOf(counts, { list: 'open' }, 'me')).toBe(9)
  expect(totalOf(counts, { list: 'open', due: 'late' }, 'me')).toBe(3)
  expect(totalOf(counts, { list: 'open', topic: 'PIT-' }, 'me')).toBeUndefined()
  expect(totalOf(undefined, { list: 'settled' }, 'me')).toBeUndefined()
})

it('views stay in the office that is looked at', () => {
  const [all] = readyViews(counts, { list: 'open', office: '320102', topic: 'PIT-' }, 'me')
  expect(all && queryText(all.filter)).toBe('?office=320102')
})

it('only what is late is bad', () => {
  expect(
    readyViews(counts, { list: 'open' }, 'me')
      .filter(({ bad }) => bad)
      .map(({ count }) => count),
  ).toEqual([3])
})
