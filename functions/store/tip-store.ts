import { bind } from './bind.ts'
import * as drafts from './drafts.ts'
import * as load from './load.ts'
import * as notices from './notices.ts'
import type { Objects } from './objects.ts'
import * as officeKeys from './office-keys.ts'
import * as putAside from './put-aside.ts'
import { reachBucket, reachTable } from './reach.ts'
import * as restores from './restores.ts'
import type { Table } from './table.ts'
import * as chunks from './tips/chunks.ts'
import * as claims from './tips/claims.ts'
import * as counting from './tips/counting.ts'
import * as counts from './tips/counts.ts'
import * as ends from './tips/find-end.ts'
import * as lookup from './tips/lookup.ts'
import * as messages from './tips/messages.ts'
import * as provisional from './tips/provisional.ts'
import * as queue from './tips/queue.ts'
import * as tickets from './tips/tickets.ts'
import * as tips from './tips/tips.ts'
import * as uncounted from './tips/uncounted.ts'
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
    ...bind(table, uncounted),
    ...bind(table, counts),
    ...bind(table, counting),
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
