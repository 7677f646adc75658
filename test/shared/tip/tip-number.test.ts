import { createHash, randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { digitsIn, tipDigits, tipNumber } from '../../../shared/tip/tip-number.ts'

const facts = {
  division: '320115',
  topic: 'PIT-01',
  wrongOffice: false,
  urgent: false,
  language: 'zh',
} as const
const id = 'AAAAAAAAAAAAAAAAAAAAAA'
const newId = () => randomBytes(16).toString('base64url')

describe('the number of a tip', () => {
  it('is six digits of a hash of its id, as another library makes it', () => {
    const whole = createHash('sha256').update(`mingcha tip number ${id}`).digest().readUIntBE(0, 6)
    expect(tipDigits(id)).toBe(String(whole % 1_000_000).padStart(6, '0'))
    expect(tipDigits(id)).toMatch(/^\d{6}$/)
  })

  it('names place and year', () => {
    const digits = tipDigits(id)
    const of = (division: string) => ({ id, filedOn: '2026-11-02', facts: { ...facts, division } })
    expect(tipNumber(of('320115'), 'zh')).toBe(`江宁26-${digits}`)
    expect(tipNumber(of('320115'), 'en')).toBe(`Jiangning 26-${digits}`)
    expect(tipNumber(of('320321'), 'zh')).toBe(`丰县26-${digits}`)
    expect(tipNumber(of('320576'), 'zh')).toBe(`苏州工业园区26-${digits}`)
  })

  it('tells neither count nor order: of two hundred ids one after another no digit stands still or climbs', () => {
    const numbers = Array.from({ length: 200 }, () => Number(tipDigits(newId())))
    const climbs = numbers.filter((one, n) => n > 0 && one > (numbers[n - 1] ?? 0)).length
    expect(climbs).toBeGreaterThan(60)
    expect(climbs).toBeLessThan(140)
    expect(new Set(numbers.map((one) => Math.floor(one / 100_000))).size).toBe(10)
  })
})

it.each([
  ['048291', '048291'],
  ['26-048291', '048291'],
  ['江宁26-048291', '048291'],
  ['Jiangning 26-048291 ', '048291'],
  ['江宁２６－０４８２９１', '048291'],
  ['基坑', undefined],
  ['48291', undefined],
  ['1048291', undefined],
])('%s is typed, %s is looked for', (typed, digits) => {
  expect(digitsIn(typed)).toBe(digits)
})
