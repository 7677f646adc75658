import { createHmac } from 'node:crypto'
import { hashOf, type Sha256 } from '../../shared/value/hash.ts'

/**
 * A MAC of a claim code's hash under a key that only intake and desk hold, after the key's id: `1a2b3c4d:…`. `use`: what
 * it is kept for, so that what stands with a tip and what stands alone cannot be laid side by side.
 */
export function claimMac(key: string, use: string, hash: Sha256): string {
  const mac = createHmac('sha256', Buffer.from(key, 'base64url')).update(`claim\n${use}\n${hash}`)
  return `${hashOf(key).slice(0, 8)}:${mac.digest('hex')}`
}
