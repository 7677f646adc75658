import { html } from 'hono/html'
import type { FollowedTip } from '../../../shared/contract/follow.ts'
import type { SimpleAct } from '../../../shared/contract/simple-follow.ts'
import { DISPUTE_LENGTH, lengthTrouble, MESSAGE_LENGTH } from '../../../shared/follow/message-length.ts'
import { type Question, ratings } from '../../../shared/follow/question.ts'
import { untilText } from '../../../shared/follow/say-parts.ts'
import type { Voice } from '../../../shared/follow/voice.ts'
import { cleanText } from '../../../shared/value/clean-text.ts'
import { PROVINCE } from '../../../shared/value/office-code.ts'
import { type Dress, type Markup, unshared } from '../page.ts'
import { followAddress, hidden } from './entry-page.ts'
import type { Asked } from './read-form.ts'

/** What every form of an open tip's page knows. */
export interface FormsOf {
  /** What an answer is to. */
  readonly outcome: string | undefined
  readonly dress: Dress
  readonly voice: Voice
  readonly token: string
  readonly asked: Asked
  /** What the tip asks of its reporter today. */
  readonly question: Question
  /** What was typed was not said: it stands in its field again. */
  readonly kept: boolean
  readonly wrong: boolean
}

/** Asks whether the outcome is right, while it may still be said; shows what was said. */
export function answerPart(of: FormsOf, tip: FollowedTip): Markup | string {
  const { say } = of.voice
  const { question } = of
  if (question === 'none') return ''
  const until = untilText(of.voice, tip)
  const upper = of.voice.officeName(tip.upper ?? PROVINCE)
  return html`<section class="read flow" id="answer" aria-label="${say('follow.verify.question')}">
${question === 'verify' && html`<h2>${say('follow.verify.question')}</h2><p class="hint">${say('follow.verify.safe')} ${until}</p>${form(of, 'confirmed', html`<p class="acts"><button class="btn" type="submit">${say('follow.verify.fixed')}</button></p>`)}`}
${question === 'dispute' && html`<p class="hint">${until}</p>`}
${(question === 'verify' || question === 'dispute') && form(of, 'disputed', disputeFields(of, upper))}
${(question === 'rate' || question === 'rated') && html`<p>${say('follow.answer.said')}</p>`}
${question === 'rated' && html`<p class="hint">${say('follow.rate.thanks')}</p>`}
${question === 'rate' && html`<h2>${say('follow.rate.question')}</h2>${form(of, 'rate', html`<p class="acts">${ratings.map((rating) => html`<button class="btn" type="submit" name="rating" value="${rating}">${say(`follow.rate.${rating}`)}</button> `)}</p>`)}<p class="hint">${say('follow.rate.note')}</p>`}
</section>`
}

/** Id of the form that stands on every open tip's page: what is typed there stays when the look changes. */
export const MESSAGE_FORM = 'write'

/** Lets the holder write to the office; not once it is archived. */
export function messageForm(of: FormsOf, { state }: FollowedTip): Markup | string {
  const { say } = of.voice
  const { text, trouble } = keptIn(of, 'message')
  if (state === 'archived')
    return html`<form method="post" id="${MESSAGE_FORM}" action="${followAddress(of.dress)}">${hidden('token', of.token)}</form>
<p class="hint">${say('follow.msg.error.closed')}</p>${text && html`<p class="as-typed">${text}</p>`}`
  return form(
    of,
    'message',
    html`<div class="field"><label for="message">${say('follow.msg.write')}</label>
<span class="hint" id="message-help">${say('simpleForm.follow.ready', { n: MESSAGE_LENGTH })}</span>
<textarea class="input" id="message" name="text" rows="5"${unshared} aria-describedby="message-help message-error"${invalid(trouble)}>${text}</textarea>
<p class="field-error" id="message-error"${alert(trouble)}>${trouble}</p></div>
<p class="acts"><button class="btn go" type="submit">${say('follow.msg.submit')}</button></p>`,
  )
}

function disputeFields(of: FormsOf, upper: string): Markup {
  const { say } = of.voice
  const { text, trouble } = keptIn(of, 'disputed')
  return html`<div class="field"><label for="dispute">${say('follow.dispute.question')}</label>
<span class="hint" id="dispute-help">${say('follow.dispute.help')}</span>
<textarea class="input" id="dispute" name="text" rows="3" maxlength="${DISPUTE_LENGTH}"${unshared} aria-describedby="dispute-help dispute-error"${invalid(trouble)}>${text}</textarea>
<p class="field-error" id="dispute-error"${alert(trouble)}>${trouble}</p></div>
<p class="hint">${say('follow.dispute.sent.after', { upper })}</p>
<p class="acts"><button class="btn" type="submit">${say('follow.dispute.send')}</button></p>`
}

/** What was typed into a field and not said, and what is wrong with it. A dispute that is not asked for any more is a message. */
function keptIn({ asked, kept, wrong, voice, question }: FormsOf, field: 'message' | 'disputed') {
  const asks = question === 'verify' || question === 'dispute'
  const its = asked.act === 'disputed' && asks ? 'disputed' : 'message'
  if (!kept || its !== field) return { text: '', trouble: '' }
  const text = asked.typed.text ?? ''
  if (!wrong) return { text, trouble: '' }
  const empty = cleanText(text) === ''
  if (empty && field === 'disputed') return { text, trouble: voice.say('follow.dispute.error.empty') }
  const over = cleanText(text).length - DISPUTE_LENGTH
  const tooLong = field === 'disputed' ? voice.say('follow.msg.error.tooLong', { n: over }) : ''
  return { text, trouble: tooLong || (lengthTrouble(voice, cleanText(text)) ?? '') }
}

const invalid = (trouble: string) => (trouble ? html` aria-invalid="true"` : '')
const alert = (trouble: string) => (trouble ? html` role="alert"` : '')

/** One form of the page: every button goes to the same address, under the page's token. */
function form({ dress, token, outcome }: FormsOf, act: SimpleAct, fields: Markup): Markup {
  const id = act === 'message' ? html` id="${MESSAGE_FORM}"` : ''
  return html`<form method="post"${id} autocomplete="off" action="${followAddress(dress)}" class="flow">${hidden('token', token)}${hidden('act', act)}${hidden('outcome', outcome)}
${fields}</form>`
}
