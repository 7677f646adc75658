import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addressTables } from '../../bench/address-cases.ts'

const committed = readFileSync(join(import.meta.dirname, '../../../docs/address-cases.md'), 'utf8')

describe('the table of addresses in docs', () => {
  it('is what the addresses give today', () => {
    expect(addressTables()).toBe(committed)
  })

  it('holds at least 150, none of them wrong', () => {
    const rows = committed.split('\n').filter((line) => /^\| \d+ \|/.test(line))
    expect(rows.length).toBeGreaterThanOrEqual(150)
    expect(rows.filter((line) => line.endsWith('| 错 |'))).toEqual([])
  })
})
