import type { Hono } from 'hono'
import { filingRoutes } from '../../shared/contract/filing.ts'
import { followRoutes } from '../../shared/contract/follow.ts'
import { routingRoutes } from '../../shared/contract/routing.ts'
import { serviceRoutes } from '../../shared/contract/service.ts'
import { serve } from '../http/serve.ts'
import { stageApp } from '../http/stage-app.ts'
import { readAddress, takeChunk } from '../http/take-chunk.ts'
import { issueChallenge } from './challenge.ts'
import { readFollowedFile, readFollowedLetter, showTip } from './follow-tip.ts'
import { claimReward, receiveAnswer, receiveMessage } from './follow-up.ts'
import { watchHealth } from './health.ts'
import type { Intake } from './intake.ts'
import { receiveFiling } from './receive-filing.ts'
import { showRecipient } from './show-recipient.ts'
import { checkTicket, issueTicket } from './ticket.ts'

/** The public stage: sealed filings in, and what the holder of a receipt may see out. */
export function createIntake(intake: Intake): Hono {
  const app = stageApp('intake')
  const healthy = watchHealth(intake)
  serve(app, serviceRoutes.health, async (context) => {
    const ok = await healthy()
    return context.json({ ok }, ok ? 200 : 503)
  })
  // Loaded when asked for: it knows every schema that there is, and a filing needs a dozen of them.
  serve(app, serviceRoutes.openapi, async (context) => context.json((await import('./openapi.ts')).openapi()))
  serve(app, routingRoutes.inForce, async (context) => {
    context.header('cache-control', 'public, max-age=30')
    return context.json(await intake.routing())
  })
  serve(app, routingRoutes.recipient, showRecipient(intake))
  serve(app, filingRoutes.challenge, issueChallenge(intake))
  serve(app, filingRoutes.ticket, issueTicket(intake))
  serve(app, filingRoutes.putChunk, (context) => {
    const chunk = readAddress(context)
    const upTo = checkTicket(intake, context, chunk.tip)
    return takeChunk(intake.tips, context, chunk, { now: intake.now(), upTo })
  })
  serve(app, filingRoutes.file, receiveFiling(intake))
  serve(app, followRoutes.show, showTip(intake))
  serve(app, followRoutes.send, receiveMessage(intake))
  serve(app, followRoutes.answer, receiveAnswer(intake))
  serve(app, followRoutes.claim, claimReward(intake))
  serve(app, followRoutes.readFile, readFollowedFile(intake))
  serve(app, followRoutes.readLetter, readFollowedLetter(intake))
  return app
}
