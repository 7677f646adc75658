import { filingRoutes } from '../../../../shared/contract/filing.ts'
import { turnstileBinding } from '../../../../shared/contract/turnstile.ts'
import type { TipId } from '../../../../shared/value/id.ts'
import { call } from '../../call.ts'
import { pageTexts } from '../../texts.ts'
import { tipIdOf } from '../tip-id.ts'
import { mountTurnstile } from './mount.tsx'

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
