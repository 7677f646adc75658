import * as calendar from './calendar.ts'
import * as campaigns from './campaigns.ts'
import * as cases from './cases.ts'
import * as directory from './directory.ts'
import * as drafts from './drafts.ts'
import * as handling from './handling.ts'
import * as load from './load.ts'
import * as log from './log.ts'
import * as logHead from './log-head.ts'
import * as notices from './notices.ts'
import type { Objects } from './objects.ts'
import * as officeKeys from './office-keys.ts'
import * as offices from './offices.ts'
import * as people from './people.ts'
import * as progress from './progress.ts'
import * as progressReports from './progress-reports.ts'
import * as indexed from './published/indexed.ts'
import * as listCounts from './published/list-counts.ts'
import * as numbers from './published/numbers.ts'
import * as photos from './published/photos.ts'
import * as publishedCases from './published/published-cases.ts'
import * as shelf from './published/shelf.ts'
import * as publishingState from './published/state.ts'
import * as putAside from './put-aside.ts'
import { reachBucket, reachTable } from './reach.ts'
import * as recordFiles from './record-files.ts'
import * as releases from './releases.ts'
import * as restores from './restores.ts'
import * as routing from './routing.ts'
import * as sheetFiles from './sheet-files.ts'
import type { Table } from './table.ts'
import * as templates from './templates.ts'
import * as chunks from './tips/chunks.ts'
import * as claims from './tips/claims.ts'
import * as ends from './tips/find-end.ts'
import * as lookup from './tips/lookup.ts'
import * as messages from './tips/messages.ts'
import * as provisional from './tips/provisional.ts'
import * as queue from './tips/queue.ts'
import * as tickets from './tips/tickets.ts'
import * as tips from './tips/tips.ts'
import * as uploads from './tips/uploads.ts'
import * as waiting from './tips/waiting.ts'
import { listWork } from './work.ts'

/** All that speaks to the tips table and the sealed bucket. */
export function openTipStore(table: Table, sealed: Objects) {
  return {
    ...bind(table, tips),
    ...bind(table, ends),
    ...bind(table, waiting),
    ...bind(table, queue),
    ...bind(table, uploads),
    ...bind(table, lookup),
    ...bind(table, tickets),
    ...bind(table, messages),
    ...bind(table, provisional),
    ...bind(table, claims),
    ...bind(table, notices),
    ...bind(table, officeKeys),
    ...bind(table, drafts),
    ...bind(table, restores),
    ...bind(table, putAside),
    ...bind(table, load),
    ...bind(table, { listWork, reachTable }),
    ...bind(sealed, chunks),
    ...bind(sealed, { reachBucket }),
  }
}
export type TipStore = ReturnType<typeof openTipStore>

/** All that speaks to the records table. */
export function openRecordStore(table: Table) {
  return {
    ...bind(table, campaigns),
    ...bind(table, cases),
    ...bind(table, progress),
    ...bind(table, log),
    ...bind(table, logHead),
    ...bind(table, publishedCases),
    ...bind(table, listCounts),
    ...bind(table, indexed),
    ...bind(table, numbers),
    ...bind(table, photos),
    ...bind(table, shelf),
    ...bind(table, publishingState),
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

type Verb<First> = (first: First, ...rest: never[]) => unknown

/** The verbs of a module with their first argument, a table or bucket, filled in. Other exports are left out. */
export type Bound<First, M> = {
  [K in keyof M as M[K] extends Verb<First> ? K : never]: M[K] extends (
    first: First,
    ...rest: infer R
  ) => infer X
    ? (...rest: R) => X
    : never
}

/** Fills in the first argument of every function that a module exports. */
export function bind<First, M extends object>(first: First, module: M): Bound<First, M> {
  const verbs = Object.entries(module).filter(
    (entry): entry is [string, Verb<First>] => typeof entry[1] === 'function',
  )
  const bound = verbs.map(([name, verb]) => [name, (...rest: never[]) => verb(first, ...rest)])
  return Object.fromEntries(bound) as Bound<First, M>
}
