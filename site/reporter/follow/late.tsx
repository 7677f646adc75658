import type { FollowedTip } from '../../../shared/contract/follow.ts'
import { isOpen } from '../../../shared/lifecycle/states.ts'
import type { Day } from '../../../shared/value/day.ts'
import { PROVINCE } from '../../../shared/value/office-code.ts'
import { shownOfficeName, shownOfficePhone } from '../office-name.ts'
import { say, sayDay } from '../texts.ts'
import { today } from './today.ts'

/** What a reporter can do once the target day of an open tip has passed, line by line; nothing before that. */
export function lateLines(tip: FollowedTip, day: Day): string[] {
  if (!isOpen(tip.state) || tip.dueBy >= day) return []
  const code = tip.upper ?? PROVINCE
  const upper = shownOfficeName(code)
  const told = tip.events.findLast(({ kind }) => kind === 'escalated')
  const phone = shownOfficePhone(code)
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

/** The way out of waiting, under the state of the tip. */
export function Late({ tip }: { readonly tip: FollowedTip }) {
  const lines = lateLines(tip, today())
  return (
    <section class="read flow" id="late" aria-labelledby="late-title" hidden={lines.length === 0}>
      <h2 id="late-title">{say('follow.late.title')}</h2>
      <ul class="plainlist">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
