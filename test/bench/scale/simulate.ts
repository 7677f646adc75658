/** What a partition of a table or index takes in a second, in write units (DynamoDB developer guide, "Burst and adaptive capacity"). */
const PARTITION = 1000

/** A write of a filing: to which table or index, what it costs, and which of that one's keys it meets. */
export interface FilingWrite {
  readonly target: string
  readonly units: number
  readonly spread: 'tip' | 'shard' | 'office'
}

/** What is simulated. */
export interface Storm {
  /** Filings that begin in a second, and for how many seconds. */
  readonly each: number
  readonly seconds: number
  /** Share of the filings that each office gets; adds up to one. */
  readonly offices: readonly number[]
  /** Parts into which an office's open list is cut. */
  readonly queueParts: number
  /** Write units a second for which table and indexes are ready when it begins. */
  readonly warm: number
}

/** How it went. */
export interface Weathered {
  /** Filings that were taken at once, and within eight seconds of their first try; shares of one. */
  readonly atOnce: number
  readonly inTime: number
  /** The longest wait in seconds of one that was taken. */
  readonly longest: number
  /** Write units that the fullest partition was asked for in a second, by table or index. */
  readonly fullest: Readonly<Record<string, number>>
}

/** Shards of the work index and of a year. */
const SHARDS = 16

/**
 * Second by second: every filing writes to the partition of each of its keys, an index's partition that is full refuses the
 * write to the table as well, and what was refused comes again in the next second, after the new ones. Counted on is neither
 * burst capacity nor that the platform splits a partition within the storm.
 */
export function weather(writes: readonly FilingWrite[], storm: Storm): Weathered {
  const partitions = Math.max(1, Math.ceil(storm.warm / PARTITION))
  const chance = dice()
  const place = ({ target, spread }: FilingWrite, tip: number, office: number) => {
    if (spread === 'tip') return `${target} ${tip % partitions}`
    if (spread === 'shard') return `${target} ${scatter(tip % SHARDS, target) % partitions}`
    return `${target} ${scatter(office * 64 + (tip % storm.queueParts), target) % partitions}`
  }
  const filing = (since: number) => {
    const [tip, office] = [Math.floor(chance() * 2 ** 30), pick(storm.offices, chance())]
    return { since, keys: writes.map((write) => ({ write, key: place(write, tip, office) })) }
  }
  const fullest: Record<string, number> = {}
  let waiting: ReturnType<typeof filing>[] = []
  let [taken, atOnce, inTime, longest] = [0, 0, 0, 0]
  for (let second = 0; second < storm.seconds; second++) {
    const used = new Map<string, number>()
    const fresh = Array.from({ length: storm.each }, () => filing(second))
    const asked = new Map<string, number>()
    const left: typeof waiting = []
    for (const one of [...fresh, ...waiting]) {
      const { keys } = one
      for (const { write, key } of keys) asked.set(key, (asked.get(key) ?? 0) + write.units)
      if (keys.some(({ key, write }) => (used.get(key) ?? 0) + write.units > PARTITION)) {
        left.push(one)
        continue
      }
      for (const { key, write } of keys) used.set(key, (used.get(key) ?? 0) + write.units)
      const wait = second - one.since
      taken += 1
      atOnce += wait === 0 ? 1 : 0
      inTime += wait <= 8 ? 1 : 0
      longest = Math.max(longest, wait)
    }
    waiting = left
    for (const [key, units] of asked) {
      const [target = ''] = key.split(' ')
      fullest[target] = Math.max(fullest[target] ?? 0, units)
    }
  }
  const all = storm.each * storm.seconds
  return { atOnce: atOnce / all, inTime: inTime / all, longest: taken > 0 ? longest : Number.NaN, fullest }
}

/** Which office's share a number from 0 to 1 falls into. */
function pick(shares: readonly number[], at: number): number {
  let rest = at
  for (const [n, share] of shares.entries()) {
    if (rest < share) return n
    rest -= share
  }
  return shares.length - 1
}

/** A number that spreads keys over partitions as a hash does. */
function scatter(key: number, target: string): number {
  let sum = 2166136261
  for (const sign of `${target}${key}`) sum = Math.imul(sum ^ (sign.codePointAt(0) ?? 0), 16777619) >>> 0
  return (sum ^ (sum >>> 15)) >>> 0
}

/** The same numbers from 0 to 1 in every run (mulberry32). */
function dice(): () => number {
  let seed = 20261127
  return () => {
    seed = (seed + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(seed ^ (seed >>> 15), seed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
