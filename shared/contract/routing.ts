import * as z from 'zod'
import { AddedYear, NoticeSource } from '../calendar/added-year.ts'
import { CalendarYear } from '../calendar/calendar-year.ts'
import { changeSteps } from '../change/change.ts'
import { Office, OfficeContact } from '../office/office-contact.ts'
import { DirectoryEntry } from '../office-keys/directory-entry.ts'
import { RoutingRules } from '../routing/table.ts'
import { RoutingVersion } from '../routing/version.ts'
import { Day } from '../value/day.ts'

/** `GET /api/newsroom/routing`: all versions that this person may see, newest first. */
export const RoutingReply = z.strictObject({
  today: Day,
  versions: z.array(RoutingVersion),
  /** Number of the version in force today. */
  inForce: z.int(),
  /** Offices that have a key. */
  directory: z.array(DirectoryEntry),
  /** Whether this person writes the next version. */
  mayWrite: z.boolean(),
  /** What this person may do with the newest version now. */
  steps: z.array(z.enum(changeSteps)),
})
export type RoutingReply = z.infer<typeof RoutingReply>

/** `PUT /api/newsroom/routing/{version}`: the whole table again. `revision` 0: a new draft. */
export const SaveRouting = z.strictObject({
  revision: z.int().min(0),
  rules: RoutingRules,
  why: z.string().trim().min(2).max(1000),
})

/**
 * `POST /api/newsroom/routing/{version}/steps`, and the same for a calendar year. `revision`: the one the actor
 * read. `validFrom`: with `approve` of a routing table, its first day.
 */
export const ChangeStepRequest = z.strictObject({
  step: z.enum(changeSteps),
  revision: z.int().min(1),
  reason: z.string().trim().max(1000).optional(),
  validFrom: Day.optional(),
})

/** `GET /api/newsroom/calendar`: the built-in years and all that were added, newest first. */
export const CalendarReply = z.strictObject({
  today: Day,
  /** Built in: not to be changed, but a year added stands before one. */
  builtIn: z.record(z.string(), CalendarYear),
  years: z.array(AddedYear),
  mayWrite: z.boolean(),
  /** What this person may do now with the newest version of each year, under its number. */
  steps: z.record(z.string(), z.array(z.enum(changeSteps))),
})
export type CalendarReply = z.infer<typeof CalendarReply>

/** `PUT /api/newsroom/calendar/{year}/{version}`: the whole year again. `revision` 0: a new draft. */
export const SaveYear = z.strictObject({
  revision: z.int().min(0),
  ...CalendarYear.shape,
  source: NoticeSource,
  why: z.string().trim().max(1000),
})

/** `GET /api/newsroom/offices`: offices whose name and telephone were recorded. */
export const OfficesReply = z.strictObject({ today: Day, offices: z.array(Office), mayWrite: z.boolean() })
export type OfficesReply = z.infer<typeof OfficesReply>

/** `PUT /api/newsroom/offices/{unit}`. `version` 0: the first. `contact` null: taken back. */
export const SaveOffice = z.strictObject({ version: z.int().min(0), contact: OfficeContact.nullable() })
