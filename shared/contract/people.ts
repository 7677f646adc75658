import * as z from 'zod'
import { Invitation } from '../people/invitation.ts'
import { handlingRoles, roles, Staff, StaffRecord } from '../people/staff.ts'
import { OfficeCode } from '../value/office-code.ts'
import { written } from '../value/written.ts'
import { route } from './route.ts'

/** Whose people, or whose key; absent: one's own office's. */
export const OfficeQuery = z.object({ office: OfficeCode.optional() })

/** Who belongs to an office; absent: one's own. */
export const PeopleReply = z.strictObject({
  office: Staff.shape.office,
  /** By name, also those who have left, each with what happened to them. */
  people: z.array(StaffRecord),
  /** Invitations that nobody has used yet. */
  invitations: z.array(Invitation.omit({ usedBy: true, withdrawnBy: true })),
  /** Roles that this person may give here; empty: they only read. */
  give: z.array(z.enum(roles)),
})
export type PeopleReply = z.infer<typeof PeopleReply>

/** An invitation, whose code stays in the browser that made it; its hash makes a retry the same. */
export const NewInvitation = z.strictObject({
  hash: Invitation.shape.hash,
  name: written(1, 60),
  office: Staff.shape.office,
  roles: Staff.shape.roles,
})

/** A person as they are to be. `version`: the one that was on the screen. */
export const ChangePerson = z.strictObject({
  version: z.int().min(1),
  office: Staff.shape.office,
  roles: Staff.shape.roles,
  /** False: they have left. */
  active: z.boolean(),
})

/** Somebody signed in without a record shows their invitation. */
export const JoinRequest = z.strictObject({ code: z.string().max(60) })

/** The office that they belong to now. */
export const JoinReply = z.strictObject({ office: z.string(), name: z.string() })

/** Who of the office works on tips. */
export const ColleaguesReply = z.strictObject({
  colleagues: z.array(z.strictObject({ sub: z.string(), name: z.string() })),
})
export type ColleaguesReply = z.infer<typeof ColleaguesReply>

/** How many open tips of their office somebody works on. */
export const AssignedReply = z.strictObject({ open: z.int() })
export type AssignedReply = z.infer<typeof AssignedReply>

/** Who belongs to an office. */
export const peopleRoutes = {
  colleagues: route('/api/desk/people', {
    ...{ stage: 'desk', method: 'get', roles: [...handlingRoles, 'auditor'] },
    summary: 'Who of the office works on tips',
    reply: ColleaguesReply,
  }),
  assigned: route('/api/desk/people/{person}/tips', {
    ...{ stage: 'desk', method: 'get', roles: [], summary: 'How many open tips somebody works on' },
    reply: AssignedReply,
    refusals: ['role'],
  }),
  list: route('/api/newsroom/people', {
    ...{ stage: 'administration', method: 'get', roles: [], summary: 'Who belongs to an office' },
    reply: PeopleReply,
    refusals: ['role'],
  }),
  invite: route('/api/newsroom/people/invitations', {
    ...{ stage: 'administration', method: 'post', roles: [] },
    summary: 'Invite a person; the code stays in the browser',
    ...{ request: NewInvitation, limit: 4096, reply: PeopleReply },
    refusals: ['stepUp', 'role', 'taken'],
  }),
  withdraw: route('/api/newsroom/people/invitations/{hash}/withdraw', {
    ...{ stage: 'administration', method: 'post', roles: [], summary: 'Take an invitation back' },
    reply: PeopleReply,
    refusals: ['stepUp', 'role', 'invitation'],
  }),
  change: route('/api/newsroom/people/{person}', {
    ...{
      stage: 'administration',
      method: 'put',
      roles: [],
      summary: 'Other roles, another office, gone or back',
    },
    ...{ request: ChangePerson, limit: 4096, reply: PeopleReply },
    refusals: ['stepUp', 'role', 'conflict'],
  }),
  join: route('/api/newsroom/people/join', {
    ...{
      stage: 'administration',
      method: 'post',
      roles: [],
      summary: 'Show an invitation after the first sign-in',
    },
    ...{ request: JoinRequest, limit: 1024, reply: JoinReply },
    refusals: ['taken', 'invitation'],
  }),
}
