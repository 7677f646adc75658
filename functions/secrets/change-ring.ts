import { type KeyRing, keysOf } from './key-ring.ts'

/** How a ring is changed, one step a time: a key joins, the one that joined becomes the current one, the oldest goes. */
export const ringChanges = ['add', 'use', 'drop'] as const
export type RingChange = (typeof ringChanges)[number]

/** Most keys of one ring. */
export const MOST_KEYS = 8

/**
 * A ring after one change. `add`: `made` is taken and not yet used, so that every function knows it before one uses it. `use`: the
 * newest key becomes the current one, and those before are still taken. `drop`: the oldest is no longer taken. Throws `RangeError`
 * when the change does not fit the ring.
 */
export function changeRing(ring: KeyRing, change: RingChange, made: string): KeyRing {
  const keys = keysOf(ring)
  const [current = '', ...others] = keys
  if (change === 'add') {
    if (keys.length >= MOST_KEYS) throw new RangeError(`the ring is full: ${MOST_KEYS} keys`)
    // What waits to be used stands last; those that were used before stand between.
    return [...keys, made].join(',')
  }
  const last = others.at(-1)
  if (last === undefined) throw new RangeError('the ring has one key alone: add another first')
  if (change === 'use') return [last, current, ...others.slice(0, -1)].join(',')
  return keys.slice(0, -1).join(',')
}
