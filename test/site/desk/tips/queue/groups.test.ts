import { describe, expect, it } from 'vitest'
import { groupsOf, type Order } from '../../../../../site/desk/tips/queue/groups.ts'
import { countOf } from '../../../../../site/desk/tips/queue/queue-list.tsx'
import { queuedTip } from '../../../../fixtures/queued-tip.ts'

// Monday; three working days later is Thursday 19 November 2026.
const today = '2026-11-16'
const tip = (letter: string, more: Parameters<typeof queuedTip>[0]) =>
  queuedTip({ id: letter.repeat(22), ...more })
const tips = [
  tip('A', { dueBy: '2026-11-20' }),
  tip('B', { dueBy: '2026-11-19', assignee: { sub: 'x', name: '甲' } }),
  tip('C', { dueBy: '2026-11-16' }),
  tip('D', { dueBy: '2026-11-13' }),
  tip('E', { dueBy: '2026-12-30', critical: true, lookBy: '2026-11-16T18', openedOn: undefined }),
  tip('F', { dueBy: '2026-11-10', critical: true, openedOn: '2026-11-03' }),
  tip('G', { dueBy: '2026-12-31', critical: true, openedOn: undefined }),
  tip('H', { dueBy: '2026-12-29', critical: true, lookBy: '2026-11-16T15', openedOn: undefined }),
]
const shown = (order: Order, of = tips) =>
  groupsOf(of, order, today).map(({ name, tips }) => [name, tips.map(({ id }) => id[0]).join('')])

describe('the list falls into groups', () => {
  it('danger stands above what is late, and that above what is due soon', () => {
    expect(shown('due')).toEqual([
      ['critical', 'GHEF'],
      ['late', 'D'],
      ['soon', 'CB'],
      ['rest', 'A'],
    ])
  })

  it('whose hour has passed unseen comes first, then by the hour, then those that were looked at', () => {
    expect(shown('due', tips.slice(4))).toEqual([['critical', 'GHEF']])
  })

  it('a settled tip presses no more, however urgent or late it was', () => {
    expect(shown('due', [tip('A', { state: 'closed', critical: true, dueBy: '2026-11-01' })])).toEqual([
      ['rest', 'A'],
    ])
  })

  it('in another order it is one group: newest first, by topic, or by who has it', () => {
    const filed = [
      tip('A', { filedOn: '2026-11-02' }),
      tip('B', { filedOn: '2026-11-09', critical: true }),
      tip('C', { filedOn: '2026-11-05' }),
    ]
    expect(shown('newest', filed)).toEqual([['rest', 'BCA']])
    expect(shown('person', tips.slice(0, 3))).toEqual([['rest', 'CAB']])
  })
})

it('the rest counts with what is not loaded yet, as the view of all does; the other groups do not', () => {
  const groups = groupsOf(tips, 'due', today)
  const counts = (total: number | undefined) => groups.map((group) => countOf(group, groups, total))
  expect(counts(undefined)).toEqual([4, 1, 2, 1])
  expect(counts(70)).toEqual([4, 1, 2, 63])
  // Counted a moment before: never fewer than are seen.
  expect(counts(5)).toEqual([4, 1, 2, 1])
})
