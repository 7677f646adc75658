import { createHmac, timingSafeEqual } from 'node:crypto'
import { hasReceipt, type Tip, type TipWithReceipt } from '../../shared/tip/tip.ts'
import type { Sha256 } from '../../shared/value/hash.ts'
import { currentKey, type KeyRing, keysOf } from '../secrets/key-ring.ts'

/** A short text that only the holder of the ring could have made: `payload.signature`, base64url. */
export function signToken(payload: object, purpose: string, ring: KeyRing): string {
  const body = Buffer.from(JSON.stringify(payload)).toString('base64url')
  return `${body}.${mac(body, purpose, currentKey(ring))}`
}

/** The payload, or undefined when the token was not made with a key of this ring for this purpose. */
export function readToken(token: string, purpose: string, ring: KeyRing): unknown {
  const [body, signature, more] = token.split('.')
  if (!body || !signature || more !== undefined) return undefined
  if (!keysOf(ring).some((key) => sameText(signature, mac(body, purpose, key)))) return undefined
  return JSON.parse(Buffer.from(body, 'base64url').toString())
}

/** Compares in a time that does not depend on where they differ. */
export function sameText(a: string, b: string): boolean {
  const left = Buffer.from(a)
  const right = Buffer.from(b)
  return left.length === right.length && timingSafeEqual(left, right)
}

/** HMAC-SHA-256 of a receipt's lookup secret under the current key, hex: all that is ever kept of it. */
export const lookupHash = (lookup: string, ring: KeyRing): Sha256 => hashUnder(lookup, currentKey(ring))

/** The same under each key of a ring, the current one first: a receipt outlives a key. */
export const lookupHashes = (lookup: string, ring: KeyRing): Sha256[] =>
  keysOf(ring).map((key) => hashUnder(lookup, key))

const hashUnder = (lookup: string, key: string): Sha256 =>
  createHmac('sha256', Buffer.from(key, 'base64url')).update(`lookup\n${lookup}`).digest('hex')

/** Whether a tip was filed with the receipt whose lookup secret has one of these HMACs. */
export function isOfReceipt(tip: Tip, hashes: readonly Sha256[]): tip is TipWithReceipt {
  return hasReceipt(tip) && hashes.includes(tip.lookupHash)
}

function mac(body: string, purpose: string, key: string): string {
  return createHmac('sha256', Buffer.from(key, 'base64url')).update(`${purpose}\n${body}`).digest('base64url')
}
