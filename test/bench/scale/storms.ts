import { QUEUE_PARTS } from '../../../functions/store/tips/tip-row.ts'
import { districts } from '../../../shared/place/division.ts'
import type { Measured } from './operations.ts'
import { type FilingWrite, type Storm, type Weathered, weather } from './simulate.ts'

/** Districts and counties: as many offices handle tips at least. */
const OFFICES = districts.length

/** How reports fall on offices: over all of them, on ten of one city, or all on one. */
const falls: Record<string, readonly number[]> = {
  'over all offices': Array.from({ length: OFFICES }, () => 1 / OFFICES),
  'on ten offices of one city': Array.from({ length: 10 }, () => 1 / 10),
  'on one office': [1],
}

const storms: readonly Pick<Storm, 'queueParts' | 'warm'>[] = [
  { queueParts: QUEUE_PARTS, warm: 4000 },
  { queueParts: QUEUE_PARTS, warm: 40_000 },
  // As it would be with a list that is not cut.
  { queueParts: 1, warm: 40_000 },
]

/** What one filing writes, from what was measured: the challenge, a photo and the filing itself. */
export function writesOf(measured: Measured): FilingWrite[] {
  const all = [...measured['photo of 300 kB'], ...measured.filing].filter(({ what }) =>
    what.startsWith('write '),
  )
  return all.map(({ what, units }) => {
    const target = what.replace('write ', '').split(' ')[0] ?? ''
    const spread = target === 'tips.queue' ? 'office' : target.includes('.') ? 'shard' : 'tip'
    return { target, units, spread }
  })
}

/** Every storm, by how reports fall: a thousand filings a second for two minutes. */
export function weatherAll(measured: Measured) {
  const writes = writesOf(measured)
  return Object.entries(falls).flatMap(([fall, offices]) =>
    storms.map((storm): { fall: string } & typeof storm & Weathered => ({
      ...{ fall, ...storm },
      ...weather(writes, { each: 1000, seconds: 120, offices, ...storm }),
    })),
  )
}
