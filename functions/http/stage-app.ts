import { Hono } from 'hono'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { refusalReply, refuse } from './refuse.ts'

/** An app of one stage: nothing is cached, faults become refusals, unknown paths are refused alike. */
export function stageApp(stage: string): Hono {
  const app = new Hono()
  app.use(async (context, next) => {
    await next()
    if (!context.res.headers.has('cache-control')) context.res.headers.set('cache-control', 'no-store')
  })
  app.onError(refuse(stage))
  app.notFound((context) => refusalReply(context, new Refusal('notFound')))
  return app
}
