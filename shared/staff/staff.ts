import * as z from 'zod'

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

/** A member of an office's staff. The sign-in provider proves who; this says where and what. */
export const Staff = z.strictObject({
  /** Subject of the sign-in provider's token. */
  sub: z.string().min(1).max(200),
  /** Name shown to colleagues. */
  name: z.string().min(1).max(60),
  /** Code of the office. */
  unit: z.string().regex(/^(\d{6}|Z\d{6})$/),
  roles: z.array(z.enum(roles)).min(1),
})
export type Staff = z.infer<typeof Staff>
