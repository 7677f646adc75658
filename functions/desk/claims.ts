import type { Handler } from 'hono'
import { type ClaimReply, claimRoutes } from '../../shared/contract/claims.ts'
import { claimHash } from '../../shared/receipt/claim.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import type { Sha256 } from '../../shared/value/hash.ts'
import { authenticate } from '../http/authenticate.ts'
import { claimMac, claimProof } from '../http/claim-mac.ts'
import { readBody } from '../http/read-body.ts'
import { keysOf } from '../secrets/key-ring.ts'
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
    const { key, mac, claim } = await findClaim(desk, claimHash(code))
    if (claim?.office !== staff.office) throw new Refusal('claim')
    if (claim.proof !== claimProof(key, mac, claim)) throw new Refusal('claim')
    const paid = { on: dayInShanghai(desk.now()), by: staff.sub }
    if (pay && claim.approvedBy === staff.sub) throw new Refusal('another')
    if (pay && !(await desk.tips.payClaim(mac, paid))) throw new Refusal('claim')
    const paidOn = pay ? paid.on : claim.paidOn
    const reply: ClaimReply = { office: claim.office, amount: claim.amount, ...(paidOn && { paidOn }) }
    return context.json(reply)
  }
}

/** The claim of a code, kept under whichever key was the current one then. */
async function findClaim(desk: Desk, hash: Sha256) {
  const rows = await Promise.all(
    keysOf(desk.claimKey).map(async (key) => {
      const mac = claimMac(key, 'code', hash)
      return { key, mac, claim: await desk.tips.readClaim(mac) }
    }),
  )
  return rows.find(({ claim }) => claim !== undefined) ?? { key: '', mac: '', claim: undefined }
}
