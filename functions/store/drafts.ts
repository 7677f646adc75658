import * as z from 'zod'
import { DRAFT_DAYS } from '../../shared/contract/drafts.ts'
import { addDays, Day } from '../../shared/value/day.ts'
import { Id } from '../../shared/value/id.ts'
import { bare } from './changes.ts'
import { readPartition } from './query-all.ts'
import type { Condition, Key, Table } from './table.ts'
import { workShard } from './work.ts'

/** Words that somebody typed and has not sent, sealed to themselves. */
export const StoredDraft = z.object({
  /** Made in their browser; says nothing of what it is for. */
  id: Id,
  version: z.int().min(1),
  sealed: z.instanceof(Uint8Array),
  /** The day on which it goes. */
  workSince: Day,
})
export type StoredDraft = z.infer<typeof StoredDraft>

const partition = (sub: string) => `DRAFTS#${sub}`
const keyOf = (sub: string, id: Id): Key => ({ pk: partition(sub), sk: id })

/** Somebody's draft, as long as its day has not come; the clock may be late. */
export async function readDraft(
  tips: Table,
  sub: string,
  id: Id,
  today: Day,
): Promise<StoredDraft | undefined> {
  const row = await tips.read(keyOf(sub, id))
  return row && standing(row, today)
}

/** All of somebody's drafts whose day has not come. */
export async function listDrafts(tips: Table, sub: string, today: Day): Promise<StoredDraft[]> {
  return (await readPartition(tips, partition(sub))).flatMap((row) => standing(row, today) ?? [])
}

/** Writes a draft over the version seen (0: none that stands). False when another stands there. */
export function saveDraft(
  tips: Table,
  sub: string,
  { id, seen, sealed, today }: { id: Id; seen: number; sealed: Uint8Array; today: Day },
): Promise<boolean> {
  const key = keyOf(sub, id)
  const due = { workShard: workShard(key.pk), workSince: addDays(today, DRAFT_DAYS) }
  return tips.put({ ...key, id, version: seen + 1, sealed, ...due }, whereSeen(seen, today))
}

function whereSeen(seen: number, today: Day): Condition {
  if (seen > 0) return { ...sameVersion, values: { ':seen': seen } }
  return { expression: 'attribute_not_exists(pk) OR workSince <= :today', values: { ':today': today } }
}

const sameVersion = { expression: '#version = :seen', names: { '#version': 'version' } }

/** Forgets a draft in the version seen. False when another stands there, or none. */
export function dropDraft(tips: Table, sub: string, id: Id, seen: number): Promise<boolean> {
  return tips.remove(keyOf(sub, id), { ...sameVersion, values: { ':seen': seen } })
}

/** Forgets a draft whose day has come. Whether it was forgotten. */
export function sweepDraft(tips: Table, key: Key, today: Day): Promise<boolean> {
  return tips.remove(key, { expression: 'workSince <= :today', values: { ':today': today } })
}

function standing(row: Record<string, unknown>, today: Day): StoredDraft | undefined {
  const draft = StoredDraft.parse(bare(row))
  return draft.workSince > today ? draft : undefined
}
