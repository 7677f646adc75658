import type * as z from 'zod'
import { RefusalBody } from '../../../shared/contract/refusal-body.ts'
import { addressOf, type ParamsOf, type Query, type Route } from '../../../shared/contract/route.ts'
import { type RefusalCode, refusalStatus } from '../../../shared/refusal/codes.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'

type Params<Path extends string> =
  unknown extends ParamsOf<Path> ? unknown : { readonly params: ParamsOf<Path> }

/** What is brought to a route: its path's parameters, its query, its body; each only where it has one. */
export type AskParts<Path extends string, Request> = Params<Path> & {
  readonly query?: Query
} & (undefined extends Request ? unknown : { readonly body: Request })

/** {@link AskParts}, which may be left out where a route needs nothing. */
export type Brought<Path extends string, Request> =
  Record<never, never> extends AskParts<Path, Request>
    ? [what?: AskParts<Path, Request>]
    : [what: AskParts<Path, Request>]

/**
 * The line broke while something was asked to be changed: it may have been done. `stands`: what was looked up since is as it was, or
 * another; absent: nobody knows.
 */
export class AnswerLost extends TypeError {
  readonly stands: 'same' | 'other' | undefined
  constructor(stands?: 'same' | 'other') {
    super('the answer was lost')
    this.stands = stands
  }
}

/** Whether nothing tells that a change was not made: its answer was lost, or came from something on the way that failed. */
export const isUntold = (error: unknown): boolean =>
  error instanceof AnswerLost || (error instanceof Refusal && error.code === 'server')

/** There was no line when something was asked to be changed: nothing was done. */
export class NotSent extends TypeError {}

/**
 * Asks a route for its JSON answer, parsed. Throws {@link Refusal} with any code that the route's stage gives,
 * `TypeError` when there is no line: {@link NotSent} for a change, and {@link AnswerLost} where it broke meanwhile.
 */
export type AskJson = <Path extends string, Request, Reply>(
  route: Route<Path, Request, Reply>,
  ...brought: Brought<Path, Request>
) => Promise<Reply>

/** Asks the API by its contract; each way throws as {@link AskJson} does. */
export interface Ask extends AskJson {
  /** The bytes that a route answers with. */
  readonly bytes: <Path extends string>(
    route: Route<Path, undefined, undefined>,
    what: AskParts<Path, undefined>,
  ) => Promise<Uint8Array>
  /** Sends bytes; the answer holds nothing. */
  readonly put: <Path extends string>(
    route: Route<Path, undefined, undefined>,
    what: AskParts<Path, undefined>,
    content: { readonly bytes: Uint8Array; readonly headers: Readonly<Record<string, string>> },
  ) => Promise<void>
}

/** {@link AskParts} of any route, as the compiler has checked it. */
export interface AnyAsked {
  readonly params?: Readonly<Record<string, string | number>>
  readonly query?: Query
  readonly body?: unknown
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
  const send = async (route: Route, what: AnyAsked, init: RequestInit, again = true): Promise<Response> => {
    const address = addressOf(route, what.params ?? {}, what.query)
    const headers = { ...init.headers, authorization: `Bearer ${token()}` }
    const method = route.method.toUpperCase()
    const wasThere = navigator.onLine !== false
    const response = await fetch(address, { ...init, method, headers, cache: 'no-store' }).catch(
      (cause: unknown) => lose(route, cause, wasThere),
    )
    if (response.ok) return response
    if (response.status === 401) onSignedOut()
    const refusal = await readRefusal(response)
    if (refusal.code !== 'stepUp' || !again) throw refusal
    await onStepUp()
    return send(route, what, init, false)
  }
  const ask: AskJson = async (route, ...brought) => {
    const what: AnyAsked = brought[0] ?? {}
    const json = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(what.body) }
    const response = await send(route, what, what.body === undefined ? {} : json)
    return readReply(route, response).catch((cause: unknown) => lose(route, cause))
  }
  const bytes: Ask['bytes'] = async (route, what) =>
    new Uint8Array(await (await send(route, what, {})).arrayBuffer())
  const put: Ask['put'] = async (route, what, { bytes, headers }) => {
    const type = { 'content-type': 'application/octet-stream' }
    await send(route, what, { headers: { ...type, ...headers }, body: bytes.slice() })
  }
  return Object.assign(ask, { bytes, put })
}

/** Throws what came of a broken line: where a change was on its way, that its answer is lost; where there was no line before, it was not sent. */
function lose({ method }: Route, cause: unknown, wasThere = true): never {
  if (!(cause instanceof TypeError) || method === 'get') throw cause
  throw wasThere ? new AnswerLost() : new NotSent()
}

/** The JSON of an answer. Throws `ZodError` for one that is not as its route says, `Error` for a route without JSON. */
export async function readReply<Reply>(
  { path, reply }: Pick<Route<string, unknown, Reply>, 'path' | 'reply'>,
  response: Response,
): Promise<Reply> {
  if (!reply) throw new Error(`${path} answers no JSON`)
  return reply.parse(await response.json())
}

/** The refusal that an answer tells of: its code, `signin` for a bare 401, else `server`. */
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

/** What stands on the server now, as a refusal for a lost race tells; undefined when it was refused for anything else. */
export function standingNow<T>(error: unknown, schema: z.ZodType<T> | undefined): T | undefined {
  return error instanceof Refusal ? schema?.safeParse(error.detail).data : undefined
}
