import { Turnstile } from '@marsidev/react-turnstile'
import { render } from 'preact'
import { TURNSTILE_ACTION } from '../../../../shared/contract/turnstile.ts'
import type { Language } from '../../../../shared/value/language.ts'

/** What the widget is made with, and whom it tells: `passed` or `failed` once. */
interface Widget {
  readonly siteKey: string
  /** The blinded binding to the tip. */
  readonly cData: string
  readonly language: Language
  /** The widget came up. */
  readonly shown: () => void
  readonly passed: (token: string) => void
  readonly failed: () => void
}

/** Puts the widget on the page: from here on its maker is contacted. */
export function mountTurnstile(host: HTMLElement, widget: Widget): void {
  const { siteKey, cData, language, shown, passed, failed } = widget
  let over = false
  const once = (say: () => void) => {
    if (over) return
    over = true
    say()
  }
  const fail = () => once(failed)
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
      onWidgetLoad={shown}
      onSuccess={(token: string) => once(() => passed(token))}
      onError={fail}
      onTimeout={fail}
      onUnsupported={fail}
    />,
    host,
  )
}
