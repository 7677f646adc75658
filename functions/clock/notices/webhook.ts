import { lookup } from 'node:dns'
import type { IncomingMessage } from 'node:http'
import { type RequestOptions, request } from 'node:https'
import type { LookupFunction } from 'node:net'
import type { NoticeCounts } from '../../../shared/notices/counts.ts'
import type { NoticeText } from '../../../shared/notices/notice-text.ts'
import { isWebhook, type Way } from '../../../shared/notices/subscription.ts'
import type { OfficeCode } from '../../../shared/value/office-code.ts'
import { AddressRefused, publicOnly } from './public-address.ts'

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

/** The answer came, and was no. */
export class HookRefused extends Error {}

/** How a webhook is reached. Nothing is set but in tests, which have no internet. */
export interface Wires {
  /** Turns a name into addresses. */
  readonly resolve?: LookupFunction
  /** Makes the connection instead of TLS; the resolver that it gets looks at every address. */
  readonly dial?: RequestOptions['createConnection']
  /** From the first question for an address to the last byte of the answer. */
  readonly milliseconds?: number
}

/** The most that is read of an answer, in bytes; with what goes beyond, the connection is closed. */
const ANSWER = 4096

/**
 * Posts to a webhook's address, if every address behind its name is public in the moment of connecting; for at most ten
 * seconds in all, following nothing, reading 4 KiB at most.
 */
export function createPost({ resolve = lookup, dial, milliseconds = 10_000 }: Wires = {}): PostHook {
  const line: RequestOptions = {
    lookup: publicOnly(resolve),
    ...(dial ? { createConnection: dial } : { agent: false }),
  }
  return async (address, body) => {
    if (!isWebhook(address)) throw new AddressRefused()
    const { status, text } = await send(address, JSON.stringify(body), {
      ...line,
      signal: AbortSignal.timeout(milliseconds),
    })
    if (status < 200 || status > 299 || robotRefused(text)) throw new HookRefused()
  }
}

/** Both robots answer 200 with a number that says what went wrong. */
function robotRefused(text: string): boolean {
  try {
    const reply: unknown = JSON.parse(text)
    const code = typeof reply === 'object' && reply !== null && 'errcode' in reply ? reply.errcode : 0
    return code !== 0
  } catch {
    return false
  }
}

function send(
  address: string,
  body: string,
  line: RequestOptions,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(address, {
      ...line,
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
    })
    const closed = () => reject(new Error('closed before an answer'))
    asked.on('error', reject)
    asked.on('close', closed)
    asked.on('response', (answer) => {
      asked.off('close', closed)
      readSome(answer).then((text) => resolve({ status: answer.statusCode ?? 0, text }), reject)
    })
    asked.end(body)
  })
}

/** The beginning of an answer; leaving the loop closes the connection. */
async function readSome(answer: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of answer as AsyncIterable<Buffer>) {
    parts.push(part)
    size += part.length
    if (size >= ANSWER) break
  }
  return Buffer.concat(parts).subarray(0, ANSWER).toString()
}
