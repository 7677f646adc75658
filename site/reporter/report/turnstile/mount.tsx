import { DEFAULT_SCRIPT_ID, Turnstile } from '@marsidev/react-turnstile'
import { render } from 'preact'
import { TURNSTILE_ACTION } from '../../../../shared/contract/turnstile.ts'
import type { Language } from '../../../../shared/value/language.ts'

/** Milliseconds in which the widget must have come up. */
const PATIENCE = 20_000

/** What the widget is made with, and whom it tells: each of the two at most once. */
export interface Widget {
  readonly siteKey: string
  /** The blinded binding to the tip. */
  readonly cData: string
  readonly language: Language
  readonly passed: (token: string) => void
  readonly failed: () => void
}

/** Puts the widget on the page: from here on its maker is contacted. Returns what takes it off again. */
export function mountTurnstile(host: HTMLElement, widget: Widget): () => void {
  const { siteKey, cData, language, passed, failed } = widget
  let over = false
  const end = () => {
    over = true
    clearTimeout(timer)
    render(null, host)
    // A script that did not load would be waited for for ever by the next attempt.
    if (!window.turnstile) document.getElementById(DEFAULT_SCRIPT_ID)?.remove()
  }
  const once = (tell: () => void) => {
    if (over) return
    end()
    tell()
  }
  const fail = () => once(failed)
  const timer = setTimeout(fail, PATIENCE)
  render(
    <Turnstile
      siteKey={siteKey}
      options={{
        action: TURNSTILE_ACTION,
        cData,
        language: language === 'zh' ? 'zh-CN' : 'en',
        retry: 'never',
        refreshExpired: 'never',
        responseField: false,
        feedbackEnabled: false,
      }}
      scriptOptions={{ onError: fail }}
      onWidgetLoad={() => clearTimeout(timer)}
      onSuccess={(token: string) => once(() => passed(token))}
      onError={fail}
      onTimeout={fail}
      onUnsupported={fail}
    />,
    host,
  )
  return end
}
