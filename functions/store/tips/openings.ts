import * as z from 'zod'
import type { TipId } from '../../../shared/value/id.ts'
import type { Table } from '../table.ts'

/** That someone opened an original, and why. Staff moments are exact: the accountability is theirs. */
export const Opening = z.object({
  id: z.string(),
  sub: z.string(),
  name: z.string(),
  at: z.string(),
  reason: z.string(),
})
export type Opening = z.infer<typeof Opening>

/** Records an opening; again under the same id changes nothing. */
export async function recordOpening(tips: Table, tip: TipId, opening: Opening): Promise<void> {
  await tips.put(
    { pk: `TIP#${tip}`, sk: `OPENING#${opening.id}`, ...opening },
    { expression: 'attribute_not_exists(pk)' },
  )
}

/** All openings of a tip, oldest first. */
export async function listOpenings(tips: Table, tip: TipId): Promise<Opening[]> {
  const page = await tips.query({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :kind)',
    ExpressionAttributeValues: { ':pk': `TIP#${tip}`, ':kind': 'OPENING#' },
    ConsistentRead: true,
    Limit: 200,
  })
  return page.rows.map((row) => Opening.parse(row)).sort((a, b) => a.at.localeCompare(b.at))
}
