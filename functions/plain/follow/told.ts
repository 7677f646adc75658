import { html } from 'hono/html'
import type { FollowedTip } from '../../../shared/contract/follow.ts'
import { referralDutyText } from '../../../shared/follow/say-duties.ts'
import { partLines } from '../../../shared/follow/say-parts.ts'
import { sayEvent, sayState } from '../../../shared/follow/say-state.ts'
import type { Opened } from '../../../shared/follow/sealed.ts'
import type { Voice } from '../../../shared/follow/voice.ts'
import { isOpen } from '../../../shared/lifecycle/states.ts'
import type { Day } from '../../../shared/value/day.ts'
import type { Markup } from '../page.ts'

/** A part of a page, drawn. */
export type Drawn = Markup

/** Parts one after another. */
export const draw = (parts: readonly Drawn[]): Markup => html`${[...parts]}`

/** The letters of both sides, oldest first. Everything that came from somewhere goes in as text. */
export function letterLines({ say, sayDay }: Voice, { letters, doubts }: Opened): Drawn[] {
  return letters.map(({ id, from, day, message, trouble }) => {
    const mine = from === 'reporter'
    return html`<article class="${mine ? 'letter mine' : 'letter'}">
<p class="from"><b>${say(mine ? 'follow.mine' : 'follow.office')}</b><time datetime="${day}">${sayDay(day)}</time></p>
${trouble && html`<p class="notice err" role="alert">${say(`follow.msg.${trouble}`)}</p>`}
${message?.answer && html`<p class="hint">${say(`follow.event.answered.${message.answer.verdict}`)}</p>`}
${message?.text && html`<p class="as-typed">${message.text}</p>`}
${doubts.unheard.includes(id) && html`<p class="notice err" role="alert">${say('follow.msg.unheard')}</p>`}
${message?.files && html`<p class="hint">${say('follow.msg.files', { n: message.files.length })} ${say('simpleForm.follow.files')}</p>`}
</article>`
  })
}

/** The history, oldest first. */
export function eventLines(voice: Voice, { tip }: Opened): Drawn[] {
  const now = tip.events.findLast((event) => event.kind !== 'message')
  return tip.events.map((event) => {
    const { title, detail } = sayEvent(voice, event)
    return html`<li class="${event === now ? 'now' : ''}"><time datetime="${event.day}">${voice.sayDay(event.day)}</time> <b>${title}</b>${detail && html`<br><span class="hint">${detail}</span>`}</li>
`
  })
}

/** What happened to a tip, what comes next, and what the office owes other departments. */
export function historyPart(voice: Voice, tip: FollowedTip, events: readonly Drawn[], day: Day): Markup {
  const { say, sayDay } = voice
  return html`<section aria-labelledby="history-title"><h2 id="history-title">${say('follow.history')}</h2>
<ol class="track dated" id="history">${draw(events)}
${isOpen(tip.state) && html`<li class="next"><span class="day">${say('follow.due', { date: sayDay(tip.dueBy) })}</span> <b>${sayState(voice, tip).next}</b></li>`}</ol>
${tip.transfers > 0 && html`<p>${say('follow.transfers', { n: tip.transfers })}</p>`}
${tip.referrals.length > 0 && html`<section id="duties" aria-labelledby="duties-title"><h3 id="duties-title">${say('follow.referrals')}</h3><ul class="plainlist">${tip.referrals.map((one) => html`<li>${referralDutyText(voice, one, day)}</li>`)}</ul></section>`}
${tip.parts.length > 0 && html`<section id="parts" aria-labelledby="parts-title"><h3 id="parts-title">${say('follow.parts')}</h3><p class="hint">${say('follow.parts.what')}</p><ul class="plainlist">${tip.parts.map((part) => html`<li>${partLines(voice, part).map((line) => html`<p>${line}</p>`)}</li>`)}</ul></section>`}
<p class="hint">${say('follow.dueBasis.rule')} ${say('follow.dueBasis.anon')}</p>
<p class="hint">${say('common.check.explain')}</p></section>`
}
