import type { Context } from 'hono'
import type { z } from 'zod'
import type { RefusalCode } from '../../shared/refusal/codes.ts'
import { isTooLong } from '../../shared/refusal/is-too-long.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'

const LIMIT = 64 * 1024

/**
 * The JSON body that a route takes, parsed. Refuses `unsupported` (not JSON by its type), `tooLarge` (over the
 * route's limit, refused before it is read where the length is stated) and `badRequest` with the fields at fault; `tooLong` where the route may say
 * it and nothing else is wrong.
 * Throws TypeError for a route that takes no body.
 */
export async function readBody<T>(
  context: Context,
  {
    request,
    limit = LIMIT,
    refusals = [],
  }: {
    readonly request?: z.ZodType<T>
    readonly limit?: number
    readonly refusals?: readonly RefusalCode[]
  },
): Promise<T> {
  const type = context.req.header('content-type') ?? ''
  if (!type.toLowerCase().startsWith('application/json')) throw new Refusal('unsupported')
  const text = new TextDecoder().decode(await readBytes(context, limit))
  if (!request) throw new TypeError('this route takes no body')
  const parsed = request.safeParse(parseJson(text))
  if (parsed.success) return parsed.data
  const code = refusals.includes('tooLong') && isTooLong(parsed.error) ? 'tooLong' : 'badRequest'
  throw new Refusal(code, { fields: fieldsAtFault(parsed.error) })
}

/** The raw body. Refuses `tooLarge` as soon as it passes `limit` bytes, `badRequest` for a stated length that is no number. */
export async function readBytes(context: Context, limit: number): Promise<Uint8Array> {
  const stated = context.req.header('content-length') ?? '0'
  if (!/^\d+$/.test(stated)) throw new Refusal('badRequest', { fields: ['content-length'] })
  if (Number(stated) > limit) throw new Refusal('tooLarge')
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of (context.req.raw.body ?? []) as AsyncIterable<Uint8Array>) {
    size += part.length
    if (size > limit) throw new Refusal('tooLarge')
    parts.push(part)
  }
  // Of its own memory, not of a pool that others share.
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Dotted names of the fields a schema refused, never their values. */
export function fieldsAtFault(error: z.ZodError): string[] {
  const names = error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? ['unknown'] : [issue.path.join('.')],
  )
  return [...new Set(names)].filter((name) => name !== '').slice(0, 20)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Refusal('badRequest', { cause })
  }
}
