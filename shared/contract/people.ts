import * as z from 'zod'
import { DirectoryEntry } from '../office-keys/directory-entry.ts'
import { Invitation } from '../people/invitation.ts'
import { roles, Staff, StaffRecord } from '../people/staff.ts'

/** `GET /api/newsroom/people?unit=`: who belongs to an office; absent: one's own. */
export const PeopleReply = z.strictObject({
  unit: Staff.shape.unit,
  /** By name, also those who have left, each with what happened to them. */
  people: z.array(StaffRecord),
  /** Invitations that nobody has used yet. */
  invitations: z.array(Invitation.omit({ usedBy: true, withdrawnBy: true })),
  /** Roles that this person may give here; empty: they only read. */
  give: z.array(z.enum(roles)),
})
export type PeopleReply = z.infer<typeof PeopleReply>

/** `POST /api/newsroom/people/invitations`. The code stays in the browser that made it; its hash makes a retry the same. */
export const NewInvitation = z.strictObject({
  hash: Invitation.shape.hash,
  name: z.string().trim().min(1).max(60),
  unit: Staff.shape.unit,
  roles: Staff.shape.roles,
})

/** `PUT /api/newsroom/people/{person}`. `version`: the one that was on the screen. */
export const ChangePerson = z.strictObject({
  version: z.int().min(1),
  unit: Staff.shape.unit,
  roles: Staff.shape.roles,
  /** False: they have left. */
  active: z.boolean(),
})

/** `POST /api/newsroom/join`: somebody signed in without a record shows their invitation. */
export const JoinRequest = z.strictObject({ code: z.string().max(60) })

/** The office that they belong to now. */
export const JoinReply = z.strictObject({ unit: z.string(), name: z.string() })

/** `PUT /api/newsroom/directory/{unit}`: an entry that the administrators signed on their own machine. */
export const DirectoryReply = z.strictObject({ entry: DirectoryEntry })
