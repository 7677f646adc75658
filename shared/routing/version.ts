import type * as z from 'zod'
import { Change, isApproved } from '../change/change.ts'
import type { Day } from '../value/day.ts'
import { RoutingTable } from './table.ts'

/** A version of the routing table with how it came about; the first one has no change. */
export const RoutingVersion = RoutingTable.extend({ change: Change.optional() })
export type RoutingVersion = z.infer<typeof RoutingVersion>

/** The version that routes on `day`: the newest approved one that has begun. Never a draft. */
export function tableOn(versions: readonly RoutingVersion[], day: Day): RoutingTable | undefined {
  const begun = versions.filter((one) => isApproved(one) && one.validFrom <= day)
  const newest = begun.toSorted((a, b) => a.version - b.version).at(-1)
  return newest && tableOf(newest)
}

/** What of a version routes and is public: no names. */
export function tableOf({ change: _, ...table }: RoutingVersion): RoutingTable {
  return table
}
