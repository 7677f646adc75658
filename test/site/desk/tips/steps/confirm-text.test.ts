import { expect, it } from 'vitest'
import { addWorkdays } from '../../../../../shared/calendar/workday.ts'
import type { Step } from '../../../../../shared/lifecycle/steps.ts'
import { dayInShanghai } from '../../../../../shared/value/day.ts'
import { wordsOf } from '../../../../../site/desk/frame/words.ts'
import { confirmText } from '../../../../../site/desk/tips/steps/confirm-text.ts'
import { emptyEntry, type StepEntry } from '../../../../../site/desk/tips/steps/step-needs.ts'
import { dateText } from '../../../../../site/text/date-text.ts'
import { queuedTip } from '../../../../fixtures/queued-tip.ts'

const zh = wordsOf('zh')
const say = (step: Step, part: Partial<StepEntry> = {}, tip = queuedTip()) =>
  confirmText(step, tip, { ...emptyEntry, ...part }, zh)

it('is how often it was passed on, and that the days do not begin anew', () => {
  expect(say('transfer', { target: '320102' }, queuedTip({ transfers: 1 }))).toBe(
    '转给 南京市玄武区住房城乡建设主管部门（名称、电话待核实）。期限不重算，次数公开，第 2 次。请写原因。',
  )
  expect(say('transfer')).toMatch(/^转给 ……。/)
})

it('is which agency gets it', () => {
  expect(say('refer', { body: 'POLICE' })).toMatch(/^移送 公安机关。/)
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
