import { estimatedNote } from '../calendar/estimated-note.ts'
import type { FollowedPart, FollowedTip } from '../contract/follow.ts'
import { limits } from '../deadline/limits.ts'
import { tipNumber } from '../tip/tip-number.ts'
import { askedOf } from './question.ts'
import { sayReason } from './say-state.ts'
import type { Voice } from './voice.ts'

/** A part of a tip, line by line: its number, who handles it, how it stands, and once it ended what came of it. */
export function partLines(voice: Voice, part: FollowedPart): string[] {
  const { say, sayDay, officeName, language } = voice
  const { settled, ended, state, cut } = part
  const named = { number: tipNumber(part, language), office: officeName(part.office) }
  const over = ended ?? settled
  if (!over) {
    const open = { ...named, state: say(`follow.state.${state}.headline`), date: sayDay(part.dueBy) }
    return [say('follow.parts.open', open) + estimatedNote(say, part.dueBy, part.provisional)]
  }
  const headline = say(`follow.state.${over.state}.headline`)
  return [
    say('follow.parts.ended', { ...named, state: headline, date: sayDay(over.day) }),
    !ended && settled && (settled.reason || settled.words)
      ? say('follow.reasonIs', { reason: sayReason(voice, settled) })
      : '',
    !ended && settled?.result ? say('follow.resultIs', { result: settled.result }) : '',
    cut ? say('follow.parts.cut') : '',
  ].filter(Boolean)
}

/** Until when the outcome may be answered: a day, or for how long after its parts. */
export function untilText({ say, sayDay }: Voice, tip: FollowedTip): string {
  const { until } = askedOf(tip)
  if (until === undefined) return ''
  if (until === 'parts') return say('follow.answer.untilParts', { n: limits.answerDays })
  return say('follow.answer.until', { date: sayDay(until) })
}
