import * as z from 'zod'
import { DirectoryEntry } from '../office-keys/directory-entry.ts'
import { OfficeContact } from './office-contact.ts'

/** An office in the public list, `/data/offices.json`. Name and telephone stay empty until it confirmed them. */
export const PublicOffice = z.strictObject({
  code: z.string(),
  /** Code of the level above, absent for the province. */
  upper: z.string().optional(),
  kind: z.enum(['district', 'zone', 'city', 'province']),
  /** Its own name and telephone, recorded by the province with their source. */
  confirmed: OfficeContact.optional(),
  /** Absent: no key yet, the level above receives its tips. */
  key: DirectoryEntry.optional(),
})
export type PublicOffice = z.infer<typeof PublicOffice>
