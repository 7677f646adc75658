import type { Context } from 'hono'
import { html } from 'hono/html'
import { type MessageKey, message } from '../../shared/messages/message.ts'
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

/**
 * The switches, behind all else on a page: the first button that belongs to a form is the one that Enter presses, and that is
 * the form's own.
 */
export function viewSwitches({ language, view }: Looks, switches: Switches) {
  const t = (key: MessageKey) => message(language, key)
  const { text, ...noText } = view
  const { contrast, ...noContrast } = view
  const dark = view.theme === 'dark'
  const buttons = [
    text
      ? button(switches, noText, t('common.view.normal'))
      : button(switches, { ...view, text: 'large' }, t('common.view.large')),
    button(
      switches,
      { ...view, theme: dark ? 'light' : 'dark' },
      t(dark ? 'common.view.light' : 'common.view.dark'),
    ),
    contrast
      ? button(switches, noContrast, t('common.view.plain'))
      : button(switches, { ...view, contrast: 'high' }, t('common.view.contrast')),
  ]
  return html`<footer class="foot" id="view" tabindex="-1"><div class="wrap"><div class="view-switches" role="group" aria-label="${t('page.nav.view')}">${buttons}</div></div></footer>`
}

const button = ({ form, address }: Switches, view: View, text: string) =>
  html`<button class="btn small" type="submit" form="${form}" formaction="${address(view)}" formnovalidate>${text}</button>`
