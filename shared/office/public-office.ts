import * as z from 'zod'
import { OfficeRecipient } from '../office-keys/sign-directory.ts'
import { Day } from '../value/day.ts'
import { OfficeContact } from './office-contact.ts'

/** An office's key, whole, as it is published and kept. The signed directory holds its hash. */
export const OfficeKey = OfficeRecipient.extend({
  /** Day from which tips were sealed to it. */
  since: Day,
})
export type OfficeKey = z.infer<typeof OfficeKey>

/** An office in the public list, `/data/offices.json`. Name and telephone stay empty until it confirmed them. */
export const PublicOffice = z.strictObject({
  code: z.string(),
  /** Code of the level above, absent for the province. */
  upper: z.string().optional(),
  kind: z.enum(['district', 'zone', 'city', 'province']),
  /** Its own name and telephone, recorded by the province with their source. */
  confirmed: OfficeContact.optional(),
  /** Absent: no key yet, the level above receives its tips. */
  key: OfficeKey.optional(),
})
export type PublicOffice = z.infer<typeof PublicOffice>
