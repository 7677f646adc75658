import { describe, expect, it } from 'vitest'
import { appendEvent, type NewEvent, type TipEvent } from '../../../shared/tip/history.ts'
import { isListed, unheardAnswers, unsaidAnswers } from '../../../shared/tip/message-chain.ts'

const day = '2026-11-23'
const reporter = { who: 'reporter' as const }
const id = 'm'.repeat(22)
const filed: NewEvent = { day, kind: 'filed', state: 'filed', by: reporter, subject: '320115' }
const staff = { who: 'staff' as const, office: '320115', name: '甲（示例）', sub: 'a' }
const closed: NewEvent = { day, kind: 'step', step: 'close', state: 'closed', by: staff }
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
const closedHash = historyOf(filed, closed).at(-1)?.hash ?? ''

const saying = (verdict: 'confirmed' | 'disputed', rating?: 'good' | 'bad', outcome = closedHash) =>
  new Map([[id, { from: 'reporter' as const, answer: { verdict, outcome, ...(rating && { rating }) } }]])
const said = saying('disputed')

describe('an answer of the reporter', () => {
  it('that a signed message says, in the same write, stands', () => {
    expect(unsaidAnswers(historyOf(filed, closed, message, answered, reopen), said)).toEqual([])
  })

  it.each<[string, NewEvent[], number[]]>([
    ['without a message', [filed, closed, { ...answered, message: 'x'.repeat(22) }, reopen], [3]],
    [
      'that says something else than its message',
      [filed, closed, message, { ...answered, subject: 'confirmed' }],
      [4],
    ],
    ['that names an older message again', [filed, closed, message, answered, answered], [5]],
    ['reopened in their name without any', [filed, closed, message, reopen], [4]],
    [
      'of another outcome than the one before them',
      [filed, closed, { ...reopen, by: staff }, { ...closed, day: '2026-11-24' }, message, answered],
      [6],
    ],
    [
      'with a rating that they did not give',
      [filed, closed, message, { ...answered, sets: { rating: 'good' } }],
      [4],
    ],
  ])('%s is marked', (_, events, marked) => {
    expect(unsaidAnswers(historyOf(...events), said)).toEqual(marked)
  })

  it('without the rating that they gave, or with another one, is marked', () => {
    const confirmed = { ...answered, subject: 'confirmed' }
    const rated = (rating?: 'good' | 'bad') =>
      unsaidAnswers(
        historyOf(filed, closed, message, rating ? { ...confirmed, sets: { rating } } : confirmed),
        saying('confirmed', 'bad'),
      )
    expect([rated('bad'), rated('good'), rated()]).toEqual([[], [4], [4]])
  })

  it('to the end of the tip that it was merged into stands, and to the merger is marked then', () => {
    const merged: NewEvent = { ...closed, step: 'merge', state: 'merged' }
    const ended: NewEvent = { ...merged, kind: 'ended', content: 'e'.repeat(64) }
    const history = historyOf(filed, merged, ended, message, answered)
    const mergedHash = history[1]?.hash
    expect(unsaidAnswers(history, saying('disputed', undefined, 'e'.repeat(64)))).toEqual([])
    expect(unsaidAnswers(history, saying('disputed', undefined, mergedHash))).toEqual([5])
  })

  it('that came later than its message, with the same outcome before it, stands', () => {
    const office = { ...message, by: { who: 'clock' as const }, subject: 'y'.repeat(22) }
    expect(unsaidAnswers(historyOf(filed, closed, message, office, answered, reopen), said)).toEqual([])
  })

  it('that counts for none is named; one that counts, and any other message, is not', () => {
    expect(unheardAnswers(historyOf(filed, message), said)).toEqual([id])
    expect(unheardAnswers(historyOf(filed, message, answered, reopen), said)).toEqual([])
    expect(unheardAnswers(historyOf(filed, message), new Map([[id, { from: 'reporter' }]]))).toEqual([])
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
    const one = { id, hash: 'h1', day, from: 'reporter' as const }
    const kept = { kind: 'inspection' as const, hash: 'r1', day }
    expect(isListed(history, [one], [kept])).toBe(true)
    expect(isListed(history, [], [kept])).toBe(false)
    expect(isListed(history, [one], [])).toBe(false)
    expect(isListed(history, [one], [kept, { ...kept, hash: 'r2' }])).toBe(false)
    for (const wrong of [{ hash: 'h2' }, { day: '2026-01-01' }, { from: 'office' as const }]) {
      expect(isListed(history, [{ ...one, ...wrong }], [kept])).toBe(false)
    }
    for (const wrong of [{ day: '2026-01-01' }, { kind: 'copy' as const }]) {
      expect(isListed(history, [one], [{ ...kept, ...wrong }])).toBe(false)
    }
  })
})
