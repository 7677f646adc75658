import { describe, expect, it } from 'vitest'
import { apart } from '../../../shared/tip/apart.ts'
import { apartFromOpenings } from '../../../shared/tip/apart-from-openings.ts'
import { appendEvent, type NewEvent, type TipEvent } from '../../../shared/tip/history.ts'
import { replay } from '../../../shared/tip/standing.ts'
import { productSources } from '../../fixtures/import-graph.ts'

const day = '2026-11-23'
const clock = { who: 'clock' as const }
const reporter = { who: 'reporter' as const }
const staff = { who: 'staff' as const, office: '320115', name: '甲（示例）', sub: 'a' }
const filed: NewEvent = {
  ...{ day, kind: 'filed', state: 'filed', by: reporter, subject: '320115' },
  sets: {
    ...{ channel: 'sealed', critical: true, holders: ['320115', '320100', '320000'], upper: '320100' },
    ...{ acceptBy: '2026-12-14', finishBy: '2027-02-26', provisional: true },
    referrals: [{ agency: 'EM', by: day }],
  },
}
const step = (name: string, state: NewEvent['state'], more: Partial<NewEvent> = {}): NewEvent => ({
  ...{ day: '2026-12-01', kind: 'step', step: name, state, by: staff },
  ...more,
})
const accept = step('accept', 'accepted', { sets: { finishBy: '2027-03-05', provisional: false } })
const close = step('close', 'closed', { sets: { answerBy: '2026-12-16' } })
const remind: NewEvent = { day, kind: 'reminder', state: 'accepted', by: staff }
const historyOf = (...events: NewEvent[]) =>
  events.reduce<readonly TipEvent[]>((history, event) => appendEvent(history, event), [])
const standingAfter = (...events: NewEvent[]) => replay(historyOf(filed, ...events))

describe('what a row must hold', () => {
  it('begins with what the filing set', () => {
    expect(standingAfter()).toEqual({
      ...{ channel: 'sealed', critical: true, holders: ['320115', '320100', '320000'], upper: '320100' },
      ...{ acceptBy: '2026-12-14', finishBy: '2027-02-26', provisional: true, dueBy: '2026-12-14' },
      ...{ state: 'filed', office: '320115', filedOn: day, transfers: 0 },
      referrals: [{ agency: 'EM', by: day }],
    })
  })

  it.each<[string, NewEvent[], object]>([
    [
      'acceptance sets the target and who works on it',
      [accept],
      {
        ...{ state: 'accepted', finishBy: '2027-03-05', dueBy: '2027-03-05', provisional: false },
        assignee: { sub: 'a', name: '甲（示例）' },
      },
    ],
    [
      'a reminder, until the tip is settled',
      [accept, { ...remind, sets: { remindOn: '2027-01-04' } }],
      { remindOn: '2027-01-04' },
    ],
    [
      'one that was taken away',
      [{ ...remind, sets: { remindOn: '2027-01-04' } }, remind],
      { remindOn: undefined },
    ],
    [
      'none once it is closed',
      [accept, { ...remind, sets: { remindOn: '2027-01-04' } }, close],
      { remindOn: undefined },
    ],
    [
      'more time',
      [
        accept,
        {
          day,
          kind: 'extended',
          state: 'accepted',
          by: staff,
          sets: { finishBy: '2027-04-20', provisional: false },
        },
      ],
      { finishBy: '2027-04-20' },
    ],
    ['closing', [accept, close], { state: 'closed', settledOn: '2026-12-01', answerBy: '2026-12-16' }],
    [
      'an answer with a rating',
      [
        close,
        {
          day,
          kind: 'answered',
          state: 'closed',
          by: reporter,
          subject: 'confirmed',
          sets: { rating: 'bad' },
        },
      ],
      {
        answer: { verdict: 'confirmed', day, rating: 'bad' },
      },
    ],
    [
      'a dispute',
      [accept, close, step('reopen', 'reopened', { by: reporter })],
      {
        ...{ state: 'reopened', disputes: 1, assignee: undefined, settledOn: undefined, answerBy: undefined },
      },
    ],
    [
      'passing on',
      [
        accept,
        step('transfer', 'transferred', {
          subject: '320500',
          sets: { holders: ['320500', '320000'], upper: '320000' },
        }),
      ],
      {
        ...{
          office: '320500',
          upper: '320000',
          holders: ['320500', '320000'],
          transfers: 1,
          assignee: undefined,
        },
      },
    ],
    [
      'an agency that was told and has it',
      [
        { day: '2026-11-24', kind: 'notified', state: 'filed', by: staff, subject: 'EM' },
        {
          day: '2026-11-30',
          kind: 'received',
          state: 'filed',
          by: staff,
          subject: 'EM',
          sets: { receivedOn: '2026-11-26' },
        },
      ],
      { referrals: [{ agency: 'EM', by: day, notifiedOn: '2026-11-24', receivedOn: '2026-11-26' }] },
    ],
    [
      'the highest office that was told',
      [
        ...['320000', '320100'].map(
          (subject): NewEvent => ({
            day,
            kind: 'escalated',
            state: 'filed',
            by: clock,
            subject,
            reason: 'look',
          }),
        ),
      ],
      { escalatedTo: '320000' },
    ],
    [
      'a reward',
      [{ day, kind: 'rewarded', state: 'closed', by: staff, subject: '3000' }],
      {
        reward: { amount: 3000, day, approvedBy: 'a' },
      },
    ],
    [
      'the end of the tip that it was merged into',
      [
        step('merge', 'merged', { sets: { answerBy: '2026-12-16' } }),
        {
          day: '2027-01-04',
          kind: 'ended',
          state: 'merged',
          by: staff,
          subject: 'closed',
          sets: { answerBy: '2027-01-19' },
        },
      ],
      { state: 'merged', answerBy: '2027-01-19', answer: undefined },
    ],
    [
      'destruction',
      [accept, { day: '2029-01-01', kind: 'destroyed', state: 'archived', by: clock }],
      {
        ...{ destroyedOn: '2029-01-01', assignee: undefined },
      },
    ],
  ])('%s', (_, events, wanted) => {
    const got: object = standingAfter(...events)
    expect(
      Object.fromEntries(Object.keys(wanted).map((name) => [name, got[name as keyof typeof got]])),
    ).toEqual(wanted)
  })

  it('is compared part by part, an absent part too', () => {
    const history = historyOf(filed, accept)
    expect(apart(history, { state: 'accepted', acceptBy: '2026-12-14', disputes: undefined })).toEqual([])
    const wrong = { state: 'closed', acceptBy: '2026-12-15', settledOn: day, upper: undefined, transfers: 0 }
    expect(apart(history, wrong)).toEqual(['state', 'acceptBy', 'settledOn', 'upper'])
  })

  it('is written by one function: nothing else puts an event into a history', () => {
    const writers = [...productSources()].filter(([, text]) => /\bappendEvent\(/.test(text))
    expect(writers.map(([file]) => file).sort()).toEqual([
      'shared/tip/history.ts',
      'shared/tip/with-event.ts',
    ])
  })
})

describe('openings', () => {
  const tip = { state: 'filed' as const, filedOn: day, critical: true, history: historyOf(filed) }
  const opened = [{ office: '320115', at: '2026-11-23T18:00:00.000Z' }]
  it.each<[string, object, string[]]>([
    ['urgent and waiting', { lookBy: '2026-11-23T12', openings: [] }, []],
    ['filed late at night', { lookBy: '2026-11-24T02', openings: [] }, []],
    ['an hour put off to the next morning', { lookBy: '2026-11-24T03', openings: [] }, ['lookBy']],
    ['an hour that is gone before anybody looked', { openings: [] }, ['lookBy']],
    [
      'an hour of a tip that is not urgent',
      { critical: false, lookBy: '2026-11-23T12', openings: [] },
      ['lookBy'],
    ],
    ['opened, by the day in Shanghai', { openedOn: '2026-11-24', openings: opened }, []],
    ['opened on another day', { openedOn: '2026-11-23', openings: opened }, ['openedOn']],
    [
      'said to be opened, and nobody did',
      { openedOn: '2026-11-24', lookBy: '2026-11-23T12', openings: [] },
      ['openedOn'],
    ],
    ['accepted by an office that opened', { history: historyOf(filed, accept), openings: opened }, []],
    [
      'accepted before it was opened',
      {
        history: historyOf(filed, { ...accept, day }),
        openings: opened,
      },
      ['openings'],
    ],
    [
      'accepted, and another office opened',
      {
        history: historyOf(filed, accept),
        openings: [{ ...opened[0], office: '320100' }],
      },
      ['openings'],
    ],
  ])('%s', (_, more, names) => {
    expect(apartFromOpenings({ ...tip, openings: [], ...more })).toEqual(names)
  })
})
