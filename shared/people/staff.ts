import * as z from 'zod'
import { OfficeCode } from '../value/office-code.ts'

/** What someone on the staff may do. */
export const roles = [
  'handler',
  'lead',
  'citySupervisor',
  'drafter',
  'approver',
  'administrator',
  'auditor',
] as const
export type Role = (typeof roles)[number]

/** Roles whose work is with letters: they open their office's key. */
export const handlingRoles = ['handler', 'lead', 'citySupervisor'] as const satisfies readonly Role[]

/** Roles that write at the desk: they have a key of their own, to which what they typed and did not send is sealed. */
export const writingRoles = [...handlingRoles, 'drafter', 'approver'] as const satisfies readonly Role[]

/** Whether somebody works on their office's tips: only such a one is given any. */
export function worksOnTips({ roles }: { readonly roles: readonly Role[] }): boolean {
  return roles.includes('handler') || roles.includes('lead')
}

/** A member of an office's staff. The sign-in provider proves who; this says where and what. */
export const Staff = z.strictObject({
  /** Subject of the sign-in provider's token. */
  sub: z.string().min(1).max(200),
  /** Name shown to colleagues. */
  name: z.string().min(1).max(60),
  /** Code of the office. */
  office: OfficeCode,
  roles: z.array(z.enum(roles)).min(1),
})
export type Staff = z.infer<typeof Staff>

/** One thing that happened to a person's record; appended in the same write. */
export const StaffEvent = z.strictObject({
  n: z.int().min(1),
  /** Moment, ISO: staff moments are exact. */
  at: z.string(),
  what: z.enum(['joined', 'changed', 'left', 'returned']),
  /** Office and roles from then on. */
  office: Staff.shape.office,
  roles: Staff.shape.roles,
  /** Subject of who did it. */
  by: z.string(),
  /** Their name, for colleagues. */
  byName: z.string(),
})
export type StaffEvent = z.infer<typeof StaffEvent>

/** A person as the newsroom keeps them. The record stays when they leave. */
export const StaffRecord = Staff.extend({
  /** Grows by one with every write; a write names the one it saw. */
  version: z.int().min(1),
  /** Moment from which the person may do nothing any more. */
  activeUntil: z.string().optional(),
  history: z.array(StaffEvent),
})
export type StaffRecord = z.infer<typeof StaffRecord>
