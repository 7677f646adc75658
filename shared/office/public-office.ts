import * as z from 'zod'
import { UnitEntry } from '../office-keys/directory-entry.ts'
import { OfficeContact } from './office-contact.ts'

/** An office in the public list, `/data/units.json`. Name and telephone stay empty until it confirmed them. */
export const PublicUnit = z.strictObject({
  code: z.string(),
  /** Code of the level above, absent for the province. */
  upper: z.string().optional(),
  kind: z.enum(['district', 'zone', 'city', 'province']),
  /** Its own name and telephone, recorded by the province with their source. */
  confirmed: OfficeContact.optional(),
  /** Absent: no key yet, the level above receives its tips. */
  key: UnitEntry.optional(),
})
export type PublicUnit = z.infer<typeof PublicUnit>
