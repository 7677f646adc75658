import * as z from 'zod'
import { Day } from '../tip/facts.ts'
import { UnitEntry } from '../unit/entry.ts'

/** Who handles what, from a day on. Changed by the province in the newsroom, never by code. */
export const RoutingTable = z.strictObject({
  /** From 1; every tip records the version that routed it. */
  version: z.int().min(1),
  /** First day on which it routes. */
  validFrom: Day,
  /** Ids of the functional zones that handle tips themselves; the others hand to their host. */
  zones: z.array(z.string()),
})
export type RoutingTable = z.infer<typeof RoutingTable>

/** All that {@link route} and a sealing browser need to know: `GET /api/routing`. */
export const RoutingView = z.strictObject({ table: RoutingTable, directory: z.array(UnitEntry) })
export type RoutingView = z.infer<typeof RoutingView>
