import * as z from 'zod'
import { RECEIPT_DIGITS } from '../receipt/receipt.ts'
import { Day } from '../value/day.ts'
import { route } from './route.ts'

/** Somebody shows a claim code. `pay` marks it as paid, once. */
export const ClaimRequest = z.strictObject({
  code: z.string().regex(new RegExp(`^\\d{${RECEIPT_DIGITS}}$`)),
  pay: z.boolean(),
})

/** A claim, without any hint of the tip behind it. */
export const ClaimReply = z.strictObject({
  office: z.string(),
  amount: z.int(),
  paidOn: Day.optional(),
})
export type ClaimReply = z.infer<typeof ClaimReply>

/** Rewards, collected. */
export const claimRoutes = {
  take: route('/api/desk/claims', {
    ...{ stage: 'desk', method: 'post', roles: ['handler', 'lead'] },
    summary: 'What a claim code is worth, and that it was paid',
    ...{ request: ClaimRequest, limit: 1024, reply: ClaimReply },
    refusals: ['claim', 'another'],
  }),
}
