import type { FollowedTip } from '../../../../shared/contract/follow.ts'
import { cleanText } from '../../../../shared/tip/clean-text.ts'
import { PROVINCE } from '../../../../shared/value/office-code.ts'
import { find, make } from '../../make.ts'
import { shownOfficeName } from '../../office-name.ts'
import { say, sayDay } from '../../texts.ts'
import { today } from '../today.ts'
import type { Answering } from './answering.ts'
import { sendAnswer, sendDispute } from './send-answer.ts'

/** Asks whether the outcome is right, while it may still be said; shows what was said. */
export function showAnswer(answering: Answering): void {
  const { tip } = answering.current().opened
  const part = find('#answer')
  const children = tip.answer ? said(tip, answering) : mayAnswer(tip) ? question(tip, answering) : []
  part.replaceChildren(...children)
  part.hidden = children.length === 0
}

/** Whether the reporter's days to answer still run. */
function mayAnswer({ answerBy, state }: FollowedTip): boolean {
  return answerBy !== undefined && answerBy >= today() && state !== 'merged' && state !== 'archived'
}

function question(tip: FollowedTip, answering: Answering): HTMLElement[] {
  const closed = tip.state === 'closed'
  const buttons = closed
    ? [
        button(say('follow.verify.fixed'), () => sendAnswer(answering, 'confirmed')),
        button(say('follow.verify.still'), () => askWhy(tip, answering)),
        button(say('follow.verify.unknown'), async () => {
          find('#answer').hidden = true
          return undefined
        }),
      ]
    : [button(say('follow.dispute.action'), () => askWhy(tip, answering))]
  return [
    ...(closed ? [make('h2', '', say('follow.verify.question'))] : []),
    make('p', 'hint', [closed ? say('follow.verify.safe') : '', until(tip)].filter(Boolean).join(' ')),
    make('p', 'acts', ...buttons),
    status(),
  ]
}

function until({ answerBy = '' }: FollowedTip): string {
  return say('follow.answer.until', { date: sayDay(answerBy) })
}

/** A dispute says in a sentence what is wrong: sealed, like every message. */
async function askWhy(tip: FollowedTip, answering: Answering): Promise<undefined> {
  const label = make('label', '', say('follow.dispute.question'))
  label.htmlFor = 'dispute'
  const field = make('textarea', 'input')
  field.id = 'dispute'
  field.rows = 3
  field.maxLength = 1000
  field.setAttribute('aria-describedby', 'dispute-help')
  const help = make('span', 'hint', say('follow.dispute.help'))
  help.id = 'dispute-help'
  const send = button(say('follow.msg.send'), async () => {
    const text = cleanText(field.value)
    field.setAttribute('aria-invalid', String(text === ''))
    if (text === '') {
      field.focus()
      return say('follow.dispute.error.empty')
    }
    return sendDispute(answering, text)
  })
  const back = button(say('common.act.cancel'), async () => {
    showAnswer(answering)
    return undefined
  })
  send.classList.add('go')
  find('#answer').replaceChildren(
    make('div', 'field', label, help, field),
    make('p', 'hint', say('follow.dispute.sent.after', { upper: shownOfficeName(tip.upper ?? PROVINCE) })),
    make('p', 'acts', send, back),
    status(),
  )
  field.focus()
  return undefined
}

function said({ answer }: FollowedTip, answering: Answering): HTMLElement[] {
  if (!answer) return []
  const told = make('p', '', say('follow.answer.said'))
  if (answer.rating) return [told, make('p', 'hint', say('follow.rate.thanks'))]
  const rate = (rating: 'good' | 'fair' | 'bad') =>
    button(say(`follow.rate.${rating}`), () => sendAnswer(answering, 'confirmed', rating))
  return [
    told,
    make('h2', '', say('follow.rate.question')),
    make('p', 'acts', rate('good'), rate('fair'), rate('bad')),
    make('p', 'hint', say('follow.rate.note')),
    status(),
  ]
}

/** A button that runs once at a time; the words it resolves to are said beside it. */
function button(text: string, act: () => Promise<string | undefined>): HTMLButtonElement {
  const made = make('button', 'btn', text)
  made.type = 'button'
  made.addEventListener('click', async () => {
    made.disabled = true
    const trouble = await act()
    made.disabled = false
    const place = document.querySelector('#answer-said')
    if (place) place.textContent = trouble ?? ''
  })
  return made
}

function status(): HTMLElement {
  const made = make('p', 'field-error')
  made.id = 'answer-said'
  made.setAttribute('role', 'status')
  return made
}
