import { describe, expect, it } from 'vitest'
import { readNumber, writtenOut } from '../../../shared/value/typed-number.ts'

describe('a number as people type it', () => {
  it.each<[string, number]>([
    ['0', 0],
    ['12', 12],
    [' 12 ', 12],
    ['007', 7],
    ['１２３４', 1234],
    ['1,234', 1234],
    ['1，234', 1234],
    ['１，２３４', 1234],
    ['1, 234', 1234],
    ['1 234 567', 1_234_567],
    ['12\u00a0500', 12_500],
    ['12\u3000500', 12_500],
    ['\u200b42\ufeff', 42],
    ['999,999,999', 999_999_999],
  ])('%j', (typed, number) => {
    expect(readNumber(typed)).toBe(number)
    expect(readNumber(typed, 2)).toBe(number)
  })

  it('with decimals only where they are allowed', () => {
    expect(readNumber('1,234.5')).toBeUndefined()
    expect(readNumber('1,234.5', 2)).toBe(1234.5)
    expect(readNumber('１２．５０', 2)).toBe(12.5)
    expect(readNumber('0.07', 2)).toBe(0.07)
    expect(readNumber('1.234', 2)).toBeUndefined()
  })

  it.each([
    '',
    ' ',
    '-1',
    '－1',
    '+1',
    '1e3',
    '0x10',
    'abc',
    '12人',
    '1,23',
    '12,34',
    '1234,567',
    '1 2 3',
    '5\n120',
    '5\t120',
    '1\r\n000',
    '1\u2028000',
    '12 5',
  ])('%j is none', (typed) => {
    expect(readNumber(typed)).toBeUndefined()
    expect(readNumber(typed, 2)).toBeUndefined()
  })
  it.each(['10²', '①', '٣', '1,,234', ',123', '1.', '.5', '1.2.3', '1234567890', 'Infinity', 'NaN'])(
    '%j is none either',
    (typed) => {
      expect(readNumber(typed)).toBeUndefined()
      expect(readNumber(typed, 2)).toBeUndefined()
    },
  )
})

describe('any number, in every writing', () => {
  const wide = (text: string) =>
    text.replace(/[\d.,]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
  const grouped = (whole: string, mark: string) => whole.replace(/\B(?=(?:\d{3})+$)/g, mark)
  /** A row of numbers that is the same at every run (a linear congruence, as Numerical Recipes has it). */
  const numbers = Array.from(
    { length: 2000 },
    ((seed) => () => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
      return Math.floor(seed / 4.294967296) % 10 ** (1 + (seed % 9))
    })(7),
  )

  it('is the same number', () => {
    for (const number of numbers) {
      const whole = String(number)
      for (const mark of ['', ',', '，', ' ', '\u00a0', ', '])
        for (const one of [grouped(whole, mark), wide(grouped(whole, mark)), ` ${grouped(whole, mark)}\n`])
          expect(readNumber(one), one).toBe(number)
      const cents = `${whole}.${String(number % 100).padStart(2, '0')}`
      expect(readNumber(grouped(cents.split('.')[0] ?? '', ',') + cents.slice(-3), 2), cents).toBe(
        Number(cents),
      )
    }
  })

  it('with 万 is refused, and said as it is to be written', () => {
    for (const number of numbers.filter((one) => one < 100_000)) {
      const typed = `${Math.floor(number / 10)}.${number % 10}万`
      expect(readNumber(typed, 2), typed).toBeUndefined()
      expect(writtenOut(typed), typed).toBe(String(number * 1000))
    }
  })
})

describe('a number with a word for its size', () => {
  it.each<[string, string | undefined]>([
    ['12.5万', '125000'],
    ['１２．５ 万', '125000'],
    ['3万元', '30000'],
    ['1,200万', '12000000'],
    ['2亿', '200000000'],
    ['5千', '5000'],
    ['1.5百万', '1500000'],
    ['0.5万', '5000'],
    ['0.00001万', '0.1'],
    ['12.5', undefined],
    ['万', undefined],
    ['约3万', undefined],
    ['3万5', undefined],
    ['1,2万', undefined],
  ])('%j', (typed, written) => {
    expect(writtenOut(typed)).toBe(written)
    expect(readNumber(typed, 2)).toBe(typed === '12.5' ? 12.5 : undefined)
  })
})
