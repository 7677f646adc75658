import type { Handler } from 'hono'
import { type ClaimReply, claimRoutes } from '../../shared/contract/claims.ts'
import { claimHash } from '../../shared/receipt/claim.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { authenticate } from '../http/authenticate.ts'
import { claimMac, claimProof } from '../http/claim-mac.ts'
import { readBody } from '../http/read-body.ts'
import type { Desk } from './desk.ts'

/**
 * `POST /api/desk/claims`: what a claim code is worth at one's own office and, with `pay`, that it was paid today, by another than who
 * approved it (refused `another`).
 * It leads to no tip. Refuses `claim` for another office's code, an unknown one, and one already paid.
 */
export function redeemClaim(desk: Desk): Handler {
  return async (context) => {
    const staff = await authenticate(desk, context, claimRoutes.take)
    const { code, pay } = await readBody(context, claimRoutes.take)
    const mac = claimMac(desk.claimKey, 'code', claimHash(code))
    const claim = await desk.tips.readClaim(mac)
    if (claim?.office !== staff.office) throw new Refusal('claim')
    if (claim.proof !== claimProof(desk.claimKey, mac, claim)) throw new Refusal('claim')
    const paid = { on: dayInShanghai(desk.now()), by: staff.sub }
    if (pay && claim.approvedBy === staff.sub) throw new Refusal('another')
    if (pay && !(await desk.tips.payClaim(mac, paid))) throw new Refusal('claim')
    const paidOn = pay ? paid.on : claim.paidOn
    const reply: ClaimReply = { office: claim.office, amount: claim.amount, ...(paidOn && { paidOn }) }
    return context.json(reply)
  }
}
