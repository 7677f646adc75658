import { filingRoutes } from '../../../../shared/contract/filing.ts'
import { turnstileBinding } from '../../../../shared/contract/turnstile.ts'
import { checkPage } from '../../../../shared/policy/content-policy.ts'
import type { TipId } from '../../../../shared/value/id.ts'
import { inLanguage } from '../../../text/address-language.ts'
import { call } from '../../call.ts'
import { pageTexts, say } from '../../texts.ts'
import { tipIdOf } from '../tip-id.ts'
import { Said } from './said.ts'

/** One attempt at the other check. `done`: its ticket, or nothing when it failed. */
export interface Attempt {
  readonly done: Promise<string | undefined>
  readonly end: () => void
}

/** Loads the widget into `host` for a seed's tip id and turns its answer into a ticket. */
export async function attempt(host: HTMLElement, seed: string): Promise<Attempt> {
  const tip = await tipIdOf(seed)
  const blind = newBlind()
  const { token, end } = frameCheck(host, turnstileBinding(tip, blind))
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

/**
 * Frames the page that has Turnstile to itself, bound to `cData`: from here on its maker is contacted. `token`: nothing
 * when it failed. `end` takes the frame off the page.
 */
function frameCheck(host: HTMLElement, cData: string) {
  const frame = document.createElement('iframe')
  frame.title = say('report.check.otherCheckFrame')
  frame.className = 'check-frame'
  frame.src = `${inLanguage(checkPage, pageTexts().language)}#${cData}`
  const over = new AbortController()
  const end = () => {
    over.abort()
    frame.remove()
  }
  const token = new Promise<string | undefined>((resolve) => {
    const finish = (one?: string) => {
      end()
      resolve(one)
    }
    const timer = setTimeout(finish, PATIENCE)
    const hear = ({ source, origin, data }: MessageEvent) => {
      if (source !== frame.contentWindow || origin !== location.origin) return
      const said = Said.safeParse(data)
      if (!said.success) return
      clearTimeout(timer)
      if (said.data.kind === 'passed') finish(said.data.token)
      if (said.data.kind === 'failed') finish()
    }
    addEventListener('message', hear, { signal: over.signal })
    over.signal.addEventListener('abort', () => clearTimeout(timer))
  })
  host.replaceChildren(frame)
  return { token, end }
}
