import { AddedYear, yearsOf } from '../../shared/calendar/added-year.ts'
import type { CalendarYear } from '../../shared/calendar/calendar-year.ts'
import { bare, seenRevision } from './changes.ts'
import { readPartition } from './query-all.ts'
import type { Table } from './table.ts'

/** The years that the province added and a second person approved. */
export async function readAddedYears(records: Table): Promise<Record<string, CalendarYear>> {
  return yearsOf(await readYearVersions(records))
}

/** Every version of every added year, drafts too, oldest first. */
export async function readYearVersions(records: Table): Promise<AddedYear[]> {
  return (await readPartition(records, 'CALENDAR')).map((row) => AddedYear.parse(bare(row)))
}

/** Writes a version of a year over the revision seen (0: a new one). False when somebody else wrote first. */
export function saveYearVersion(records: Table, one: AddedYear, seen: number): Promise<boolean> {
  const sk = `${one.year}#${String(one.version).padStart(3, '0')}`
  return records.put({ pk: 'CALENDAR', sk, ...one }, seenRevision(seen))
}
