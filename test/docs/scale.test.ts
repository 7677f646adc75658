import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { costOf, type Use, usual } from '../bench/scale/cost.ts'
import { costText } from '../bench/scale/cost-text.ts'
import measured from '../bench/scale/measured.json' with { type: 'json' }
import { type Measurement, scaleText } from '../bench/scale/scale-text.ts'
import { type FilingWrite, weather } from '../bench/scale/simulate.ts'
import { root } from '../fixtures/import-graph.ts'

describe('the manuals', () => {
  it.each([
    ['docs/scale.md', scaleText],
    ['docs/cost.md', costText],
  ])('%s shows what was measured last, and what the model makes of it', (name, textOf) => {
    expect(readFileSync(join(root, name), 'utf8')).toContain(textOf(measured as Measurement))
  })
})

describe('what a year costs', () => {
  const { short } = measured as Measurement

  it('is ticks and fixed parts when nothing is used', () => {
    const nothing = Object.fromEntries(Object.keys(usual).map((name) => [name, 0])) as unknown as Use
    const used = costOf('global', nothing, short).lines.filter(({ cost }) => cost > 0)
    expect(used.map(({ good }) => good)).toEqual([
      ...['readUnits', 'calls', 'gigabyteSeconds', 'firewall', 'secrets', 'alarms'],
    ])
  })

  it('grows with the tips: two million tips take twice the writes of one million', () => {
    const writes = (tips: number) =>
      costOf('china', { ...usual, tips, publications: 0 }, short).lines[0]?.amount ?? 0
    expect(writes(2_000_000) / writes(1_000_000)).toBeCloseTo(2, 6)
  })

  it('takes a filing’s writes as they were measured: what one tip writes, times the price', () => {
    const one = { ...usual, tips: 1_000_000, photos: 0, looks: 0, lists: 0, publications: 0, pages: 0 }
    const { amount = 0, cost = 0 } = costOf('global', one, short).lines[0] ?? {}
    // A filing alone is 19 units of its table and 4 of indexes.
    expect(amount).toBeGreaterThan(23)
    expect(cost / amount).toBeCloseTo(0.625, 6)
  })
})

describe('the model of a storm', () => {
  const write = (spread: FilingWrite['spread'], units = 1): FilingWrite => ({ target: 'x', units, spread })
  const storm = { each: 2000, seconds: 10, offices: [1], queueParts: 1, warm: 40_000 }

  it('lets half pass where twice as much as a partition takes meets one key', () => {
    expect(weather([write('office')], storm).atOnce).toBeCloseTo(0.5, 5)
  })

  it('lets all pass once that key is cut into four', () => {
    expect(weather([write('office')], { ...storm, queueParts: 4 })).toMatchObject({ atOnce: 1, longest: 0 })
  })

  it('lets a fifth pass where a table is ready for a fifth of it', () => {
    expect(weather([write('tip', 10)], { ...storm, warm: 4000 }).atOnce).toBeCloseTo(0.2, 2)
  })

  it('refuses the write to the table when that to its index is refused', () => {
    const both = [write('tip'), { ...write('office'), target: 'x.queue' }]
    expect(weather(both, storm).atOnce).toBeCloseTo(0.5, 5)
  })
})
