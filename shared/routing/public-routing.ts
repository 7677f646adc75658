import * as z from 'zod'
import { RoutingTable } from './table.ts'

/** The routing table as open data, `/data/routing.json`: every approved version, without who wrote it. */
export const PublicRouting = z.strictObject({
  /** Oldest first; of those that have begun the last one routes. */
  tables: z.array(RoutingTable),
})
export type PublicRouting = z.infer<typeof PublicRouting>
