import type { FollowedTip } from '../contract/follow.ts'
import { isOpen } from '../lifecycle/states.ts'
import type { Day } from '../value/day.ts'
import { PROVINCE } from '../value/office-code.ts'
import { agencyName } from './say-state.ts'
import type { Voice } from './voice.ts'

/** Whether another department was told, and has it; else by when it will be, or that the day has passed. */
export function referralDutyText(
  voice: Voice,
  { agency, by, notifiedOn, receivedOn }: FollowedTip['referrals'][number],
  day: Day,
): string {
  const { say, sayDay } = voice
  const name = agencyName(voice, agency)
  if (notifiedOn && receivedOn) {
    const days = { date: sayDay(notifiedOn), received: sayDay(receivedOn) }
    return say('follow.referral.received', { ...days, agency: name })
  }
  if (notifiedOn) return say('follow.referral.done', { date: sayDay(notifiedOn), agency: name })
  return say(by < day ? 'follow.referral.missed' : 'follow.referral.due', { date: sayDay(by), agency: name })
}

/** What a reporter can do once the target day of an open tip has passed, line by line; nothing before that. */
export function lateLines(voice: Voice, tip: FollowedTip, day: Day): string[] {
  if (!isOpen(tip.state) || tip.dueBy >= day) return []
  const { say, sayDay, officeName, officePhone } = voice
  const code = tip.upper ?? PROVINCE
  const upper = officeName(code)
  const told = tip.events.findLast(({ kind }) => kind === 'escalated')
  const phone = officePhone(code)
  const above = say(phone ? 'follow.late.upper' : 'follow.late.upperUnknown', { upper, phone: phone ?? '' })
  return [
    say('follow.late.passed', { date: sayDay(tip.dueBy) }) +
      (told ? say('follow.late.told', { day: sayDay(told.day), upper }) : say('follow.late.untold')),
    say('follow.late.call'),
    // Nobody stands above the province on this site.
    ...(tip.office === PROVINCE ? [] : [above]),
    say('follow.late.number'),
    say('follow.late.honest'),
  ]
}
