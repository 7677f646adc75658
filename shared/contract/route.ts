import type * as z from 'zod'
import type { Role } from '../people/staff.ts'
import type { RefusalCode } from '../refusal/codes.ts'

/** A function of the house that answers routes. */
export type Stage = 'intake' | 'plain' | 'desk' | 'newsroom' | 'administration'

/** What can be said of a route beside where it is. */
interface Terms<Request, Reply> {
  readonly stage: Stage
  readonly method: 'get' | 'post' | 'put'
  /** One line for the OpenAPI document. */
  readonly summary: string
  /** The JSON body. A route without one takes none, or takes bytes. */
  readonly request?: z.ZodType<Request>
  /** The fields of a form's body, `application/x-www-form-urlencoded` or `multipart/form-data`. */
  readonly form?: z.ZodType
  /** The most that a body may weigh, in bytes; 64 KiB unless said. */
  readonly limit?: number
  /** The JSON answer. A route without one answers bytes, a page or nothing. */
  readonly reply?: z.ZodType<Reply>
  /** Statuses of success; 200 unless said. */
  readonly status?: readonly number[]
  /**
   * Roles of which a member of staff needs one before anything else is looked at; empty: any member of staff. Absent:
   * the route is open to everybody.
   */
  readonly roles?: readonly Role[]
  /** Only for the province's own staff. */
  readonly provincial?: true
  /** Refusals of its own, beside those that any route of its stage gives. */
  readonly refusals?: readonly RefusalCode[]
}

/** One route of the API, written down once: it is mounted, called, documented and guarded from here. */
export interface Route<Path extends string = string, Request = unknown, Reply = unknown>
  extends Terms<Request, Reply> {
  /** In OpenAPI's way: `/api/desk/tips/{tip}`. */
  readonly path: Path
}

/** The names in a path's braces. */
export type ParamsOf<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Readonly<Record<Name, string | number>> & ParamsOf<Rest>
  : unknown

/** A route, with its path's parameters known to the compiler. */
export const route = <const Path extends string, Request = undefined, Reply = undefined>(
  path: Path,
  terms: Terms<Request, Reply>,
): Route<Path, Request, Reply> => ({ path, ...terms })

/** What is asked after the `?`; what is undefined is left out. */
export type Query = Readonly<Record<string, string | number | undefined>>

/** The address of a route with its parameters filled in. */
export function addressOf<Path extends string>(
  { path }: { readonly path: Path },
  params: ParamsOf<Path>,
  query: Query = {},
): string {
  const values = params as Readonly<Record<string, string | number>>
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])))
  const asked = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  )
  return asked.length > 0 ? `${filled}?${new URLSearchParams(asked)}` : filled
}
