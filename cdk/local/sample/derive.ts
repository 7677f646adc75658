import { hkdfSync } from 'node:crypto'
import type { DevelopmentKeys } from '../keys.ts'

/**
 * 32 bytes for one use, always the same in one working copy: sample keys, receipts and ids can be made again
 * at any time and are nowhere written down.
 */
export function derive(keys: DevelopmentKeys, use: string): Uint8Array {
  const secret = Buffer.from(keys.directory.privateKey, 'base64url')
  return new Uint8Array(hkdfSync('sha256', secret, 'mingcha-sample', use, 32))
}
