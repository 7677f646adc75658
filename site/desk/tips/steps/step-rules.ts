import * as z from 'zod'
import { addWorkdays } from '../../../../shared/calendar/workday.ts'
import type { StepRequest, TipDetail } from '../../../../shared/contract/tips.ts'
import { targetDays } from '../../../../shared/deadline/targets.ts'
import { isListedOnly, reasonsOf } from '../../../../shared/lifecycle/reasons.ts'
import { isOpen } from '../../../../shared/lifecycle/states.ts'
import { lackingFor, type Need, type Step, steps } from '../../../../shared/lifecycle/steps.ts'
import { officeName } from '../../../../shared/office/office-name.ts'
import { untoldDuties } from '../../../../shared/tip/duties.ts'
import { partsOf } from '../../../../shared/tip/parts.ts'
import { evidenceOf } from '../../../../shared/tip/step-tip.ts'
import { findAgency } from '../../../../shared/topic/topic.ts'
import { dayInShanghai } from '../../../../shared/value/day.ts'
import { dateText } from '../../../text/date-text.ts'
import type { Words } from '../../frame/words.ts'

const text = z.string()

/** What was filled in for a step, as typed. */
export const StepEntry = z.object({
  /** Name of a ready reason, or empty. */
  reason: text,
  /** The office's own words, beside a ready reason or in its place. */
  words: text,
  ...{ number: text, day: text, target: text, agency: text, result: text, mergeInto: text },
})
export type StepEntry = Readonly<z.infer<typeof StepEntry>>

export const emptyEntry: StepEntry = {
  ...{ reason: '', words: '', number: '', day: '', target: '', agency: '', result: '', mergeInto: '' },
}

/** What a step must bring; a closing also why it does not wait, while a part that was split off is worked on. */
export function needsOf(step: Step, tip: Pick<TipDetail, 'parts' | 'history'>): readonly Need[] {
  const { needs } = steps[step]
  return step === 'close' && hasOpenParts(tip) ? [...needs, 'reason'] : needs
}

function hasOpenParts({ parts, history }: Pick<TipDetail, 'parts' | 'history'>): boolean {
  return parts.some(({ state }) => isOpen(state)) || parts.length < partsOf(history).length
}

/** What may come with a step. */
export function extrasOf(step: Step): readonly Need[] {
  const rule = steps[step]
  return 'may' in rule ? rule.may : []
}

/** The needs that are not filled in yet. */
export function missingNeeds(
  step: Step,
  entry: StepEntry,
  tip: Pick<TipDetail, 'parts' | 'history'>,
): Need[] {
  return needsOf(step, tip).filter((need) => {
    if (need === 'document') return entry.number.trim() === '' || entry.day === ''
    if (need === 'reason') return lacksReason(step, entry)
    const text = entry[need].trim()
    return need === 'result' ? [...text].length < 2 : text === ''
  })
}

function lacksReason(step: Step, { reason, words }: StepEntry): boolean {
  const own = [...words.trim()].length >= 2
  return isListedOnly(step) ? reason === '' || !own : reason === '' && !own
}

/** Ready reasons that a person chooses from; that of a dispute is the reporter's own. */
export function choosableReasons(step: Step): readonly string[] {
  return reasonsOf(step).filter((reason) => reason !== 'reporter')
}

/** The request of a step: what it needs from what was typed, and nothing else. */
export function stepRequest(
  step: Step,
  tip: Pick<TipDetail, 'version' | 'parts' | 'history'>,
  entry: StepEntry,
): StepRequest {
  const brought = entry.number.trim() !== '' && entry.day !== ''
  const wants = (need: Need) =>
    needsOf(step, tip).includes(need) || (extrasOf(step).includes(need) && (need !== 'document' || brought))
  return {
    step,
    version: tip.version,
    ...(wants('reason') && entry.reason !== '' && { reason: entry.reason }),
    ...(wants('reason') && entry.words.trim() !== '' && { words: entry.words.trim() }),
    ...(wants('result') && { result: entry.result.trim() }),
    ...(wants('document') && { document: { number: entry.number.trim(), day: entry.day } }),
    ...(wants('target') && { target: entry.target }),
    ...(wants('agency') && { agency: entry.agency }),
    ...(wants('mergeInto') && { mergeInto: entry.mergeInto }),
  }
}

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
      return say('tips.confirm.refer', { agency: findAgency(entry.agency)?.[language] ?? '……' })
    case 'merge':
      return say('tips.confirm.merge', { n: 2 })
    case 'inspect':
      return say('tips.confirm.visit')
    case 'decline':
    case 'unsubstantiate':
    case 'close':
      return (
        say(`tips.confirm.${step}`) + (step === 'close' && hasOpenParts(tip) ? say('tips.parts.whyNow') : '')
      )
    default:
      return undefined
  }
}

/** What must stand on record before a step and does not yet, in words. */
export function lackingText(
  step: Step,
  tip: TipDetail,
  entry: StepEntry,
  { say, language }: Words,
): string | undefined {
  const untold = step === 'close' && tip.critical ? untoldDuties(tip) : []
  if (untold.length > 0) {
    const agencies = untold.map(({ agency }) => findAgency(agency)?.[language] ?? agency)
    return say('tips.steps.untold', { agencies: agencies.join(language === 'zh' ? '、' : ', ') })
  }
  const evidence = evidenceOf(tip, { opened: tip.opened })
  const lacking = lackingFor(tip.state, step, evidence, stepRequest(step, tip, entry))
  return lacking && say(`refusal.${lacking}`)
}

/** Why a step cannot be taken whatever is filled in, in words; undefined when it can. `opened`: the letter is, in this browser. */
export function barrierText(step: Step, tip: TipDetail, opened: boolean, words: Words): string | undefined {
  if (step === 'transfer' && !opened) return words.say('tips.step.targetHint')
  return lackingText(step, tip, { ...emptyEntry, number: '1', day: tip.filedOn }, words)
}

/** The steps that are barred, by why: each reason once. */
export function barriersOf(
  tip: TipDetail,
  opened: boolean,
  words: Words,
): ReadonlyMap<string, readonly Step[]> {
  const barriers = new Map<string, readonly Step[]>()
  for (const step of tip.steps) {
    const why = barrierText(step, tip, opened, words)
    if (why !== undefined) barriers.set(why, [...(barriers.get(why) ?? []), step])
  }
  return barriers
}

/** The finishing day runs from the first acceptance. */
function finishDay(tip: TipDetail): string {
  if (tip.history.some((event) => event.step === 'accept')) return tip.finishBy
  return addWorkdays(dayInShanghai(new Date()), targetDays('finish')).day
}
