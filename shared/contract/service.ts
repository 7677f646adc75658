import * as z from 'zod'
import { route } from './route.ts'

/** Whether reports can be filed now: 503 when not. Which part fails is for the operator’s log alone. */
export const HealthReply = z.strictObject({ ok: z.boolean() })

/** What the service says of itself. */
export const serviceRoutes = {
  health: route('/api/health', {
    ...{ stage: 'intake', method: 'get', summary: 'Whether reports can be filed now' },
    ...{ reply: HealthReply, status: [200, 503] },
  }),
  openapi: route('/api/openapi.json', { stage: 'intake', method: 'get', summary: 'This document' }),
}
