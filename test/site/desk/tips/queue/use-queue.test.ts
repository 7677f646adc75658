import { expect, it } from 'vitest'
import { withChanges } from '../../../../../site/desk/tips/queue/use-queue.ts'
import { queuedTip } from '../../../../fixtures/queued-tip.ts'

const own = '320115'
const shown = queuedTip({ version: 2 })
const changed = (more: Parameters<typeof queuedTip>[0]) => {
  const tip = queuedTip(more)
  return new Map([[tip.id, tip]])
}
const states = (more: Parameters<typeof queuedTip>[0], list: 'open' | 'settled' | 'attention' = 'open') =>
  withChanges([shown], changed(more), { list }, own).map(({ state }) => state)

it('one’s own change is shown before the list on the server knows it', () => {
  expect(states({ version: 3, state: 'accepted' })).toEqual(['accepted'])
})

it('a list that is newer than one’s own change stands', () => {
  expect(states({ version: 1, state: 'closed' })).toEqual(['filed'])
})

it('a tip that was settled leaves the open list', () => {
  expect(states({ version: 3, state: 'declined' })).toEqual([])
  expect(
    withChanges([shown], changed({ version: 3, state: 'declined' }), { list: 'settled' }, own),
  ).toHaveLength(1)
})

it('a tip that was passed on leaves the office’s list, but not the one of another office that is looked at', () => {
  const passed = changed({ version: 3, state: 'transferred', office: '320102' })
  expect(withChanges([shown], passed, { list: 'open' }, own)).toEqual([])
  expect(withChanges([shown], passed, { list: 'open', office: '320102' }, own)).toHaveLength(1)
})

it('what was escalated stays while it is open, whoever has it', () => {
  expect(states({ version: 3, state: 'transferred', office: '320102' }, 'attention')).toEqual(['transferred'])
  expect(states({ version: 3, state: 'closed' }, 'attention')).toEqual([])
})

it('the list holds lines of the queue, and nothing more of a tip', () => {
  const [line] = withChanges([shown], changed({ version: 3, state: 'accepted' }), { list: 'open' }, own)
  expect(line).not.toHaveProperty('history')
})

it('an opening shows at once, though it changes no version', () => {
  const unseen = queuedTip({ version: 2, openedOn: undefined, critical: true, lookBy: '2026-11-02T15' })
  const [line] = withChanges([unseen], changed({ version: 2, openedOn: '2026-11-03' }), { list: 'open' }, own)
  expect([line?.openedOn, line?.lookBy]).toEqual(['2026-11-03', undefined])
})
