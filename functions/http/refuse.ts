import type { Context, ErrorHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { RefusalBody } from '../../shared/contract/refusal-body.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { refusalText } from '../../shared/refusal/refusal-text.ts'
import { languageOf } from './language.ts'

/** The one place where refusals become HTTP. Anything else is a fault: logged by kind alone, answered as `server`. */
export function refuse(stage: string): ErrorHandler {
  return (fault, context) => {
    if (fault instanceof Refusal) return refusalReply(context, fault)
    if (fault instanceof HTTPException)
      return refusalReply(context, new Refusal('badRequest', { cause: fault }))
    logFault(stage, fault)
    return refusalReply(context, new Refusal('server', { cause: fault }))
  }
}

/** The reply of a refusal, in the asker's language. */
export function refusalReply(context: Context, refusal: Refusal): Response {
  const body: RefusalBody = {
    error: {
      code: refusal.code,
      message: refusalText(languageOf(context), refusal.code),
      ...(refusal.fields.length > 0 && { fields: [...refusal.fields] }),
      ...(refusal.detail !== undefined && { detail: refusal.detail }),
    },
  }
  context.header('cache-control', 'no-store')
  return context.json(body, refusal.status as ContentfulStatusCode)
}

/**
 * One line for an operator. Holds event, stage and the kind of fault, and nothing of the request: no body,
 * address, user agent, receipt, query string or id.
 */
function logFault(stage: string, fault: unknown): void {
  const kind = fault instanceof Error ? fault.name : typeof fault
  console.error(JSON.stringify({ event: 'fault', stage, kind, at: firstFrame(fault) }))
}

/** Function and line where it was thrown; never the message, which may quote input. */
function firstFrame(fault: unknown): string | undefined {
  const frame =
    fault instanceof Error ? fault.stack?.split('\n').find((line) => line.startsWith('    at ')) : undefined
  return frame?.trim().replace(/\(?(file:\/\/)?\/.*\//, '(')
}
