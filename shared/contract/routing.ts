import * as z from 'zod'
import { changeSteps } from '../change/change.ts'
import { DirectoryEntry } from '../office-keys/directory-entry.ts'
import { RoutingRules, RoutingView } from '../routing/table.ts'
import { RoutingVersion } from '../routing/version.ts'
import { Recipient } from '../seal/identity.ts'
import { Day } from '../value/day.ts'
import { written } from '../value/written.ts'
import { ChangeStepRequest, changeRefusals } from './change.ts'
import { route } from './route.ts'

/** All versions that this person may see, newest first. */
export const RoutingReply = z.strictObject({
  today: Day,
  versions: z.array(RoutingVersion),
  /** Number of the version in force today. */
  inForce: z.int(),
  /** Offices that have a key. */
  directory: z.array(DirectoryEntry),
  /** Whether this person writes the next version. */
  mayWrite: z.boolean(),
  /** What this person may do with the newest version now. */
  steps: z.array(z.enum(changeSteps)),
})
export type RoutingReply = z.infer<typeof RoutingReply>

/** The whole table again. `revision` 0: a new draft. */
export const SaveRouting = z.strictObject({
  revision: z.int().min(0),
  rules: RoutingRules,
  why: written(2, 1000),
})

/** Who handles what. */
export const routingRoutes = {
  inForce: route('/api/routing', {
    ...{ stage: 'intake', method: 'get', summary: 'Routing table and directory of keys in force' },
    reply: RoutingView,
    refusals: ['notOpen'],
  }),
  recipient: route('/api/recipients/{office}/{keyVersion}', {
    ...{ stage: 'intake', method: 'get', summary: 'The recipient of one version of an office’s key' },
    reply: z.strictObject({ recipient: Recipient }),
    refusals: ['notFound'],
  }),
  show: route('/api/newsroom/routing', {
    ...{ stage: 'administration', method: 'get', roles: [], summary: 'All versions of the routing table' },
    reply: RoutingReply,
  }),
  save: route('/api/newsroom/routing/{version}', {
    ...{ stage: 'administration', method: 'put', roles: ['drafter'], provincial: true },
    summary: 'Write the next version of the routing table',
    ...{ request: SaveRouting, reply: RoutingReply },
    refusals: ['table', 'conflict', 'step'],
  }),
  step: route('/api/newsroom/routing/{version}/steps', {
    ...{ stage: 'administration', method: 'post', roles: ['drafter', 'approver'], provincial: true },
    summary: 'Submit, return, approve or withdraw a version',
    ...{ request: ChangeStepRequest, limit: 8192, reply: RoutingReply },
    refusals: [...changeRefusals, 'table', 'tooEarly'],
  }),
}
