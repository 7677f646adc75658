import * as z from 'zod'
import { hashOf, Sha256 } from '../value/hash.ts'
import { Staff } from './staff.ts'

/** An invitation binds the first sign-in that shows its code to a record. Only the code's hash is kept. */
export const Invitation = z.strictObject({
  /** SHA-256 of the code, hex. */
  hash: Sha256,
  name: Staff.shape.name,
  office: Staff.shape.office,
  roles: Staff.shape.roles,
  /** Moment until which it is good, ISO. */
  until: z.string(),
  /** Subject and name of who invited. */
  by: z.string(),
  byName: z.string(),
  /** Subject that it was bound to. */
  usedBy: z.string().optional(),
  /** Subject of who took it back. */
  withdrawnBy: z.string().optional(),
})
export type Invitation = z.infer<typeof Invitation>

/** An invitation is good for this many days. */
export const INVITATION_DAYS = 7

const alphabet = 'ABCDEFGHJKMNPQRSTVWXYZ0123456789'

/** A new code: 20 characters of 5 bits, in groups of four. Made in the browser of who invites. */
export function newInvitationCode(): string {
  const characters = [...crypto.getRandomValues(new Uint8Array(20))].map((byte) => alphabet[byte % 32])
  return characters.join('').replace(/(.{4})(?=.)/g, '$1-')
}

/** The hash of a code as it was typed: case, blanks and hyphens do not matter. */
export function invitationHash(code: string): string {
  return hashOf(code.toUpperCase().replace(/[\s-]/g, ''))
}
