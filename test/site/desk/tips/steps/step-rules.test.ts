import { describe, expect, it } from 'vitest'
import { addWorkdays } from '../../../../../shared/calendar/workday.ts'
import type { Need, Step } from '../../../../../shared/lifecycle/steps.ts'
import { dayInShanghai } from '../../../../../shared/value/day.ts'
import { wordsOf } from '../../../../../site/desk/frame/words.ts'
import {
  barriersOf,
  confirmText,
  emptyEntry,
  lackingText,
  missingNeeds,
  type StepEntry,
  stepRequest,
} from '../../../../../site/desk/tips/steps/step-rules.ts'
import { dateText } from '../../../../../site/text/date-text.ts'
import { queuedTip } from '../../../../fixtures/queued-tip.ts'

const entry = (part: Partial<StepEntry>): StepEntry => ({ ...emptyEntry, ...part })

describe('what a step still needs', () => {
  it.each<[string, Step, Partial<StepEntry>, Need[]]>([
    ['accepting needs nothing', 'accept', {}, []],
    ['declining a reason', 'decline', {}, ['reason']],
    ['own words of one character are none', 'decline', { words: '不' }, ['reason']],
    ['a ready reason is one', 'decline', { reason: 'vague' }, []],
    ['own words of two characters are one', 'decline', { words: '不归' }, []],
    ['two characters that are no letters count as two', 'decline', { words: '𠮷𠮷' }, []],
    ['a document needs number and day', 'rectify', { number: '1号' }, ['document']],
    ['a document is whole', 'rectify', { number: '1号', day: '2026-11-02' }, []],
    [
      'passing on needs a listed reason with own words, and an office',
      'transfer',
      { reason: 'place' },
      ['reason', 'target'],
    ],
    ['passing on is ready', 'transfer', { reason: 'place', words: '不在辖区', target: '320102' }, []],
    ['referring needs an agency', 'refer', { words: '归消防' }, ['agency']],
  ])('%s', (_, step, part, missing) => {
    expect(missingNeeds(step, entry(part), queuedTip())).toEqual(missing)
  })
})

it('a step takes what it needs from what was typed, and nothing else', () => {
  const typed = entry({
    agency: 'FIRE',
    target: '320102',
    number: '1',
    mergeInto: 'x',
    words: ' 归消防 ',
  })
  expect(stepRequest('refer', queuedTip({ version: 4 }), typed)).toEqual({
    step: 'refer',
    version: 4,
    words: '归消防',
    agency: 'FIRE',
  })
  expect(stepRequest('accept', queuedTip({ version: 4 }), typed)).toEqual({ step: 'accept', version: 4 })
  expect(
    stepRequest('rectify', queuedTip({ version: 4 }), entry({ number: ' 1号 ', day: '2026-11-02' })),
  ).toEqual({
    ...{ step: 'rectify', version: 4, document: { number: '1号', day: '2026-11-02' } },
  })
})

it('closing asks why, and sends it, while a part is worked on or is not where it should be, and only then', () => {
  const part = { id: 'B'.repeat(22), office: '320114', filedOn: '2026-11-02', dueBy: '2026-11-23' }
  const named = { n: 2, day: '2026-11-03', kind: 'part', content: part.id } as never
  const done = entry({ result: '已支护', words: '另一处由雨花台在办' })
  const withPart = (state: 'filed' | 'closed') =>
    queuedTip({ parts: [{ ...part, state }], history: [named], version: 4 })
  const lost = queuedTip({ history: [named], version: 4 })
  expect(missingNeeds('close', entry({ result: '已支护' }), withPart('filed'))).toEqual(['reason'])
  expect(missingNeeds('close', entry({ result: '已支护' }), lost)).toEqual(['reason'])
  expect(missingNeeds('close', entry({ result: '已支护' }), withPart('closed'))).toEqual([])
  const sent = { step: 'close', version: 4, result: '已支护' }
  expect(stepRequest('close', withPart('filed'), done)).toEqual({ ...sent, words: '另一处由雨花台在办' })
  expect(stepRequest('close', withPart('closed'), done)).toEqual(sent)
})

const zh = wordsOf('zh')
const say = (step: Step, part: Partial<StepEntry> = {}, tip = queuedTip()) =>
  confirmText(step, tip, { ...emptyEntry, ...part }, zh)

it('is how often it was passed on, and that the days do not begin anew', () => {
  expect(say('transfer', { target: '320102' }, queuedTip({ transfers: 1 }))).toBe(
    '转给 南京市玄武区住房城乡建设主管部门。期限不重算，次数公开，第 2 次。请写原因。',
  )
  expect(say('transfer')).toMatch(/^转给 ……。/)
})

it('is which agency gets it', () => {
  expect(say('refer', { agency: 'POLICE' })).toMatch(/^移送 公安机关。/)
})

it('is by when it has to be finished: sixty working days from a first acceptance, then as it stands', () => {
  const day = addWorkdays(dayInShanghai(new Date()), 60).day
  expect(say('accept')).toBe(`受理后，${dateText(day, 'zh')} 前要办完。`)
  const accepted = {
    n: 1,
    day: '2026-11-02',
    kind: 'step',
    state: 'accepted',
    step: 'accept',
    hash: 'h',
  } as const
  const again = queuedTip({ history: [{ ...accepted, by: { who: 'clock' } }], finishBy: '2027-01-25' })
  expect(say('accept', {}, again)).toBe('受理后，2027年1月25日 前要办完。')
})

it('is nothing where there is nothing to add', () => {
  expect(say('substantiate')).toBeUndefined()
  expect(say('reopen')).toBeUndefined()
})

describe('what stands in the way of a step', () => {
  const owing = queuedTip({
    ...{ state: 'unsubstantiated', opened: true, critical: true },
    referrals: [
      { agency: 'EM', by: '2026-11-03' },
      { agency: 'FIRE', by: '2026-11-03', notifiedOn: '2026-11-03' },
    ],
  })
  const lacking = (step: Step, tip = owing) => lackingText(step, tip, emptyEntry, wordsOf('zh'))

  it('an urgent tip is closed once agencies were told, and the sentence says which', () => {
    expect(lacking('close')).toBe('先告诉应急管理部门，再办结。这条线索紧急。')
    expect(lacking('close', { ...owing, critical: false })).toBeUndefined()
    expect(lacking('close', { ...owing, referrals: owing.referrals.slice(1) })).toBeUndefined()
  })

  it('what was opened before a dispute does not count for this person', () => {
    expect(lacking('close', { ...owing, referrals: [], opened: false })).toBe('请先写理由，打开信封。')
  })
})

describe('a step that cannot be taken is grey, and why stands once beside it', () => {
  it('closing asks why, and sends it, while a part is worked on or is not where it should be, and only then', () => {
    const part = { id: 'B'.repeat(22), office: '320114', filedOn: '2026-11-02', dueBy: '2026-11-23' }
    const named = { n: 2, day: '2026-11-03', kind: 'part', content: part.id } as never
    const done = entry({ result: '已支护', words: '另一处由雨花台在办' })
    const withPart = (state: 'filed' | 'closed') =>
      queuedTip({ parts: [{ ...part, state }], history: [named], version: 4 })
    const lost = queuedTip({ history: [named], version: 4 })
    expect(missingNeeds('close', entry({ result: '已支护' }), withPart('filed'))).toEqual(['reason'])
    expect(missingNeeds('close', entry({ result: '已支护' }), lost)).toEqual(['reason'])
    expect(missingNeeds('close', entry({ result: '已支护' }), withPart('closed'))).toEqual([])
    const sent = { step: 'close', version: 4, result: '已支护' }
    expect(stepRequest('close', withPart('filed'), done)).toEqual({ ...sent, words: '另一处由雨花台在办' })
    expect(stepRequest('close', withPart('closed'), done)).toEqual(sent)
  })

  const zh = wordsOf('zh')
  const barriers = (part: Parameters<typeof queuedTip>[0], opened: boolean) =>
    Object.fromEntries(barriersOf(queuedTip(part), opened, zh))

  it('nothing is decided on an unopened letter, and none is sealed anew', () => {
    expect(barriers({ steps: ['accept', 'decline', 'transfer'] }, false)).toEqual({
      '请先写理由，打开信封。': ['accept', 'decline'],
      '要先打开信封，在这台电脑里换封。': ['transfer'],
    })
    expect(barriers({ steps: ['accept', 'decline', 'transfer'], opened: true }, true)).toEqual({})
  })

  it('a conclusion waits for the record of an inspection', () => {
    const steps = ['substantiate', 'unsubstantiate', 'refer'] as const
    expect(barriers({ state: 'inspecting', steps: [...steps], opened: true }, true)).toEqual({
      '请先写核查记录，再下结论。': ['substantiate', 'unsubstantiate'],
    })
  })

  it('closing is not barred by a proof that its own form asks for', () => {
    expect(barriers({ state: 'rectifying', steps: ['close'], opened: true }, true)).toEqual({})
  })

  it('a level above takes its steps without any of it', () => {
    expect(barriers({ state: 'closed', steps: ['reopen'] }, false)).toEqual({})
  })
})
