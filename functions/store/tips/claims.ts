import * as z from 'zod'
import { Day } from '../../../shared/value/day.ts'
import type { Table } from '../table.ts'

/** A reward that somebody may collect with a code. It names no tip. */
export const Claim = z.object({
  office: z.string(),
  amount: z.int(),
  /** Subject of the member of staff who approved it: another one pays. */
  approvedBy: z.string(),
  /** MAC of all of the above, under the key of claims: a row that somebody wrote by hand is none. */
  proof: z.string(),
  paidOn: Day.optional(),
  /** Subject of the member of staff who paid. */
  paidBy: z.string().optional(),
})
export type Claim = z.infer<typeof Claim>

const keyOf = (mac: string) => ({ pk: `CLAIM#${mac}`, sk: 'CLAIM' })

/** Keeps a claim under the MAC of its code; the first stands. */
export function saveClaim(tips: Table, mac: string, claim: Claim): Promise<boolean> {
  return tips.put({ ...keyOf(mac), ...claim }, { expression: 'attribute_not_exists(pk)' })
}

/** The claim of a code's MAC, or undefined. */
export async function readClaim(tips: Table, mac: string): Promise<Claim | undefined> {
  const row = await tips.read(keyOf(mac))
  return row && Claim.parse(row)
}

/** Marks a claim as paid, once, by another than who approved it. False when it was, or there is none. */
export function payClaim(tips: Table, mac: string, paid: { on: string; by: string }): Promise<boolean> {
  return tips.update(keyOf(mac), {
    expression: 'SET paidOn = :on, paidBy = :by',
    condition: 'attribute_exists(pk) AND attribute_not_exists(paidOn) AND approvedBy <> :by',
    values: { ':on': paid.on, ':by': paid.by },
  })
}
