import * as z from 'zod'
import { Day } from '../../shared/value/day.ts'
import { readPartition } from './query-all.ts'
import type { Key, Table } from './table.ts'
import type { Due } from './work.ts'

/** Why a piece of the clock's work failed: its item cannot be read, or something else went wrong. */
export const AsideReason = z.enum(['unreadable', 'fault'])
export type AsideReason = z.infer<typeof AsideReason>

/** A piece of the clock's work that failed and is tried again later. Says nothing of what the item holds. */
const Aside = z.object({
  /** Key of the item. */
  pkOf: z.string(),
  skOf: z.string(),
  reason: AsideReason,
  /** How often it failed. */
  tries: z.int().min(1),
  /** Day of the first failure. */
  since: Day,
})
export type Aside = z.infer<typeof Aside>

const keyOf = ({ pk, sk }: Key): Key => ({ pk: 'PARKED', sk: `${pk} ${sk}` })

/** All that is put aside. What cannot be read of it is left out. */
export async function listAside(tips: Table): Promise<Aside[]> {
  return (await readPartition(tips, 'PARKED')).flatMap((row) => Aside.safeParse(row).data ?? [])
}

/** Puts a piece of work aside, or notes that it failed once more. */
export async function putAside(tips: Table, { pkOf, skOf, ...more }: Aside): Promise<void> {
  await tips.put({ ...keyOf({ pk: pkOf, sk: skOf }), pkOf, skOf, ...more })
}

/** The work was done, or there is nothing to do any more. */
export async function takeUpAgain(tips: Table, key: Key): Promise<void> {
  await tips.remove(keyOf(key))
}

/** Whether an item is there and waits for the clock. */
export async function waitsForClock(table: Table, { pk, sk }: Key): Promise<boolean> {
  return (await table.read({ pk, sk }))?.workSince !== undefined
}

/** Has the next round try what was put aside, where the item still waits for the clock. `day`: before today. */
export async function tryAtOnce(table: Table, { pkOf, skOf }: Aside, day: Day): Promise<void> {
  await table.update(
    { pk: pkOf, sk: skOf },
    {
      expression: 'SET workSince = :day',
      condition: 'attribute_exists(workSince)',
      values: { ':day': day },
    },
  )
}

/** Has the work index name an item at a later day or hour, unless somebody set another meanwhile. */
export async function putOffWork(table: Table, { pk, sk, since }: Due, until: string): Promise<void> {
  await table.update(
    { pk, sk },
    {
      expression: 'SET workSince = :until',
      condition: 'workSince = :since',
      values: { ':until': until, ':since': since },
    },
  )
}
