import type { Proof } from '../../send/ticket.ts'
import { tipIdOf } from '../tip-id.ts'

let pending: Promise<Proof> | undefined
let pendingSeed: string | undefined

/**
 * The proof of work for the tip id of a seed, begun once, long before anything is sent, and solved meanwhile. A failed
 * one begins anew. Throws `ProofTrouble`.
 */
export function proofFor(seed: string, anew = false): Promise<Proof> {
  if (anew || seed !== pendingSeed) pending = undefined
  pendingSeed = seed
  const proof = pending ?? prove(seed)
  pending = proof
  proof.catch(() => {
    if (pending === proof) pending = undefined
  })
  return proof
}

/** The contract and the worker come with the first proof: the first questions do without them. */
async function prove(seed: string): Promise<Proof> {
  const [tip, { proofOf }] = await Promise.all([tipIdOf(seed), import('../../send/ticket.ts')])
  return proofOf(tip)
}
