import { addWorkdays } from '../../../../shared/calendar/workday.ts'
import type { TipDetail } from '../../../../shared/contract/tips.ts'
import { targetDays } from '../../../../shared/deadline/targets.ts'
import type { Step } from '../../../../shared/lifecycle/steps.ts'
import { officeName } from '../../../../shared/office/office-name.ts'
import { findAgency } from '../../../../shared/topic/topic.ts'
import { dayInShanghai } from '../../../../shared/value/day.ts'
import { dateText } from '../../../text/date-text.ts'
import type { Words } from '../../frame/words.ts'
import type { StepEntry } from './step-needs.ts'

/** What a person should know before they take a step; undefined when there is nothing to add. */
export function confirmText(
  step: Step,
  tip: TipDetail,
  entry: StepEntry,
  { say, language }: Words,
): string | undefined {
  switch (step) {
    case 'accept':
      return say('tips.confirm.accept', { date: dateText(finishDay(tip), language) })
    case 'transfer': {
      const office = entry.target === '' ? '……' : officeName(entry.target, language)
      return say('tips.confirm.transfer', { office, n: tip.transfers + 1 })
    }
    case 'refer':
      return say('tips.confirm.refer', { body: findAgency(entry.body)?.[language] ?? '……' })
    case 'merge':
      return say('tips.confirm.merge', { n: 2 })
    case 'inspect':
      return say('tips.confirm.visit')
    case 'decline':
    case 'unsubstantiate':
    case 'close':
      return say(`tips.confirm.${step}`)
    default:
      return undefined
  }
}

/** The finishing day runs from the first acceptance. */
function finishDay(tip: TipDetail): string {
  if (tip.history.some((event) => event.step === 'accept')) return tip.finishBy
  return addWorkdays(dayInShanghai(new Date()), targetDays('finish')).day
}
