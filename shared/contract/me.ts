import * as z from 'zod'
import { roles } from '../people/staff.ts'
import { Day } from '../value/day.ts'
import { route } from './route.ts'

/** Who signed in, and the keys to unlock in the browser. */
export const MeReply = z.strictObject({
  sub: z.string(),
  name: z.string(),
  office: z.string(),
  roles: z.array(z.enum(roles)),
  /** For administrators: the last day of the signed directory, when it is near or past. */
  directoryEnds: Day.optional(),
  /** For administrators: how many offices' new keys wait for a signature, and for how many days the oldest does. */
  keysWait: z.strictObject({ count: z.int().min(1), days: z.int().min(0) }).optional(),
  /** For administrators: on how many items the clock's work failed and is tried again, and how many of them cannot be read. */
  aside: z.strictObject({ count: z.int().min(1), unreadable: z.int().min(0) }).optional(),
  keys: z.strictObject({
    /** The member's identity, an age file under their passphrase. */
    member: z.base64().optional(),
    /** What colleagues seal to. */
    recipient: z.string().optional(),
    /** The office's identities, newest first: the newest to its members, each other to the one before it in this list. */
    office: z.array(z.strictObject({ keyVersion: z.int(), sealed: z.base64() })),
  }),
})
export type MeReply = z.infer<typeof MeReply>

/** The one who signed in. */
export const meRoutes = {
  show: route('/api/desk/me', {
    ...{ stage: 'desk', method: 'get', roles: [], summary: 'Who signed in, and the keys to unlock' },
    reply: MeReply,
  }),
  signOut: route('/api/desk/sign-out', {
    ...{ stage: 'desk', method: 'post', roles: [], summary: 'The browser empties its cache of this site' },
    status: [204],
  }),
}
