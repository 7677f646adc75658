import { bind } from './bind.ts'
import * as calendar from './calendar.ts'
import * as campaigns from './campaigns.ts'
import * as cases from './cases.ts'
import * as directory from './directory.ts'
import * as handling from './handling.ts'
import * as log from './log.ts'
import * as logHead from './log-head.ts'
import type { Objects } from './objects.ts'
import * as offices from './offices.ts'
import * as people from './people.ts'
import * as progress from './progress.ts'
import * as progressReports from './progress-reports.ts'
import * as editions from './published/editions.ts'
import * as indexed from './published/indexed.ts'
import * as listCounts from './published/list-counts.ts'
import * as numbers from './published/numbers.ts'
import * as photos from './published/photos.ts'
import * as publishedCases from './published/published-cases.ts'
import * as shelf from './published/shelf.ts'
import * as publishingState from './published/state.ts'
import * as turn from './published/turn.ts'
import * as putAside from './put-aside.ts'
import * as recordFiles from './record-files.ts'
import * as releases from './releases.ts'
import * as routing from './routing.ts'
import * as sheetFiles from './sheet-files.ts'
import type { Table } from './table.ts'
import * as templates from './templates.ts'
import { listWork } from './work.ts'

export { openTipStore, type TipStore } from './tip-store.ts'

/** All that speaks to the records table. */
export function openRecordStore(table: Table) {
  return {
    ...bind(table, campaigns),
    ...bind(table, cases),
    ...bind(table, progress),
    ...bind(table, log),
    ...bind(table, logHead),
    ...bind(table, editions),
    ...bind(table, publishedCases),
    ...bind(table, listCounts),
    ...bind(table, indexed),
    ...bind(table, numbers),
    ...bind(table, photos),
    ...bind(table, shelf),
    ...bind(table, publishingState),
    ...bind(table, turn),
    ...bind(table, routing),
    ...bind(table, handling),
    ...bind(table, calendar),
    ...bind(table, offices),
    ...bind(table, templates),
    ...bind(table, directory),
    ...bind(table, people),
    ...bind(table, releases),
    ...bind(table, progressReports),
    ...bind(table, { listWork, putOffWork: putAside.putOffWork, waitsForClock: putAside.waitsForClock }),
  }
}
export type RecordStore = ReturnType<typeof openRecordStore>

/** All that speaks to the bucket of records. */
export function openRecordFiles(files: Objects) {
  return { ...bind(files, recordFiles), ...bind(files, sheetFiles) }
}
export type RecordFiles = ReturnType<typeof openRecordFiles>
