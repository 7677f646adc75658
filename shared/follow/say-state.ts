import { estimatedNote } from '../calendar/estimated-note.ts'
import type { FollowedTip } from '../contract/follow.ts'
import { isOpen } from '../lifecycle/states.ts'
import { isCritical } from '../routing/is-critical.ts'
import { openParts } from '../tip/answer-until.ts'
import { type MovedDay, readMovedDays } from '../tip/moved-days.ts'
import { findAgency } from '../topic/topic.ts'
import { PROVINCE } from '../value/office-code.ts'
import { lookLine } from './look-line.ts'
import type { Voice } from './voice.ts'

type Event = FollowedTip['events'][number]
type StatePart = 'headline' | 'meaning' | 'next' | 'by'

/** Name of a department. */
export function agencyName({ language }: Pick<Voice, 'language'>, id: string): string {
  return findAgency(id)?.[language] ?? id
}

/** Why an office did it: a ready reason, without sentences that name what is not known, or its own words. */
export function sayReason(
  { say, canSay }: Voice,
  event: Pick<Event, 'step' | 'reason' | 'words'> | undefined,
): string {
  const { step, reason, words } = event ?? {}
  if (!reason) return words ?? say('follow.noReason')
  const key = step === undefined ? `escalation.${reason}` : `follow.reason.${step}.${reason}`
  const sentences = (canSay(key) ? say(key) : reason).match(/[^。.]*[。.]|[^。.]+$/g) ?? []
  return sentences.filter((sentence) => !/\{\w+\}/.test(sentence)).join('')
}

/** What a state means, what comes next and by when, for this tip. */
export function sayState(
  voice: Voice,
  tip: FollowedTip,
): { headline: string; meaning: string; next: string; by: string } {
  const { say, sayDay, officeName } = voice
  const last = tip.events.findLast((event) => event.kind === 'step' && event.state === tip.state)
  const params = {
    office: officeName(tip.office),
    from: officeName(last?.office ?? tip.office),
    upper: officeName(tip.upper ?? PROVINCE),
    date: sayDay(tip.dueBy),
    reason: sayReason(voice, last),
    result: last?.result ?? say('follow.noReason'),
    agency: agencyName(voice, last?.subject ?? ''),
    phone: findAgency(last?.subject ?? '')?.phone ?? '12345',
    order: '',
    n: tip.transfers,
  }
  const said = last ? wordsOf(last) : tip.state
  const part = (name: StatePart) => say(`follow.state.${said}.${name}`, params)
  return {
    headline: part('headline'),
    meaning: part('meaning'),
    next: nextOf(voice, tip, part),
    by: byOf(voice, tip, part),
  }
}

/** The state whose words an event has: a merger that its office undid is no second look at an outcome. */
function wordsOf({ step, state }: Pick<Event, 'step' | 'state'>) {
  return step === 'split' ? 'split' : state
}

/** Settled states lead on to a message; the others to what the office does. */
function nextOf({ say }: Voice, { state }: FollowedTip, part: (name: StatePart) => string): string {
  const settled = ['declined', 'unsubstantiated', 'closed', 'merged']
  return settled.includes(state) ? say('follow.next.write') : part('next')
}

/** A day only where the office owes one that is known here. */
function byOf({ say, sayDay }: Voice, tip: FollowedTip, part: (name: StatePart) => string): string {
  if (['filed', 'accepted', 'inspecting', 'transferred', 'reopened', 'merged'].includes(tip.state))
    return part('by')
  return ['substantiated', 'rectifying'].includes(tip.state)
    ? say('follow.due', { date: sayDay(tip.dueBy) })
    : ''
}

/** The lines under the headline: what it means, what comes next and by when, and who handles it. */
export function stateLines(voice: Voice, tip: FollowedTip): string[] {
  const { say, officeName, officePhone } = voice
  const { meaning, next, by } = sayState(voice, tip)
  const phone = officePhone(tip.office)
  const who = phone === undefined ? 'follow.whoUnconfirmed' : 'follow.who'
  const open = isOpen(tip.state) ? 0 : openParts(tip.parts)
  return [
    open > 0 ? say('follow.parts.still', { n: open }) : '',
    meaning,
    endedText(voice, tip),
    next,
    by && by + estimatedNote(say, tip.dueBy, tip.provisional),
    tip.state === 'filed' && isCritical(tip.facts) ? lookLine(say, tip.upper && officeName(tip.upper)) : '',
    say(who, { office: officeName(tip.office), phone: phone ?? '' }),
  ].filter(Boolean)
}

/** How and when the tip ended that a merged one is handled with. */
function endedText({ say, sayDay }: Voice, { ended }: FollowedTip): string {
  if (!ended) return ''
  return say('follow.ended', { date: sayDay(ended.day), result: say(`follow.state.${ended.state}.headline`) })
}

function eventText({ say, canSay }: Voice, event: Event, names: Readonly<Record<string, string>>): string {
  const { kind, subject = '', office } = event
  if (kind === 'message') return say(office ? 'follow.event.messageOffice' : 'follow.event.messageMine')
  const key = kind === 'answered' ? `follow.event.answered.${subject}` : `follow.event.${kind}`
  return canSay(key) ? say(key, names) : ''
}

/** One line of the history: what happened, and why. */
export function sayEvent(voice: Voice, event: Event): { title: string; detail: string } {
  const { say, canSay, officeName } = voice
  const { kind, state, subject = '', office, reason, words, result } = event
  const ended = `follow.state.${subject}.headline`
  const names = {
    agency: agencyName(voice, subject),
    office: subject && officeName(subject),
    result: kind === 'ended' && canSay(ended) ? say(ended) : '',
  }
  const title =
    kind === 'filed' || kind === 'step'
      ? say(`follow.state.${wordsOf(event)}.headline`)
      : eventText(voice, event, names)
  const where =
    kind === 'step' && (state === 'transferred' || state === 'referred')
      ? say(`follow.event.${state}`, names)
      : ''
  const moved = kind === 'corrected' ? readMovedDays(subject).map((day) => sayMoved(voice, day)) : []
  const why = reason || words ? say('follow.reasonIs', { reason: sayReason(voice, event) }) : ''
  const own = reason ? (words ?? '') : ''
  const decided = ['transferred', 'declined', 'referred', 'reopened'].includes(state) && kind === 'step'
  const who = decided && office !== undefined ? say('follow.by', { office: officeName(office) }) : ''
  const outcome = result ? say('follow.resultIs', { result }) : ''
  return { title, detail: [where, who, ...moved, why, own, outcome].filter(Boolean).join(' ') }
}

/** A day that moved when the year's working days became known. */
function sayMoved({ say, sayDay }: Voice, { before, after }: MovedDay): string {
  return say('follow.dueBasis.changed', { before: sayDay(before), date: sayDay(after) })
}
