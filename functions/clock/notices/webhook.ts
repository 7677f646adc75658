import type { NoticeCounts } from '../../../shared/notices/counts.ts'
import type { NoticeText } from '../../../shared/notices/notice-text.ts'
import type { Way } from '../../../shared/notices/subscription.ts'
import type { OfficeCode } from '../../../shared/value/office-code.ts'

/** What a webhook is told, before it is put in its format. */
export interface Told {
  readonly id: string
  readonly office: OfficeCode
  readonly counts: NoticeCounts
  readonly link: string
  readonly words: NoticeText
}

/** Posts JSON to an address; rejects when it cannot be reached, redirects, or does not answer with success. */
export type PostHook = (address: string, body: unknown) => Promise<void>

/**
 * The body in the webhook's format. WeCom's and DingTalk's group robots take a text message in the same shape;
 * DingTalk's must be set to let the word 明察 through.
 */
export function hookBody(way: Exclude<Way, 'mail'>, { id, office, counts, link, words }: Told): unknown {
  if (way === 'json') return { id, office, counts, link, text: words.text }
  return { msgtype: 'text', text: { content: words.text } }
}

/** Both robots answer 200 with a number that says what went wrong. */
async function robotRefused(response: Response): Promise<boolean> {
  const reply: unknown = await response.json().catch(() => undefined)
  const code = typeof reply === 'object' && reply !== null && 'errcode' in reply ? reply.errcode : 0
  return code !== 0
}

/** The answer came, and was no. */
export class HookRefused extends Error {}

/** Posts with `fetch`, for at most ten seconds, following nothing. */
export function createPost(call: typeof fetch): PostHook {
  return async (address, body) => {
    const response = await call(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(10_000),
    })
    if (!response.ok || (await robotRefused(response))) throw new HookRefused()
  }
}
