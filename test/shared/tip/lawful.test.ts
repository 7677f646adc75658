import { describe, expect, it } from 'vitest'
import { unlawful } from '../../../shared/tip/lawful.ts'
import type { Told } from '../../../shared/tip/standing.ts'

const staff = { who: 'staff' as const, office: '320115', name: '甲（示例）', sub: 'a' }
const clock = { who: 'clock' as const }
const reporter = { who: 'reporter' as const }
const filed: Told = { day: '2026-01-05', kind: 'filed', state: 'filed', by: reporter, subject: '320115' }
const step = (name: string, state: Told['state'], day: string, by: Told['by'] = staff): Told => ({
  ...{ day, kind: 'step', step: name, state, by },
})
const targets = { acceptBy: '2026-01-20', finishBy: '2026-03-20', critical: true }
const dated: Told = { ...filed, sets: targets }
const joined = (sets: Told['sets']): Told => ({
  ...{ day: '2026-01-06', kind: 'joined', state: 'filed', by: staff },
  sets: { ...targets, ...sets },
})
const accept = step('accept', 'accepted', '2026-01-06')
const decline = step('decline', 'declined', '2026-01-07')
const merge = step('merge', 'merged', '2026-01-06')
const message: Told = { day: '2026-01-06', kind: 'message', state: 'merged', by: reporter }
const undone = (state: Told['state'], more: Partial<Told> = {}): Told => ({
  ...{ day: '2026-01-06', kind: 'undone', state, by: staff },
  ...more,
})
const told: Told = { day: '2026-01-06', kind: 'escalated', state: 'filed', by: clock, subject: '320100' }
const [one, other, own] = ['A', 'B', 'C'].map((letter) => letter.repeat(22))
const named = (kind: 'part' | 'partOf', content?: string, more: Partial<Told> = {}) => ({
  ...{ day: '2026-01-06', kind, state: 'filed' as const, by: staff, content },
  ...more,
})
const asPart: Told = { ...filed, by: staff, sets: { channel: 'part' } }
/** 180 days after it was settled, by the proposals of the platform; 365 after a decline its content goes. */
const archive = step('archive', 'archived', '2026-07-06', clock)
const archivedPart = named('part', one, { day: '2026-07-06', state: 'archived' })
const destroyed: Told = { day: '2027-01-07', kind: 'destroyed', state: 'archived', by: clock }

describe('a history', () => {
  it('as the stages write it could have happened', () => {
    expect(unlawful([filed, decline, archive, destroyed])).toEqual([])
    const back = step('reopen', 'reopened', '2026-02-01', reporter)
    expect(unlawful([filed, accept, { ...message, state: 'accepted' }])).toEqual([])
    expect(unlawful([dated, joined({ acceptBy: '2026-01-19', finishBy: '2026-03-19' })])).toEqual([])
    expect(unlawful([filed, decline, back])).toEqual([])
    expect(unlawful([filed, named('part', one), named('part', other)], own)).toEqual([])
    expect(unlawful([asPart, named('partOf', one), { ...accept, by: staff }], own)).toEqual([])
    expect(unlawful([filed, merge, undone('filed'), accept])).toEqual([])
    expect(unlawful([dated, joined({}), told, undone('filed')])).toEqual([])
    const assigned: Told = { day: '2026-01-08', kind: 'assigned', state: 'filed', by: staff }
    const later = undone('filed', { day: '2026-01-09' })
    expect(unlawful([dated, joined({}), told, assigned, later, { ...accept, day: '2026-01-09' }])).toEqual([])
    expect(unlawful([filed, merge, { ...assigned, state: 'merged' }, later])).toEqual([])
  })

  it.each<[string, Told[], number[]]>([
    ['begins otherwise', [accept], [1]],
    ['joins a tip that brings a later day to decide', [dated, joined({ acceptBy: '2026-01-21' })], [2]],
    ['joins a tip that brings a later day to finish', [dated, joined({ finishBy: '2026-03-21' })], [2]],
    ['joins a tip that takes the urgency away', [dated, joined({ critical: false })], [2]],
    [
      'tells of an end that can no more be disputed',
      [filed, decline, { ...decline, kind: 'ended', step: undefined, sets: { answerBy: '2026-01-06' } }],
      [3],
    ],
    ['takes back what is no merger', [filed, accept, undone('filed')], [3]],
    ['takes back nothing', [filed, undone('filed')], [2]],
    ['takes back a merger into another state', [filed, accept, merge, undone('reopened')], [4]],
    ['takes back a merger twice', [filed, merge, undone('filed'), undone('filed')], [4]],
    ['takes back a merger that something followed', [filed, merge, message, undone('filed')], [4]],
    ['lets the clock take a merger back', [filed, merge, undone('filed', { by: clock })], [3]],
    [
      'takes back what the clock told on a later day',
      [dated, joined({}), { ...told, day: '2026-01-09' }, undone('filed', { day: '2026-01-09' })],
      [4],
    ],
    ['names no part', [filed, named('part')], [2]],
    ['names itself as its part', [filed, named('part', own)], [2]],
    ['names a part twice', [filed, named('part', one), named('part', one)], [3]],
    ['names a sixth part', [filed, ...[...'DEFGHI'].map((id) => named('part', id.repeat(22)))], [7]],
    ['names a part once it is archived', [filed, decline, archive, archivedPart], [4]],
    ['lets the clock split a part off', [filed, named('part', one, { by: clock })], [2]],
    ['is of a part that has parts', [asPart, named('partOf', one), named('part', other)], [3]],
    ['is of a part that names no first tip', [asPart, accept], [1]],
    ['is of a part that names itself as the first tip', [asPart, named('partOf', own)], [2]],
    ['is of a part that names a first tip twice', [asPart, named('partOf', one), named('partOf', one)], [3]],
    ['names a first tip and is of no part', [filed, named('partOf', one)], [2]],
    ['begins twice', [filed, filed], [2]],
    ['goes back in days', [filed, accept, step('inspect', 'inspecting', '2026-01-05')], [3]],
    ['skips a state', [filed, step('rectify', 'closed', '2026-01-06')], [2]],
    ['takes a step to another state', [filed, step('accept', 'closed', '2026-01-06')], [2]],
    ['takes a step that there is not', [filed, step('forget', 'archived', '2026-01-06', clock)], [2]],
    ['lets the clock decide', [filed, step('decline', 'declined', '2026-01-06', clock)], [2]],
    ['lets the reporter decide', [filed, step('accept', 'accepted', '2026-01-06', reporter)], [2]],
    ['lets an office archive', [filed, decline, { ...archive, by: staff }], [3]],
    ['changes the state without a step', [filed, { ...accept, kind: 'message' }], [2]],
    ['archives what is open', [filed, step('archive', 'archived', '2027-01-06', clock)], [2]],
    ['archives before the day', [filed, decline, { ...archive, day: '2026-07-05' }], [3]],
    ['destroys before the day', [filed, decline, archive, { ...destroyed, day: '2027-01-06' }], [4]],
    ['destroys what was not archived', [filed, decline, { ...destroyed, state: 'declined' }], [3]],
    [
      'archives and destroys on the first day',
      [filed, { ...archive, day: filed.day }, { ...destroyed, day: filed.day }],
      [2, 3],
    ],
  ])('that %s does not', (_, history, numbers) => {
    expect(unlawful(history, own)).toEqual(numbers)
  })
})
