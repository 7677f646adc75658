import { bind } from './bind.ts'
import * as directory from './directory.ts'
import * as offices from './offices.ts'
import * as routing from './routing.ts'
import type { Table } from './table.ts'

/** What of the records table the doors for reporters need: nothing of cases, progress or people is loaded for a filing. */
export function openReporterRecords(table: Table) {
  return { ...bind(table, routing), ...bind(table, directory), ...bind(table, offices) }
}
export type ReporterRecords = ReturnType<typeof openReporterRecords>
