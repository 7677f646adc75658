import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import measured from '../bench/scale/measured.json' with { type: 'json' }
import { type Measurement, scaleText } from '../bench/scale/scale-text.ts'
import { type FilingWrite, weather } from '../bench/scale/simulate.ts'
import { root } from '../fixtures/import-graph.ts'

describe('docs/scale.md', () => {
  it('shows what was measured last, and what the model makes of it', () => {
    const manual = readFileSync(join(root, 'docs/scale.md'), 'utf8')
    expect(manual).toContain(scaleText(measured as Measurement))
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
