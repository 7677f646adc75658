import { request as plainly } from 'node:http'
import { type RequestOptions, request as securely } from 'node:https'
import { text } from 'node:stream/consumers'

/** What came back. */
export interface Reply {
  readonly status: number
  readonly text: string
}

/**
 * Posts a body and reads the answer whole, within so many milliseconds. Node's own `fetch` would load another client at the start of
 * every function; this one is there for the SDK. Rejects when nobody answers in time.
 */
export function post(
  url: URL,
  { headers, body, milliseconds }: { headers: RequestOptions['headers']; body: string; milliseconds: number },
): Promise<Reply> {
  const request = url.protocol === 'http:' ? plainly : securely
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      { method: 'POST', headers: { ...headers, 'content-length': Buffer.byteLength(body) }, agent: false },
      (reply) => {
        text(reply).then((said) => resolve({ status: reply.statusCode ?? 0, text: said }), reject)
      },
    )
    const timer = setTimeout(() => asked.destroy(new Error('nobody answered in time')), milliseconds)
    asked.on('error', reject)
    asked.on('close', () => clearTimeout(timer))
    asked.end(body)
  })
}
