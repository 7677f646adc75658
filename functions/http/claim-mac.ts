import { createHmac } from 'node:crypto'
import { canonicalJson } from '../../shared/value/canonical-json.ts'
import { hashOf, type Sha256 } from '../../shared/value/hash.ts'

/**
 * A MAC of a claim code's hash under a key that only intake and desk hold, after the key's id: `1a2b3c4d:…`. `use`: what
 * it is kept for, so that what stands with a tip and what stands alone cannot be laid side by side.
 */
export function claimMac(key: string, use: string, hash: Sha256): string {
  const mac = createHmac('sha256', Buffer.from(key, 'base64url')).update(`claim\n${use}\n${hash}`)
  return `${hashOf(key).slice(0, 8)}:${mac.digest('hex')}`
}

/** What a claim's row says, under the same key: an amount, an office or a name that was changed by hand does not pass. */
export function claimProof(
  key: string,
  code: string,
  { office, amount, approvedBy }: { office: string; amount: number; approvedBy: string },
): string {
  return claimMac(key, 'row', hashOf(canonicalJson({ code, office, amount, approvedBy })))
}
