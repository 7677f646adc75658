import * as z from 'zod'
import { canonicalJson } from '../value/canonical-json.ts'
import { Day } from '../value/day.ts'
import { written } from '../value/written.ts'

/** How many letters a name and a source take at least. */
export const SHORTEST = { name: 4, source: 6 } as const

/**
 * An office's own name and telephone, never without where they were read. A landline with its area code or a
 * short service number: no mobile ones, which belong to people.
 */
export const OfficeContact = z.strictObject({
  name: written(SHORTEST.name, 60),
  phone: z.string().regex(/^(0\d{2,3}-?\d{7,8}(-\d{1,6})?|1[12]\d{3}|95\d{3}|96\d{3,4})$/),
  /** Where the office published them: an address, or the number of its letter. */
  source: written(SHORTEST.source, 300),
  /** Day on which somebody looked. */
  confirmedOn: Day,
})
export type OfficeContact = z.infer<typeof OfficeContact>

/** What the province recorded of an office, with everyone who did. */
export const Office = z.strictObject({
  office: z.string(),
  /** Grows by one with every write. */
  version: z.int().min(1),
  /** Absent: taken back. */
  contact: OfficeContact.optional(),
  history: z
    .array(
      z.strictObject({
        n: z.int().min(1),
        day: Day,
        by: z.string(),
        name: z.string(),
        contact: OfficeContact.optional(),
      }),
    )
    .min(1),
})
export type Office = z.infer<typeof Office>

/** Whether a record is one's own, written over `version` with the same contact: what was sent arrived. */
export const isOwnRecord = (
  stands: Office | undefined,
  sent: { readonly version: number; readonly contact: OfficeContact | null; readonly by: string },
): boolean =>
  stands?.version === sent.version + 1 &&
  stands.history.at(-1)?.by === sent.by &&
  canonicalJson(stands.contact ?? null) === canonicalJson(sent.contact)
