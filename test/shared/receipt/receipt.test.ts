import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatReceipt, readReceipt, receiptFromBytes } from '../../../shared/receipt/receipt.ts'

const receipts = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(receiptFromBytes)

describe('a receipt', () => {
  it('reads back as it was written, in groups, with dashes or full-width digits', () => {
    fc.assert(
      fc.property(receipts, (receipt) => {
        const wide = receipt.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))
        for (const typed of [
          receipt,
          formatReceipt(receipt),
          formatReceipt(receipt).replaceAll(' ', '-'),
          ` ${wide} `,
        ]) {
          expect(readReceipt(typed)).toEqual({ digits: receipt })
        }
      }),
    )
  })

  it('finds every single wrong digit', () => {
    fc.assert(
      fc.property(receipts, fc.nat(19), fc.integer({ min: 1, max: 9 }), (receipt, at, by) => {
        const wrong = String((Number(receipt[at]) + by) % 10)
        const typed = receipt.slice(0, at) + wrong + receipt.slice(at + 1)
        expect(readReceipt(typed)).toEqual({ problem: 'check', count: 20 })
      }),
    )
  })

  it.each([
    ['', 'empty', 0],
    ['   ', 'empty', 0],
    ['1234', 'length', 4],
    ['1'.repeat(21), 'length', 21],
    ['abc', 'length', 0],
  ])('says what is wrong with %j', (typed, problem, count) => {
    expect(readReceipt(typed)).toEqual({ problem, count })
  })
})
