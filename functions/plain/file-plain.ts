import type { Context, Handler } from 'hono'
import { html } from 'hono/html'
import { simpleFollowRoutes } from '../../shared/contract/simple-follow.ts'
import { deriveFiling } from '../../shared/filing/derive-filing.ts'
import { lookLine } from '../../shared/follow/look-line.ts'
import type { Voice } from '../../shared/follow/voice.ts'
import { formatReceipt } from '../../shared/receipt/receipt.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { isCritical } from '../../shared/routing/is-critical.ts'
import { routeTip } from '../../shared/routing/route-tip.ts'
import type { Tip } from '../../shared/tip/tip.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { languageOf } from '../http/language.ts'
import { readBytes } from '../http/read-body.ts'
import { refusalReply } from '../http/refuse.ts'
import { voiceOf } from './follow/voice.ts'
import { formPage } from './form-page.ts'
import { addressIn, type Dress, dressOf, page, wantsJson } from './page.ts'
import type { Plain } from './plain.ts'
import { FILES_BYTES, type PlainForm, readPlainForm } from './read-plain-form.ts'
import { sealAndFile } from './seal-and-file.ts'
import { newFormToken, readFormToken } from './token.ts'
import { lookAsked } from './view.ts'

/** The files, and room for the text around them. */
const FORM_BYTES = FILES_BYTES + 128 * 1024

/**
 * `POST /api/report`: seals at once, keeps no plain text, answers with the receipt. The same token with the same
 * content gives the same receipt; with other content it is refused `used`, and the text comes back in a new form.
 * Refusals come back as that form, or as JSON when asked for. Asked only to look otherwise, the form comes back as it stands.
 */
export function filePlain(plain: Plain): Handler {
  return async (context) => {
    const type = context.req.header('content-type') ?? ''
    if (!type.startsWith('multipart/form-data')) return refuseForm(plain, context, new Refusal('unsupported'))
    let text: Record<string, string> = {}
    try {
      const bytes = await readBytes(context, FORM_BYTES)
      const data = await new Response(bytes.slice().buffer, { headers: { 'content-type': type } })
        .formData()
        .catch((cause: unknown) => {
          throw new Refusal('badRequest', { cause })
        })
      text = textOf(data)
      if (lookAsked(context))
        return context.html(formPage(dressOf(plain, context), { token: text.token ?? '', text }))
      const form = () => readPlainForm(data, languageOf(context))
      return await plain.gate(async () => receive(plain, context, text.token ?? '', await form()))
    } catch (fault) {
      if (fault instanceof Refusal) return refuseForm(plain, context, fault, text)
      throw fault
    }
  }
}

async function receive(plain: Plain, context: Context, token: string, form: PlainForm): Promise<Response> {
  const seed = readFormToken(plain, token)
  const secrets = deriveFiling(seed)
  const now = plain.now()
  const way = routeTip(form.facts, await plain.routing(), dayInShanghai(now))
  const { tip, first } = await sealAndFile(plain, { seed, secrets, form, way, now })
  const language = form.facts.language
  const voice = voiceOf(language, await plain.offices())
  const office = { code: tip.office, name: voice.officeName(tip.office) }
  const status = first ? 201 : 200
  if (wantsJson(context)) return context.json({ receipt: secrets.receipt, office }, 201)
  return context.html(receiptPage(dressOf(plain, context), { receipt: secrets.receipt, tip, voice }), status)
}

/** A refusal: JSON when asked for, else a new form with the text kept. */
function refuseForm(
  plain: Plain,
  context: Context,
  refusal: Refusal,
  text: Record<string, string> = {},
): Response | Promise<Response> {
  if (wantsJson(context)) return refusalReply(context, refusal)
  const dress = dressOf(plain, context)
  const kept = ['tooFast', 'full'].includes(refusal.code) ? (text.token ?? '') : newFormToken(plain)
  const page = formPage(dress, { token: kept, text, problem: refusal })
  return context.html(page, refusal.status as 400)
}

function textOf(data: FormData): Record<string, string> {
  const texts = [...data].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return Object.fromEntries(texts)
}

/** The answer to a filing: who has it, the receipt, how to keep it. */
function receiptPage(dress: Dress, { receipt, tip, voice }: { receipt: string; tip: Tip; voice: Voice }) {
  const t = voice.say
  const office = voice.officeName(tip.office)
  const phone = voice.officePhone(tip.office)
  const upper = tip.upper && voice.officeName(tip.upper)
  return page(
    dress,
    { title: t('report.done.title'), paper: formatReceipt(receipt) },
    html`<h1>${t('report.done.title')}</h1>
<p class="read">${t('report.done.to', { office })}</p>
<section class="ticket"><div class="ticket-main"><h2>${t('report.done.receipt')}</h2>
<p class="ticket-no" id="receipt" translate="no">${formatReceipt(receipt)}</p>
<p>${t('report.done.why')} ${t('report.done.lost')}</p></div></section>
<p class="read">${t('report.done.hide')} ${t('report.done.where')}</p>
${isCritical(tip.facts) && html`<p class="read">${lookLine(t, upper)}</p>`}
<p class="read">${t('report.done.next', { office, date: voice.sayDay(tip.acceptBy) })}</p>
<p class="read">${t(phone ? 'follow.who' : 'follow.whoUnconfirmed', { office, phone: phone ?? '' })}</p>
<p class="acts"><a class="btn" href="${addressIn(simpleFollowRoutes.enter, dress)}">${t('common.nav.follow')}</a></p>`,
  )
}
