import type { StepRequest } from '../../../../shared/contract/tips.ts'
import { type Need, type Step, steps } from '../../../../shared/lifecycle/steps.ts'
import type { Day } from '../../../../shared/value/day.ts'
import { listedOnly } from './reasons.ts'

/** What was filled in for a step, as typed. */
export interface StepEntry {
  readonly reason: string
  /** Beside a reason of the list. */
  readonly words: string
  readonly number: string
  readonly day: Day
  readonly target: string
  readonly body: string
  readonly result: string
  readonly mergeInto: string
}

export const emptyEntry: StepEntry = {
  ...{ reason: '', words: '', number: '', day: '', target: '', body: '', result: '', mergeInto: '' },
}

/** What a step must bring. */
export function needsOf(step: Step): readonly Need[] {
  return steps[step].needs
}

/** The needs that are not filled in yet. */
export function missingNeeds(step: Step, entry: StepEntry): Need[] {
  return needsOf(step).filter((need) => {
    if (need === 'document') return entry.number.trim() === '' || entry.day === ''
    if (need === 'reason' && listedOnly.includes(step) && entry.words.trim().length < 2) return true
    const text = entry[need].trim()
    return need === 'reason' || need === 'result' ? [...text].length < 2 : text === ''
  })
}

/** The request of a step: what it needs from what was typed, and nothing else. */
export function stepRequest(step: Step, version: number, entry: StepEntry): StepRequest {
  const wants = (need: Need) => needsOf(step).includes(need)
  return {
    step,
    version,
    ...(wants('reason') && { reason: entry.reason.trim() }),
    ...(entry.words.trim() !== '' && { words: entry.words.trim() }),
    ...(wants('result') && { result: entry.result.trim() }),
    ...(wants('document') && { document: { number: entry.number.trim(), day: entry.day } }),
    ...(wants('target') && { target: entry.target }),
    ...(wants('body') && { body: entry.body }),
    ...(wants('mergeInto') && { mergeInto: entry.mergeInto }),
  }
}
