import { base64 } from '@scure/base'
import * as z from 'zod'
import { addWorkdays } from '../../../../shared/calendar/workday.ts'
import { routingRoutes } from '../../../../shared/contract/routing.ts'
import type { StepRequest, TipDetail } from '../../../../shared/contract/tips.ts'
import { targetDays } from '../../../../shared/deadline/targets.ts'
import { officeRecipients, type SealingView } from '../../../../shared/filing/office-recipients.ts'
import { isListedOnly, reasonsOf } from '../../../../shared/lifecycle/reasons.ts'
import { lackingFor, type Need, type Step, steps } from '../../../../shared/lifecycle/steps.ts'
import { officeName } from '../../../../shared/office/office-name.ts'
import type { Routing } from '../../../../shared/routing/facts.ts'
import { officeAbove, passOn } from '../../../../shared/routing/pass-on.ts'
import type { Identity } from '../../../../shared/seal/identity.ts'
import { wrapIdentity } from '../../../../shared/seal/wrap.ts'
import { untoldDuties } from '../../../../shared/tip/duties.ts'
import { evidenceOf } from '../../../../shared/tip/step-tip.ts'
import { unwrapped } from '../../../../shared/tip/wraps.ts'
import { findAgency } from '../../../../shared/topic/topic.ts'
import { dayInShanghai } from '../../../../shared/value/day.ts'
import type { OfficeCode } from '../../../../shared/value/office-code.ts'
import { dateText } from '../../../text/date-text.ts'
import type { Ask } from '../../frame/ask.ts'
import { askSealingView } from '../../frame/sealing-view.ts'
import type { Words } from '../../frame/words.ts'
import type { OpenedTip } from '../opened/open-tip.ts'

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

/** What a step must bring. */
export function needsOf(step: Step): readonly Need[] {
  return steps[step].needs
}

/** What may come with a step. */
export function extrasOf(step: Step): readonly Need[] {
  const rule = steps[step]
  return 'may' in rule ? rule.may : []
}

/** The needs that are not filled in yet. */
export function missingNeeds(step: Step, entry: StepEntry): Need[] {
  return needsOf(step).filter((need) => {
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
export function stepRequest(step: Step, version: number, entry: StepEntry): StepRequest {
  const brought = entry.number.trim() !== '' && entry.day !== ''
  const wants = (need: Need) =>
    needsOf(step).includes(need) || (extrasOf(step).includes(need) && (need !== 'document' || brought))
  return {
    step,
    version,
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
      return say(`tips.confirm.${step}`)
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
  const lacking = lackingFor(tip.state, step, evidence, stepRequest(step, tip.version, entry))
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

interface Transfer {
  readonly target: OfficeCode
  readonly opened: OpenedTip
  readonly directoryKey: string
}

/**
 * The rewrap for a transfer under the directory in force, or in words why there is none. Throws `Refusal`:
 * `recipients` for an office whose key is missing or not signed, else as the route does.
 */
export async function prepareTransfer(
  ask: Ask,
  tip: TipDetail,
  { target, opened, directoryKey }: Transfer,
  { say, language }: Words,
): Promise<{ rewrap: NonNullable<StepRequest['rewrap']> } | { refused: string }> {
  const view = await ask(routingRoutes.inForce)
  const passed = passOn(tip.facts, { from: tip.office, target }, view)
  if ('refused' in passed) {
    const office = officeName(target, language)
    const upper = officeName(officeAbove(target, view), language)
    return { refused: say(`tips.error.${passed.refused}`, { office, upper }) }
  }
  const holder = { ...tip, identity: opened.identity }
  const sealing = await askSealingView(ask, view, passed.routing.recipients, directoryKey)
  return { rewrap: await rewrap(holder, sealing, passed.routing, directoryKey) }
}

/** The tip's identity wrapped for those offices that have no wrap yet, whose signed keys are checked first. */
async function rewrap(
  tip: Pick<TipDetail, 'id' | 'officeWraps'> & { identity: Identity },
  view: SealingView,
  routing: Routing,
  directoryKey: string,
): Promise<NonNullable<StepRequest['rewrap']>> {
  const wanted = unwrapped(tip.officeWraps, routing.recipients)
  const recipients = officeRecipients(view, { ...routing, recipients: wanted }, directoryKey)
  const wraps = await Promise.all(
    recipients.map(async (recipient, n) => ({
      office: wanted[n]?.office ?? '',
      wrap: base64.encode(await wrapIdentity(tip.id, tip.identity, recipient)),
    })),
  )
  return { wraps, routing }
}
