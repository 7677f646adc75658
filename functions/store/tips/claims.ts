import * as z from 'zod'
import { Day } from '../../../shared/value/day.ts'
import type { Table } from '../table.ts'

/** A reward that somebody may collect with a code. It names no tip. */
export const Claim = z.object({
  office: z.string(),
  amount: z.int(),
  paidOn: Day.optional(),
  /** Subject of the member of staff who paid. */
  paidBy: z.string().optional(),
})
export type Claim = z.infer<typeof Claim>

const keyOf = (hash: string) => ({ pk: `CLAIM#${hash}`, sk: 'CLAIM' })

/** Keeps a claim under its code's hash; the first stands. */
export function saveClaim(tips: Table, hash: string, claim: Claim): Promise<boolean> {
  return tips.put({ ...keyOf(hash), ...claim }, { expression: 'attribute_not_exists(pk)' })
}

/** The claim of a code's hash, or undefined. */
export async function readClaim(tips: Table, hash: string): Promise<Claim | undefined> {
  const row = await tips.read(keyOf(hash))
  return row && Claim.parse(row)
}

/** Marks a claim as paid, once. False when it was, or there is none. */
export function payClaim(tips: Table, hash: string, paid: { on: string; by: string }): Promise<boolean> {
  return tips.update(keyOf(hash), {
    expression: 'SET paidOn = :on, paidBy = :by',
    condition: 'attribute_exists(pk) AND attribute_not_exists(paidOn)',
    values: { ':on': paid.on, ':by': paid.by },
  })
}
