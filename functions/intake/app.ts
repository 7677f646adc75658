import type { Hono } from 'hono'
import { filingRoutes } from '../../shared/contract/filing.ts'
import { followRoutes } from '../../shared/contract/follow.ts'
import { routingRoutes } from '../../shared/contract/routing.ts'
import { serviceRoutes } from '../../shared/contract/service.ts'
import { stageApp } from '../http/app.ts'
import { serve } from '../http/serve.ts'
import { addMessage } from './add-message.ts'
import { issueChallenge } from './challenge.ts'
import { file } from './file.ts'
import { follow } from './follow.ts'
import type { Intake } from './intake.ts'
import { openapi } from './openapi.ts'
import { putChunk } from './put-chunk.ts'
import { readFile } from './read-file.ts'
import { takeAnswer } from './take-answer.ts'
import { takeClaim } from './take-claim.ts'
import { issueTicket } from './ticket.ts'

/** The public stage: sealed filings in, and what the holder of a receipt may see out. */
export function createIntake(intake: Intake): Hono {
  const app = stageApp('intake')
  serve(app, serviceRoutes.health, (context) => context.json({ ok: true }))
  serve(app, serviceRoutes.openapi, (context) => context.json(openapi()))
  serve(app, routingRoutes.inForce, async (context) => {
    context.header('cache-control', 'public, max-age=30')
    return context.json(await intake.routing())
  })
  serve(app, filingRoutes.challenge, issueChallenge(intake))
  serve(app, filingRoutes.ticket, issueTicket(intake))
  serve(app, filingRoutes.putChunk, putChunk(intake))
  serve(app, filingRoutes.file, file(intake))
  serve(app, followRoutes.show, follow(intake))
  serve(app, followRoutes.send, addMessage(intake))
  serve(app, followRoutes.answer, takeAnswer(intake))
  serve(app, followRoutes.claim, takeClaim(intake))
  serve(app, followRoutes.readFile, readFile(intake))
  return app
}
