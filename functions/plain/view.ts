import type { Context } from 'hono'
import { html } from 'hono/html'
import { message } from '../../shared/messages/message.ts'
import type { Language } from '../../shared/value/language.ts'
import { type View, viewOf } from '../../shared/value/view.ts'

/** How a page is asked to look: `?text=large&theme=dark&contrast=high`. Anything else in these names counts as nothing. */
export const viewAsked = (context: Context): View => viewOf((name) => context.req.query(name))

export type Look = 'here' | 'ask'

/** Whether the page is only to look otherwise: what was typed comes back, nothing is done. `ask`: the page that asks before opening. */
export const lookAsked = (context: Context): Look | undefined => {
  const look = context.req.query('look')
  return look === 'here' || look === 'ask' ? look : undefined
}

/** How a page changes its look without losing what was typed: a button of its own form. */
export interface Switches {
  /** Id of the form that goes along. */
  readonly form: string
  /** The address of that form, for a page that looks like this and does nothing else. */
  readonly address: (view: View) => string
}

/** How a page looks now, and in which language it speaks. */
interface Looks {
  readonly language: Language
  readonly view: View
}

/** The switch of the text, for the head of a page. */
export function textSwitch({ language, view }: Looks, switches: Switches) {
  const { text, ...rest } = view
  return text
    ? button(switches, rest, message(language, 'common.view.normal'))
    : button(switches, { ...rest, text: 'large' }, message(language, 'common.view.large'))
}

/** The switches of the colours, for the foot of a page. */
export function colourSwitches({ language, view }: Looks, switches: Switches) {
  const { contrast, ...rest } = view
  const dark = view.theme === 'dark'
  return html`<footer class="foot"><div class="wrap"><div class="view-switches" role="group" aria-label="${message(language, 'page.nav.view')}">
${button(switches, { ...view, theme: dark ? 'light' : 'dark' }, message(language, dark ? 'common.view.light' : 'common.view.dark'))}
${
  contrast
    ? button(switches, rest, message(language, 'common.view.plain'))
    : button(switches, { ...rest, contrast: 'high' }, message(language, 'common.view.contrast'))
}</div></div></footer>`
}

const button = ({ form, address }: Switches, view: View, text: string) =>
  html`<button class="btn small" type="submit" form="${form}" formaction="${address(view)}" formnovalidate>${text}</button>`
