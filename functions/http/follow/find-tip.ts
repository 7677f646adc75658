import type { Tip } from '../../../shared/tip/tip.ts'
import { isOfReceipt, lookupHashes } from '../signed-token.ts'
import type { Following } from './follow-store.ts'

/** A tip id that no filing can have taken: read when the receipt is unknown, so that reads are the same. */
export const NOBODY = 'A'.repeat(22)

/** The tip of a receipt's lookup secret. Always one read by hash for each key of the ring, and one by id. */
export async function findTip({ tips, secrets }: Following, lookup: string): Promise<Tip | undefined> {
  const hashes = lookupHashes(lookup, secrets.lookup)
  const found = await Promise.all(hashes.map((hash) => tips.findLookup(hash)))
  const id = found.find((one) => one !== undefined)
  const tip = await tips.readTip(id ?? NOBODY)
  return tip && isOfReceipt(tip, hashes) ? tip : undefined
}
