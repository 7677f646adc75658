import { createHmac } from 'node:crypto'

/**
 * Keys of one use, as text: 32 bytes in base64url each, the current one first, then those that are still taken, with commas
 * between. What is made is made with the current one; what comes back is tried with each.
 */
export type KeyRing = string

/** All keys of a ring, the current one first. */
export const keysOf = (ring: KeyRing): string[] => ring.split(',')

/** The key that new things are made with. */
export const currentKey = (ring: KeyRing): string => keysOf(ring)[0] ?? ''

/** The key of a ring with this id, or undefined. */
export const keyNamed = (ring: KeyRing, id: string | undefined): string | undefined =>
  keysOf(ring).find((key) => keyIdOf(key) === id)

/** Tells keys apart without telling the key: eight signs. */
export const keyIdOf = (key: string): string =>
  createHmac('sha256', Buffer.from(key, 'base64url')).update('key id').digest('base64url').slice(0, 8)
