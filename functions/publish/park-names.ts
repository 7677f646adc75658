import type { Case } from '../../shared/case/case.ts'
import { namesWaiting } from '../../shared/case/decide-names.ts'
import { toldOf } from '../../shared/case/told.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { ifReadable } from '../../shared/value/if-readable.ts'
import type { Publish } from './publish.ts'
import { editionsOf } from './taken-editions.ts'

/** Under which name a case waits whose text could still tell a firm. No work: people decide, and nothing is tried again. */
const SUBJECT = 'names/'

/** Says to the newsroom that somebody has to decide whether places in a public text still tell a firm whose name is gone. */
export async function parkNames({ records, now }: Publish, one: Case): Promise<void> {
  if (!(await isWaiting(records, one))) return
  const subject = `${SUBJECT}${one.id}`
  if (await records.findParked(subject)) return
  const since = dayInShanghai(now())
  await records.park({ subject, reason: 'names', detail: '', since, tries: 1, retryAt: 0 })
}

/** Ends the waiting of cases whose places were decided, or that nobody can read any more. */
export async function endNamesWaiting({ records }: Publish): Promise<void> {
  for (const { subject } of await records.readParked()) {
    if (!subject.startsWith(SUBJECT)) continue
    // One that cannot be read is put aside itself, and keeps no other waiting.
    const read = await ifReadable(records.readCase(subject.slice(SUBJECT.length)).then((one) => ({ one })))
    if (!read) continue
    if (!read.one || !(await isWaiting(records, read.one))) await records.unpark(subject)
  }
}

async function isWaiting(records: Publish['records'], one: Case): Promise<boolean> {
  const editions = await editionsOf(records, one.id)
  return namesWaiting(one, toldOf(editions.map(({ record }) => record))).length > 0
}
