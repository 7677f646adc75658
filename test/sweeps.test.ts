import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { leftOut } from './sweeps.ts'

afterEach(() => void vi.useRealTimers())

const leftOutOn = (day: string) => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(day) })
  return leftOut('quarter')
}

it('every sweep is a file of tests, and is run on one of four days', () => {
  const days = ['2026-11-29', '2026-11-30', '2026-12-01', '2026-12-02'].map(leftOutOn)
  const all = new Set(days.flat())
  for (const pattern of all) {
    expect(pattern).toMatch(/^!test\/.*\.test\.ts$/)
    expect(existsSync(join(import.meta.dirname, '..', pattern.slice(1))), pattern).toBe(true)
    expect(
      days.filter((left) => left.includes(pattern)),
      pattern,
    ).toHaveLength(3)
  }
})

it('asked for by name, or with SWEEPS=all, everything is run', () => {
  expect(leftOut('')).toEqual([])
  expect(leftOut('all')).toEqual([])
})
