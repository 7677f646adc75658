import { html, raw } from 'hono/html'
import { type MessageKey, message } from '../../shared/messages/message.ts'
import type { Language } from '../../shared/value/language.ts'

type Markup = ReturnType<typeof html>

/** The stylesheet of the build: its address and its hash. */
export interface Stylesheet {
  readonly href: string
  readonly integrity: string
}

/** In which language a page speaks, and how it is dressed. */
export interface Dress {
  readonly language: Language
  readonly stylesheet: Stylesheet
}

/** Texts of one language. */
export const textIn =
  (language: Language) =>
  (key: MessageKey, params?: Record<string, string | number>): string =>
    message(language, key, params)

/** A page in the site's own dress: one stylesheet, no script. `paper`: the receipt, all that its print carries. */
export function page({ language, stylesheet }: Dress, title: string, main: Markup, paper?: string): Markup {
  const t = textIn(language)
  const home = language === 'en' ? '/en/' : '/'
  return html`<!doctype html>
<html lang="${language === 'en' ? 'en' : 'zh-CN'}"${paper && raw(' data-paper="receipt"')}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${t('common.title.page', { page: title })}</title>
<link rel="stylesheet" href="${stylesheet.href}" integrity="${stylesheet.integrity}" crossorigin="anonymous">
</head>
<body>
<a class="skip" href="#main">${t('common.nav.skip')}</a>
<header class="head"><div class="wrap">
<div class="head-row"><a class="seal" href="${home}">${t('common.site.name')}</a>
<span class="head-name">${t('nojs.title')}</span></div></div>
<hr class="wenwu"></header>
<main id="main" class="wrap flow" tabindex="-1">${main}</main>
${paper && html`<p class="receipt-paper" aria-hidden="true">${paper}</p>`}
</body>
</html>`
}
