import { html } from 'hono/html'
import { formatReceipt } from '../../shared/receipt/receipt.ts'
import type { Day } from '../../shared/value/day.ts'
import type { Language } from '../../shared/value/language.ts'
import { page, textIn } from './page.ts'

/** A day for readers: 2026年12月15日, 15 December 2026. */
function dayText(language: Language, day: Day): string {
  const locale = language === 'en' ? 'en-GB' : 'zh-CN'
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
}

/** The answer to a filing: who has it, the receipt, how to keep it. */
export function receiptPage(language: Language, shown: { receipt: string; office: string; acceptBy: Day }) {
  const t = textIn(language)
  const follow = language === 'en' ? '/en/follow/' : '/follow/'
  return page(
    language,
    t('report.done.title'),
    html`<h1>${t('report.done.title')}</h1>
<p class="read">${t('report.done.to', { office: shown.office })}</p>
<section class="ticket"><div class="ticket-main"><h2>${t('report.done.receipt')}</h2>
<p class="ticket-no" id="receipt">${formatReceipt(shown.receipt)}</p>
<p>${t('report.done.why')} ${t('report.done.lost')}</p></div></section>
<p class="read">${t('report.done.hide')} ${t('report.done.where')}</p>
<p>${t('report.done.next', { office: shown.office, date: dayText(language, shown.acceptBy) })}</p>
<p class="acts"><a class="btn" href="${follow}">${t('common.nav.follow')}</a></p>`,
  )
}
