import type { Context, ErrorHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { RefusalBody } from '../../shared/contract/refusal-body.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { refusalText } from '../../shared/refusal/refusal-text.ts'
import { languageOf } from './language.ts'
import { logFault } from './log-fault.ts'

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
