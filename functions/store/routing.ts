import { windowOn } from '../../shared/office-keys/directory.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import type { RoutingTable, RoutingView } from '../../shared/routing/table.ts'
import { RoutingVersion, tableOn } from '../../shared/routing/version.ts'
import type { Day } from '../../shared/value/day.ts'
import { readAddedYears } from './calendar.ts'
import { bare, seenRevision } from './changes.ts'
import { readSignedDirectory } from './directory.ts'
import { readPartition } from './query-all.ts'
import type { Table } from './table.ts'

/**
 * The routing table in force on `day`, the signed directory of offices' keys with its window of that day, and the
 * years added to the calendar. A version that is not approved is never among them. Throws `Refusal` `notOpen` when none is in
 * force.
 */
export async function readRouting(records: Table, day: Day): Promise<RoutingView> {
  const [versions, directory, years] = await Promise.all([
    readRoutingVersions(records),
    readSignedDirectory(records),
    readAddedYears(records),
  ])
  const table = tableOn(versions, day)
  if (!table) throw new Refusal('notOpen')
  const signed = directory && windowOn(directory, day)
  return {
    ...{ table, directory: directory?.keys ?? [] },
    ...(signed && { signed }),
    ...(Object.keys(years).length > 0 && { years }),
  }
}

/** Every version of the routing table, drafts too, oldest first. */
export async function readRoutingVersions(records: Table): Promise<RoutingVersion[]> {
  return (await readPartition(records, 'ROUTING')).map((row) => RoutingVersion.parse(bare(row)))
}

/** Puts the first version of the routing table, which nobody approved. False when it exists. */
export function saveRoutingTable(records: Table, table: RoutingTable): Promise<boolean> {
  return saveRoutingVersion(records, table, 0)
}

/** Writes a version over the revision seen (0: a new one). False when somebody else wrote first. */
export function saveRoutingVersion(records: Table, one: RoutingVersion, seen: number): Promise<boolean> {
  const sk = String(one.version).padStart(6, '0')
  return records.put({ pk: 'ROUTING', sk, ...one }, seenRevision(seen))
}
