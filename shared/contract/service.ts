import * as z from 'zod'
import { route } from './route.ts'

/** That the service answers. */
export const HealthReply = z.strictObject({ ok: z.literal(true) })

/** What the service says of itself. */
export const serviceRoutes = {
  health: route('/api/health', {
    ...{ stage: 'intake', method: 'get', summary: 'Whether the service answers', reply: HealthReply },
  }),
  openapi: route('/api/openapi.json', { stage: 'intake', method: 'get', summary: 'This document' }),
}
