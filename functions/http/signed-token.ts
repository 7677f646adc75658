import { createHmac, timingSafeEqual } from 'node:crypto'
import { hasReceipt, type Tip } from '../../shared/tip/tip.ts'
import type { Sha256 } from '../../shared/value/hash.ts'

/** A short text that only the holder of `secret` could have made: `payload.signature`, base64url. */
export function signToken(payload: object, purpose: string, secret: string): string {
  const body = Buffer.from(JSON.stringify(payload)).toString('base64url')
  return `${body}.${mac(body, purpose, secret)}`
}

/** The payload, or undefined when the token was not made with this secret for this purpose. */
export function readToken(token: string, purpose: string, secret: string): unknown {
  const [body, signature, more] = token.split('.')
  if (!body || !signature || more !== undefined) return undefined
  if (!sameText(signature, mac(body, purpose, secret))) return undefined
  return JSON.parse(Buffer.from(body, 'base64url').toString())
}

/** Compares in a time that does not depend on where they differ. */
export function sameText(a: string, b: string): boolean {
  const left = Buffer.from(a)
  const right = Buffer.from(b)
  return left.length === right.length && timingSafeEqual(left, right)
}

/** HMAC-SHA-256 of a receipt's lookup secret, hex: all that is ever kept of it. */
export function lookupHash(lookup: string, secret: string): Sha256 {
  return createHmac('sha256', Buffer.from(secret, 'base64url')).update(`lookup\n${lookup}`).digest('hex')
}

/** Whether a tip was filed with the receipt whose lookup secret has this HMAC. */
export function isOfReceipt(tip: Tip, hash: Sha256): boolean {
  return hasReceipt(tip) && tip.lookupHash === hash
}

function mac(body: string, purpose: string, secret: string): string {
  return createHmac('sha256', Buffer.from(secret, 'base64url'))
    .update(`${purpose}\n${body}`)
    .digest('base64url')
}
