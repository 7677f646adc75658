import type { z } from 'zod'
import { RefusalBody } from '../../../shared/contract/refusal-body.ts'
import { type RefusalCode, refusalStatus } from '../../../shared/refusal/codes.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'

/** A request of the desk. */
export interface AskFor<T> {
  readonly path: string
  readonly reply: z.ZodType<T>
  readonly method?: 'GET' | 'POST' | 'PUT'
  readonly body?: unknown
}

/** Asks the API; throws {@link Refusal}, and `TypeError` when there is no line. */
export interface Ask {
  <T>(what: AskFor<T>): Promise<T>
  readonly bytes: (path: string) => Promise<Uint8Array>
  /** Sends bytes; the answer holds nothing. */
  readonly put: (path: string, bytes: Uint8Array, headers: Record<string, string>) => Promise<void>
}

/**
 * The one way to the API. `token` is read for each request; `onSignedOut` hears of every refused token; `onStepUp`
 * has the person sign in again, then what was refused is asked once more.
 */
export function createAsk(
  token: () => string,
  onSignedOut: () => void,
  onStepUp: () => Promise<void> = () => Promise.reject(new Refusal('stepUp')),
): Ask {
  const send = async (path: string, init: RequestInit, again = true): Promise<Response> => {
    const headers = { ...init.headers, authorization: `Bearer ${token()}` }
    const response = await fetch(path, { ...init, headers, cache: 'no-store' })
    if (response.ok) return response
    if (response.status === 401) onSignedOut()
    const refusal = await readRefusal(response)
    if (refusal.code !== 'stepUp' || !again) throw refusal
    await onStepUp()
    return send(path, init, false)
  }
  const ask = async <T>({ path, reply, method = 'GET', body }: AskFor<T>): Promise<T> => {
    const json = body === undefined ? {} : { 'content-type': 'application/json' }
    const init = { method, headers: json, ...(body !== undefined && { body: JSON.stringify(body) }) }
    return reply.parse(await (await send(path, init)).json())
  }
  const bytes = async (path: string) => new Uint8Array(await (await send(path, {})).arrayBuffer())
  const put = async (path: string, bytes: Uint8Array, headers: Record<string, string>) => {
    const type = { 'content-type': 'application/octet-stream' }
    await send(path, { method: 'PUT', headers: { ...type, ...headers }, body: bytes.slice() })
  }
  return Object.assign(ask, { bytes, put })
}

/** The refusal that an answer tells of; `server` when it tells none. */
export async function readRefusal(response: Response): Promise<Refusal> {
  const body = RefusalBody.safeParse(await response.json().catch(() => undefined))
  if (!body.success) return new Refusal(response.status === 401 ? 'signin' : 'server')
  const { code, fields, detail } = body.data.error
  const known = isCode(code) ? code : 'server'
  return new Refusal(known, { ...(fields && { fields }), detail })
}

function isCode(code: string): code is RefusalCode {
  return Object.hasOwn(refusalStatus, code)
}
