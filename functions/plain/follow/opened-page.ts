import { html } from 'hono/html'
import { SIMPLE_FOLLOW_BYTES } from '../../../shared/contract/simple-follow.ts'
import { questionOf } from '../../../shared/follow/question.ts'
import { lateLines } from '../../../shared/follow/say-duties.ts'
import { sayState, stateLines } from '../../../shared/follow/say-state.ts'
import type { Opened } from '../../../shared/follow/sealed.ts'
import type { Voice } from '../../../shared/follow/voice.ts'
import type { Day } from '../../../shared/value/day.ts'
import { newestThatFit } from '../../http/follow/newest-that-fit.ts'
import { type Dress, type Markup, page } from '../page.ts'
import { answerPart, MESSAGE_FORM, messageForm } from './answer-forms.ts'
import { followAddress, hidden, switchesOf } from './entry-page.ts'
import type { Asked } from './read-form.ts'
import { type Drawn, draw, eventLines, historyPart, letterLines } from './told.ts'

/** What an open tip's page shows. */
export interface Shown {
  readonly opened: Opened
  readonly asked: Asked
  readonly token: string
  readonly day: Day
  readonly done: boolean
  /** What was typed cannot be said. */
  readonly wrong: boolean
  /** Why nothing was changed, in words. */
  readonly refused?: string
}

/** An open tip: what a page with script says of it, in the same words, with the newest letters and events that fit. */
export function openedPage(said: { dress: Dress; voice: Voice }, shown: Shown): Markup {
  const { voice } = said
  const { opened } = shown
  const bare = bytesOf(wholePage(said, shown, { letters: [], events: [] }))
  const left = Math.max(0, SIMPLE_FOLLOW_BYTES - bare)
  const letters = newestThatFit(letterLines(voice, opened), Math.floor((left * 2) / 3), bytesOf)
  const taken = letters.reduce((sum, line) => sum + bytesOf(line) + 1, 0)
  const events = newestThatFit(eventLines(voice, opened), Math.max(0, left - taken), bytesOf)
  return wholePage(said, shown, { letters, events })
}

const bytesOf = (markup: Markup | Drawn) => Buffer.byteLength(String(markup))

interface Lines {
  readonly letters: readonly Drawn[]
  readonly events: readonly Drawn[]
}

function wholePage(said: { dress: Dress; voice: Voice }, shown: Shown, lines: Lines): Markup {
  const { dress, voice } = said
  const { opened, asked, token, day } = shown
  const { tip, doubts, cut } = opened
  const { say, officeName } = voice
  const { headline } = sayState(voice, tip)
  const late = lateLines(voice, tip, day)
  const form = {
    outcome: tip.outcome,
    question: questionOf(tip, day),
    dress,
    voice,
    token,
    asked,
    kept: !shown.done,
    wrong: shown.wrong,
  }
  return page(
    dress,
    { title: headline, name: say('follow.title'), switches: switchesOf(dress, MESSAGE_FORM) },
    html`<h1>${headline}</h1>
${outcomeOf(voice, shown)}
${[doubts.apart.length > 0 && 'follow.apart', doubts.unsaid.length > 0 && 'follow.unsaid', cut && 'follow.historyCut'].map((key) => key && warning(say(key as 'follow.apart')))}
<div class="read" id="meaning">${draw(stateLines(voice, tip).map((line) => html`<p>${line}</p>`))}</div>
${late.length > 0 && html`<section class="read flow" id="late"><h2>${say('follow.late.title')}</h2><ul class="plainlist">${late.map((line) => html`<li>${line}</li>`)}</ul></section>`}
${answerPart(form, tip)}
${tip.reward && html`<section class="read flow" id="claim"><h2>${say('follow.claim.title')}</h2><p>${say('follow.claim.due', { amount: tip.reward.amount, office: officeName(tip.office) })} ${say('simpleForm.follow.claim')}</p></section>`}
<div class="cols even">
${historyPart(voice, tip, lines.events, day)}
<section class="flow" aria-labelledby="letters-title"><h2 id="letters-title">${say('follow.msg.title')}</h2>
<p class="hint">${say('simpleForm.follow.seen')} ${say('follow.msg.warn')}</p>
<div class="letters" id="letters">
${earlier(form, opened, lines.letters.length)}
${opened.letters.length === 0 && html`<p class="hint">${say('follow.msg.none')}</p>`}
${draw(lines.letters)}</div>
${messageForm(form, tip)}
<p class="hint">${say('simpleForm.follow.minutes')} ${say('simpleForm.follow.leave')}</p></section></div>`,
  )
}

const warning = (text: string) => html`<p class="notice err" role="alert">${text}</p>`

/** What became of what was sent. */
function outcomeOf({ say }: Voice, { done, refused, asked }: Shown) {
  if (refused !== undefined) return warning(refused)
  if (!done) return ''
  const text = asked.act === 'disputed' ? say('follow.event.answered.disputed') : say('follow.msg.sent')
  return html`<p class="notice" role="status">${text}</p>`
}

/** The way to older letters than those that are here. */
function earlier(
  { dress, voice, token }: { dress: Dress; voice: Voice; token: string },
  opened: Opened,
  here: number,
) {
  const first = opened.from + opened.letters.length - here
  if (first <= 1 || opened.tip.destroyedOn) return ''
  return html`<form method="post" autocomplete="off" action="${followAddress(dress)}"><p class="acts">${hidden('token', token)}${hidden('act', 'earlier')}${hidden('before', String(first))}
<button class="btn small" type="submit">${voice.say('follow.msg.earlier')}</button></p></form>`
}
