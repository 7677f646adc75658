import { RefusalBody } from '../../shared/contract/refusal-body.ts'
import { addressOf, type ParamsOf, type Route } from '../../shared/contract/route.ts'
import { pageTexts, say } from './texts.ts'

/** What the server said: its answer as the contract has it, or why it refused. */
export type Reply<Body> =
  | { readonly ok: true; readonly status: number; readonly body: Body }
  | { readonly ok: false; readonly code: string; readonly message: string; readonly detail: unknown }

/** What goes with a request: what the route's path and body ask for, and more headers. */
type Sent<Path extends string, Request> = {
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
} & (unknown extends ParamsOf<Path> ? unknown : { readonly params: ParamsOf<Path> }) &
  ([Request] extends [undefined] ? { readonly body?: Uint8Array } : { readonly body: Request })

/** How long an answer may take, in milliseconds. */
const PATIENCE = 60_000

/**
 * One request to the site's own API, answered in the page's language. Throws `TypeError` or `DOMException` when no
 * answer came at all: then nobody knows whether it was done. Throws `ZodError` when it is not what the contract says.
 */
export async function call<Path extends string, Request, Answer>(
  route: Route<Path, Request, Answer>,
  sent: Sent<Path, Request>,
): Promise<Reply<Answer>> {
  const response = await request(route, sent)
  const body = readJson(await response.text())
  if (!response.ok) return refusalIn(body)
  // A route without a schema answers nothing, or what its caller reads by itself.
  return { ok: true, status: response.status, body: route.reply ? route.reply.parse(body) : (body as Answer) }
}

/** {@link call} of a route that answers bytes. Throws `TypeError` for a refusal as well. */
export async function callForBytes<Path extends string, Request>(
  route: Route<Path, Request, undefined>,
  sent: Sent<Path, Request>,
): Promise<Uint8Array> {
  const response = await request(route, sent)
  if (!response.ok) throw new TypeError('the bytes did not come')
  return new Uint8Array(await response.arrayBuffer())
}

/** {@link Sent} of any route: the compiler does not see which of its parts a route without a name for them has. */
interface AnySent {
  readonly params?: ParamsOf<string>
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

async function request(route: Pick<Route, 'path' | 'method'>, sent: AnySent): Promise<Response> {
  const { params, body, headers, signal = AbortSignal.timeout(PATIENCE) } = sent
  const bytes = body instanceof Uint8Array
  const type = bytes ? 'application/octet-stream' : 'application/json'
  const response = await fetch(addressOf(route, params, { lang: pageTexts().language }), {
    method: route.method.toUpperCase(),
    headers: { ...headers, ...(body !== undefined && { 'content-type': type }) },
    body: body === undefined ? null : bytes ? body.slice() : JSON.stringify(body),
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    signal,
  })
  learnTime(response.headers.get('date'))
  return response
}

function refusalIn(body: unknown): Reply<never> {
  const refusal = RefusalBody.safeParse(body)
  if (!refusal.success)
    return { ok: false, code: 'server', message: say('common.error.server'), detail: undefined }
  const { code, message, detail } = refusal.data.error
  return { ok: false, code, message, detail }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** By how much the server's clock is ahead of this phone's, in milliseconds; nothing until it has answered. */
let ahead = 0

/** Learns the right time from an answer's `Date` header. A phone's own clock may be years off. */
function learnTime(header: string | null): void {
  const server = Date.parse(header ?? '')
  if (!Number.isNaN(server)) ahead = server - Date.now()
}

/** The time as the server has it. */
export function rightNow(): Date {
  return new Date(Date.now() + ahead)
}
