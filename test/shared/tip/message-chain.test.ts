import { describe, expect, it } from 'vitest'
import { appendEvent, type NewEvent, type TipEvent } from '../../../shared/tip/history.ts'
import { isListed, standsAs, unsaidAnswers } from '../../../shared/tip/message-chain.ts'

const day = '2026-11-23'
const reporter = { who: 'reporter' as const }
const id = 'm'.repeat(22)
const filed: NewEvent = { day, kind: 'filed', state: 'filed', by: reporter, subject: '320115' }
const message: NewEvent = { day, kind: 'message', state: 'closed', by: reporter, subject: id, content: 'h1' }
const answered: NewEvent = {
  day,
  kind: 'answered',
  state: 'closed',
  by: reporter,
  subject: 'disputed',
  message: id,
}
const reopen: NewEvent = { day, kind: 'step', step: 'reopen', state: 'reopened', by: reporter }
const historyOf = (...events: NewEvent[]) =>
  events.reduce<readonly TipEvent[]>((history, event) => appendEvent(history, event), [])

const said = new Map([[id, { from: 'reporter' as const, answer: { verdict: 'disputed' as const } }]])

describe('an answer of the reporter', () => {
  it('that a signed message says, in the same write, stands', () => {
    expect(unsaidAnswers(historyOf(filed, message, answered, reopen), said)).toEqual([])
  })

  it.each<[string, NewEvent[], number[]]>([
    ['without a message', [filed, { ...answered, message: 'x'.repeat(22) }, reopen], [2]],
    [
      'that says something else than its message',
      [filed, message, { ...answered, subject: 'confirmed' }],
      [3],
    ],
    ['that names an older message again', [filed, message, answered, reopen, answered], [5]],
    ['reopened in their name without any', [filed, message, reopen], [3]],
  ])('%s is marked', (_, events, marked) => {
    expect(unsaidAnswers(historyOf(...events), said)).toEqual(marked)
  })
})

describe('what the history tells of', () => {
  const record: NewEvent = {
    day,
    kind: 'recorded',
    state: 'filed',
    by: reporter,
    subject: 'inspection',
    content: 'r1',
  }
  const history = historyOf(filed, message, record)

  it('is in the lists, whole, in order and with the same hashes', () => {
    expect(isListed(history, [{ id, hash: 'h1' }], [{ hash: 'r1' }])).toBe(true)
    expect(isListed(history, [], [{ hash: 'r1' }])).toBe(false)
    expect(isListed(history, [{ id, hash: 'h2' }], [{ hash: 'r1' }])).toBe(false)
    expect(isListed(history, [{ id, hash: 'h1' }], [])).toBe(false)
    expect(isListed(history, [{ id, hash: 'h1' }], [{ hash: 'r1' }, { hash: 'r2' }])).toBe(false)
  })

  it('is where the tip stands: its state, its office, the day it came', () => {
    const passed = {
      day,
      kind: 'step',
      step: 'transfer',
      state: 'transferred',
      by: reporter,
      subject: '320114',
    }
    const now = historyOf(filed, passed as NewEvent)
    const tip = { state: 'transferred', office: '320114', filedOn: day }
    expect(standsAs(now, tip)).toBe(true)
    for (const wrong of [{ state: 'closed' }, { office: '320115' }, { filedOn: '2026-01-01' }]) {
      expect(standsAs(now, { ...tip, ...wrong })).toBe(false)
    }
  })
})
