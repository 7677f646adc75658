import * as attach from './attach.ts'
import * as batches from './batches.ts'
import { bind } from './bind.ts'
import * as calendar from './calendar.ts'
import * as cases from './cases.ts'
import * as channels from './channels.ts'
import * as claims from './claims.ts'
import * as hotline from './hotline.ts'
import * as invitations from './invitations.ts'
import * as keyRequests from './key-requests.ts'
import * as keys from './keys.ts'
import * as listWork from './list-work.ts'
import * as log from './log.ts'
import * as lookup from './lookup.ts'
import * as messages from './messages.ts'
import type { Objects } from './objects.ts'
import * as offices from './offices.ts'
import * as openings from './openings.ts'
import * as progress from './progress.ts'
import * as provisional from './provisional.ts'
import * as queue from './queue.ts'
import * as routing from './routing.ts'
import * as slices from './slices.ts'
import * as staff from './staff.ts'
import * as statistics from './statistics.ts'
import * as submissions from './submissions.ts'
import * as sweep from './sweep.ts'
import type { Table } from './table.ts'
import * as tips from './tips.ts'
import * as upload from './upload.ts'

/** All that speaks to the tips table and the sealed bucket. */
export function openTipStore(table: Table, sealed: Objects) {
  return {
    ...bind(table, tips),
    ...bind(table, queue),
    ...bind(table, channels),
    ...bind(table, hotline),
    ...bind(table, claims),
    ...bind(table, upload),
    ...bind(table, attach),
    ...bind(table, lookup),
    ...bind(table, messages),
    ...bind(table, openings),
    ...bind(table, keys),
    ...bind(table, keyRequests),
    ...bind(table, batches),
    ...bind(table, sweep),
    ...bind(table, provisional),
    ...bind(table, listWork),
    ...bind(sealed, slices),
  }
}
export type TipStore = ReturnType<typeof openTipStore>

/** All that speaks to the records table. */
export function openRecordStore(table: Table) {
  return {
    ...bind(table, cases),
    ...bind(table, submissions),
    ...bind(table, progress),
    ...bind(table, log),
    ...bind(table, routing),
    ...bind(table, statistics),
    ...bind(table, calendar),
    ...bind(table, offices),
    ...bind(table, staff),
    ...bind(table, invitations),
    ...bind(table, listWork),
  }
}
export type RecordStore = ReturnType<typeof openRecordStore>
