import * as z from 'zod'
import { CalendarYear } from '../calendar/calendar-year.ts'
import { DirectoryWindow } from '../office-keys/directory.ts'
import { DirectoryEntry } from '../office-keys/directory-entry.ts'
import { Day } from '../value/day.ts'
import { OfficeCode } from '../value/office-code.ts'
import { TopicId } from '../value/topic-id.ts'

/** Code of a district or city, or id of a zone. */
const Place = OfficeCode

/** What the province may change of who handles what. What is absent is as the built-in lists say. */
export const RoutingRules = z.strictObject({
  /** Ids of the functional zones that handle tips themselves; the others hand to their host. */
  zones: z.array(Place).max(100),
  /** Place to the office that handles its tips instead of its own. Never applied to restricted topics. */
  handlers: z.record(Place, Place).optional(),
  /** Topic id to the agencies that must be notified instead of its own. Never applied to restricted topics. */
  duties: z.record(TopicId, z.array(z.string()).max(20)).optional(),
})
export type RoutingRules = z.infer<typeof RoutingRules>

/** Who handles what, from a day on. Changed by the province in the newsroom, never by code. */
export const RoutingTable = RoutingRules.extend({
  /** From 1; every tip records the version that routed it. */
  version: z.int().min(1),
  /** First day on which it routes. */
  validFrom: Day,
})
export type RoutingTable = z.infer<typeof RoutingTable>

/** All that {@link route} and a sealing browser need to know: `GET /api/routing`. */
export const RoutingView = z.strictObject({
  table: RoutingTable,
  /** Which key is an office's, by the hash of its recipient. */
  directory: z.array(DirectoryEntry),
  /** The window of today, with the signature over all of the directory. Absent while nothing was signed. */
  signed: DirectoryWindow.exactOptional(),
  /** Years of working days that the province added to the built-in calendar. */
  years: z.record(z.string(), CalendarYear).optional(),
})
export type RoutingView = z.infer<typeof RoutingView>
