import * as z from 'zod'
import { UnitEntry } from './entry.ts'

/** An office in the public list, `/data/units.json`. Name and telephone stay empty until it confirmed them. */
export const PublicUnit = z.strictObject({
  code: z.string(),
  /** Code of the level above, absent for the province. */
  upper: z.string().optional(),
  kind: z.enum(['district', 'zone', 'city', 'province']),
  /** Set only when the office confirmed it in the desk. */
  confirmed: z.strictObject({ name: z.string(), phone: z.string() }).optional(),
  /** Absent: no key yet, the level above receives its tips. */
  key: UnitEntry.optional(),
})
export type PublicUnit = z.infer<typeof PublicUnit>
