import * as z from 'zod'
import { route } from './route.ts'

/** How publishing stands: a pass over everything under way, what could not be published, whether whole files lack something. */
export const PublishingReply = z.strictObject({
  pass: z
    .strictObject({
      why: z.enum(['first', 'build', 'settings', 'day', 'asked']),
      done: z.int().min(0),
      total: z.int().min(1),
    })
    .optional(),
  /** Whole files, search and lists of files follow within ten minutes. */
  behind: z.boolean(),
  parked: z.array(
    z.strictObject({
      /** `case/` with its id, `names/` with the id of one in which a firm could still be known, `progress/` with its period, `offices`, `handling`, `list/all` while the list of all cases lacks some; `log` while log and records are at odds: nothing is published then. */
      subject: z.string(),
      /** Of a case. */
      title: z.string().optional(),
      reason: z.enum(['private', 'names', 'fault']),
      since: z.string(),
      tries: z.int().min(1),
    }),
  ),
})
export type PublishingReply = z.infer<typeof PublishingReply>

/** What publishing does now. */
export const publishingRoutes = {
  show: route('/api/newsroom/publishing', {
    ...{ stage: 'newsroom', method: 'get', roles: ['drafter', 'approver', 'auditor'] },
    summary:
      'How publishing stands, and what could not be published: of one’s own office, of all for the province',
    reply: PublishingReply,
  }),
}
