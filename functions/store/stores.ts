import { bind } from './bind.ts'
import * as calendar from './calendar/years.ts'
import * as cases from './cases/cases.ts'
import * as statistics from './handling/months.ts'
import * as listWork from './list-work.ts'
import * as log from './log/log.ts'
import * as subscriptions from './notices/subscriptions.ts'
import type { Objects } from './objects.ts'
import * as batches from './office-keys/batches.ts'
import * as keyRequests from './office-keys/key-requests.ts'
import * as keys from './office-keys/keyrings.ts'
import * as offices from './offices/offices.ts'
import * as invitations from './people/invitations.ts'
import * as staff from './people/staff.ts'
import * as progress from './progress/progress-orders.ts'
import * as submissions from './progress/submissions.ts'
import * as routing from './routing/routing.ts'
import type { Table } from './table.ts'
import * as attach from './tips/attachments.ts'
import * as slices from './tips/chunks.ts'
import * as claims from './tips/claims.ts'
import * as hotline from './tips/hotline.ts'
import * as lookup from './tips/lookup.ts'
import * as messages from './tips/messages.ts'
import * as openings from './tips/openings.ts'
import * as provisional from './tips/provisional.ts'
import * as queue from './tips/queue.ts'
import * as sweep from './tips/sweep.ts'
import * as tips from './tips/tips.ts'
import * as upload from './tips/uploads.ts'

/** All that speaks to the tips table and the sealed bucket. */
export function openTipStore(table: Table, sealed: Objects) {
  return {
    ...bind(table, tips),
    ...bind(table, queue),
    ...bind(table, subscriptions),
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
