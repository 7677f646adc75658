import type { Hono } from 'hono'
import { stageApp } from '../http/app.ts'
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
  app.get('/api/health', (context) => context.json({ ok: true }))
  app.get('/api/openapi.json', (context) => context.json(openapi()))
  app.get('/api/routing', async (context) => {
    context.header('cache-control', 'public, max-age=30')
    return context.json(await intake.routing())
  })
  app.post('/api/challenge', issueChallenge(intake))
  app.post('/api/ticket', issueTicket(intake))
  app.put('/api/tips/:tip/files/:file/:slice', putChunk(intake))
  app.put('/api/tips/:tip', file(intake))
  app.post('/api/follow', follow(intake))
  app.post('/api/follow/messages', addMessage(intake))
  app.post('/api/follow/answer', takeAnswer(intake))
  app.post('/api/follow/claim', takeClaim(intake))
  app.post('/api/follow/files', readFile(intake))
  return app
}
