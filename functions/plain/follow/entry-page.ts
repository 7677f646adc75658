import { html } from 'hono/html'
import { simpleFollowRoutes } from '../../../shared/contract/simple-follow.ts'
import { dateText } from '../../../shared/messages/date-text.ts'
import { readReceipt } from '../../../shared/receipt/receipt.ts'
import type { Refusal } from '../../../shared/refusal/refusal.ts'
import type { Restore } from '../../store/restores.ts'
import { addressIn, type Dress, type Markup, page, siteAddress, textIn, unshared } from '../page.ts'
import type { Look, Switches } from '../view.ts'
import type { Asked } from './read-form.ts'

/** The page with script that does the same on the reporter's own phone. */
const withScript = (dress: Dress) => siteAddress('/follow/', dress)

/** Where every form of these pages goes. */
export const followAddress = (dress: Dress, look?: Look) => addressIn(simpleFollowRoutes.follow, dress, look)

/** The switches of a page whose form has this id. */
export const switchesOf = (dress: Dress, form: string, look: Look = 'here'): Switches => ({
  ...{ form, address: (view) => followAddress({ ...dress, view }, look) },
})

/** What is asked again, and why. */
interface Entered {
  readonly asked?: Asked
  readonly problem?: Refusal
  /** Nobody knows the receipt: the days of which reports may be lost. */
  readonly unknown?: readonly Restore[]
  /** What stands behind it does not open. */
  readonly altered?: true
}

/**
 * Asks for a receipt. What was typed stays: the receipt that was refused, and a message that has not been sent. When it was
 * refused for want of room alone, the same form goes out again.
 */
export function entryPage(dress: Dress, entered: Entered): Markup {
  const t = textIn(dress.language)
  const { problem, asked } = entered
  const notice = noticeOf(dress, entered)
  const again = problem?.code === 'full' && asked?.token !== undefined
  return page(
    dress,
    { title: t('follow.title'), name: t('follow.title'), switches: switchesOf(dress, 'enter') },
    html`<h1>${t('follow.title')}</h1>
${notice && html`<p class="notice" role="alert" tabindex="-1">${notice}</p>`}
<p class="read">${t('simpleForm.follow.note')}</p><p class="hint">${t('nojs.risk')} <a href="${withScript(dress)}">${t('simpleForm.follow.script')}</a></p>
<form method="post" id="enter" autocomplete="off" action="${followAddress(dress)}" class="flow">
${again ? hidden('token', asked?.token) : receiptField(dress, problem, asked)}
${hidden('act', asked?.act)}${hidden('rating', asked?.rating)}${hidden('before', asked?.before?.toString())}
${keptField(dress, asked?.typed.text)}
<p class="acts"><button class="btn go" type="submit">${t(again ? 'common.act.retry' : 'follow.open')}</button></p>
</form>`,
  )
}

/** Asks before the server opens what was sealed on a phone. One button goes on. */
export function askPage(dress: Dress, { token, asked }: { token: string; asked: Asked }): Markup {
  const t = textIn(dress.language)
  return page(
    dress,
    {
      ...{ title: t('simpleForm.follow.sealed.title'), name: t('follow.title') },
      switches: switchesOf(dress, 'sealed', 'ask'),
    },
    html`<h1>${t('simpleForm.follow.sealed.title')}</h1>
<p class="read">${t('simpleForm.follow.sealed.body')}</p>
<p class="read">${t('simpleForm.follow.sealed.other')} <a href="${withScript(dress)}">${t('simpleForm.follow.script')}</a></p>
<form method="post" id="sealed" autocomplete="off" action="${followAddress(dress)}" class="flow">
${hidden('token', token)}${hidden('act', 'open')}
${keptField(dress, asked.typed.text)}
<p class="acts"><button class="btn" type="submit">${t('simpleForm.follow.sealed.go')}</button></p>
</form>`,
  )
}

/** A field that is sent along unseen; none without a value. */
export const hidden = (name: string, value: string | undefined) =>
  value ? html`<input type="hidden" name="${name}" value="${value}">` : ''

function noticeOf({ language }: Dress, { problem, unknown, altered }: Entered): string | undefined {
  const t = textIn(language)
  if (unknown) {
    const days = unknown.map(({ from, to }) => [dateText(from, language), dateText(to, language)] as const)
    return [
      t('follow.error.unknown'),
      ...days.map(([from, to]) => t('follow.error.lost', { from, to })),
    ].join('')
  }
  if (altered) return t('follow.error.tampered', { phone: '12345' })
  if (!problem || problem.fields.includes('receipt')) return undefined
  return t(`refusal.${problem.code}`)
}

function receiptField(dress: Dress, problem: Refusal | undefined, asked: Asked | undefined) {
  const t = textIn(dress.language)
  const typed = asked?.typed.receipt ?? ''
  const wrong = problem?.fields.includes('receipt')
  const read = readReceipt(typed)
  const why =
    'problem' in read ? t(`follow.error.${read.problem}`, { n: read.count }) : t('refusal.badRequest')
  return html`<div class="field"><label for="receipt">${t('follow.enter')}</label>
<span class="hint" id="receipt-help">${t('simpleForm.follow.help')}</span>
<input class="input receipt-input" id="receipt" name="receipt" value="${typed}"${unshared} aria-describedby="receipt-help receipt-error"${wrong ? html` aria-invalid="true"` : ''}>
<p class="field-error" id="receipt-error"${wrong ? html` role="alert"` : ''}>${wrong ? why : ''}</p></div>`
}

/** A message that was typed and not sent goes along, to stand in its field again. */
function keptField(dress: Dress, text: string | undefined) {
  if (!text) return ''
  return html`<div class="field"><label for="text">${textIn(dress.language)('simpleForm.follow.kept')}</label>
<textarea class="input" id="text" name="text" rows="4"${unshared}>${text}</textarea></div>`
}
