import { DEFAULT_SCRIPT_ID, Turnstile } from '@marsidev/react-turnstile'
import { render } from 'preact'
import { filingRoutes } from '../../../../shared/contract/filing.ts'
import { TURNSTILE_ACTION, turnstileBinding } from '../../../../shared/contract/turnstile.ts'
import type { TipId } from '../../../../shared/value/id.ts'
import type { Language } from '../../../../shared/value/language.ts'
import { call } from '../../call.ts'
import { pageTexts } from '../../texts.ts'
import { tipIdOf } from '../tip-id.ts'

/** One attempt at the other check. `done`: its ticket, or nothing when it failed. */
export interface Attempt {
  readonly done: Promise<string | undefined>
  readonly end: () => void
}

/** Loads the widget into `host` for a seed's tip id and turns its answer into a ticket. */
export async function attempt(host: HTMLElement, siteKey: string, seed: string): Promise<Attempt> {
  const tip = await tipIdOf(seed)
  const blind = newBlind()
  let end = () => {}
  const token = new Promise<string | undefined>((done) => {
    end = mountTurnstile(host, {
      siteKey,
      cData: turnstileBinding(tip, blind),
      language: pageTexts().language,
      passed: done,
      failed: () => done(undefined),
    })
  })
  return { done: token.then((one) => one && ticketOf(tip, one, blind)).catch(() => undefined), end }
}

async function ticketOf(tip: TipId, token: string, blind: string): Promise<string | undefined> {
  const reply = await call(filingRoutes.ticket, { body: { tip, turnstile: { token, blind } } })
  return reply.ok ? reply.body.ticket : undefined
}

/** 16 random bytes, base64url. */
function newBlind(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

/** Milliseconds in which the widget must have come up. */
const PATIENCE = 20_000

/** What the widget is made with, and whom it tells: each of the two at most once. */
interface Widget {
  readonly siteKey: string
  /** The blinded binding to the tip. */
  readonly cData: string
  readonly language: Language
  readonly passed: (token: string) => void
  readonly failed: () => void
}

/** Puts the widget on the page: from here on its maker is contacted. Returns what takes it off again. */
function mountTurnstile(host: HTMLElement, widget: Widget): () => void {
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
