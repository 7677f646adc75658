import type { Context } from 'hono'
import { html, raw } from 'hono/html'
import { addressOf, type Route } from '../../shared/contract/route.ts'
import { closeGaps, type Params } from '../../shared/messages/fill-in.ts'
import { type MessageKey, message } from '../../shared/messages/message.ts'
import { privateField } from '../../shared/policy/private-field.ts'
import { QUICK_EXIT } from '../../shared/policy/quick-exit.ts'
import type { Language } from '../../shared/value/language.ts'
import type { View } from '../../shared/value/view.ts'
import { languageOf } from '../http/language.ts'
import { type Look, type Switches, viewAsked, viewSwitches } from './view.ts'

export type Markup = ReturnType<typeof html>

/** The stylesheet of the build: its address and its hash. */
export interface Stylesheet {
  readonly href: string
  readonly integrity: string
}

/** In which language a page speaks, how it is dressed, and how the reader wants it to look. */
export interface Dress {
  readonly language: Language
  readonly stylesheet: Stylesheet
  readonly view: View
}

/** As the address of a page asks for it. */
export const dressOf = ({ stylesheet }: { readonly stylesheet: Stylesheet }, context: Context): Dress => ({
  ...{ language: languageOf(context), stylesheet, view: viewAsked(context) },
})

/** Texts of one language. */
export const textIn =
  (language: Language) =>
  (key: MessageKey, params?: Params): string =>
    language === 'zh' ? closeGaps(message(language, key, params)) : message(language, key, params)

/** An address of the site's API that answers in the page's language, and looks as the page does. `look`: see {@link lookAsked}. */
export const addressIn = (route: Pick<Route, 'path'>, { language, view }: Dress, look?: Look) =>
  addressOf(route, {}, { lang: language === 'en' ? language : undefined, ...view, look })

/** An address of a page that the site's build made, which takes the same view where script runs. */
export const siteAddress = (path: `/${string}`, { language, view }: Dress) =>
  addressOf({ path: language === 'en' ? `/en${path}` : path }, {}, { ...view })

/** A browser's maker reads along in no field. */
export const unshared = raw(
  Object.entries(privateField)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join(''),
)

/** Whether JSON is asked for instead of a page. */
export function wantsJson(context: Context): boolean {
  return (context.req.header('accept') ?? '').includes('application/json')
}

/** What a page is called and carries. */
interface Headed {
  readonly title: string
  /** What its head is called, beside the site's name; the simple form unless said. */
  readonly name?: string
  /** The receipt, all that its print carries. */
  readonly paper?: string
  /** How its look is changed; a page without a form keeps the one it came with. */
  readonly switches?: Switches
}

/** A page in the site's own dress: one stylesheet, no script. Its quick exit leads away and, without script, takes nothing back. */
export function page(dress: Dress, { title, name, paper, switches }: Headed, main: Markup): Markup {
  const { language, stylesheet, view } = dress
  const t = textIn(language)
  const looks = Object.entries(view).map(([part, value]) => html` data-${part}="${value}"`)
  return html`<!doctype html>
<html lang="${language === 'en' ? 'en' : 'zh-CN'}"${paper && raw(' data-paper="receipt"')}${looks}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${t('common.title.page', { page: title })}</title>
<link rel="stylesheet" href="${stylesheet.href}" integrity="${stylesheet.integrity}" crossorigin="anonymous">
</head>
<body>
<a class="skip" href="#main">${t('common.nav.skip')}</a>
<header class="head journey-head"><div class="wrap">
<div class="head-row"><a class="seal" href="${siteAddress('/', dress)}" lang="zh-CN">明察</a>
<span class="head-name">${name ?? t('nojs.title')}</span>${switches && html`<a class="big-switch" href="#view">${t('common.view.choose')}</a>`}
<a class="btn small quick-exit" href="${QUICK_EXIT}" rel="noreferrer">${t('common.exit.button')}</a></div></div>
<hr class="wenwu"></header>
<main id="main" class="wrap flow" tabindex="-1">${main}</main>
${switches && viewSwitches(dress, switches)}
${paper && html`<p class="receipt-paper" aria-hidden="true">${paper}</p>`}
</body>
</html>`
}
