import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readReceipt, receiptFromBytes } from '../../../shared/receipt/receipt.ts'

const receipts = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(receiptFromBytes)
const isRight = (typed: string) => 'digits' in readReceipt(typed)

/** MOD 11,10 as ISO/IEC 7064 says it, written as a table walk: product after each digit, from 10. */
function productOf(digits: string): number {
  const after = (product: number, digit: number) => {
    const sum = (product + digit) % 10
    return ((sum === 0 ? 10 : sum) * 2) % 11
  }
  return [...digits].reduce((product, digit) => after(product, Number(digit)), 10)
}

const swapped = (text: string, at: number) => text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2)

describe('slips of the hand in a receipt', () => {
  it('the check digit closes the sum as the standard says', () => {
    fc.assert(
      fc.property(receipts, (receipt) => {
        expect((productOf(receipt.slice(0, 19)) + Number(receipt[19])) % 10).toBe(1)
      }),
    )
  })

  it('of all single wrong digits in all places not one passes', () => {
    fc.assert(
      fc.property(receipts, (receipt) => {
        for (let at = 0; at < 20; at++) {
          for (const digit of '0123456789') {
            const typed = receipt.slice(0, at) + digit + receipt.slice(at + 1)
            expect(isRight(typed)).toBe(typed === receipt)
          }
        }
      }),
      { numRuns: 30 },
    )
  })

  it('two neighbours swapped pass only where both give the same product, about one time in fifty', () => {
    let slips = 0
    let missed = 0
    fc.assert(
      fc.property(receipts, fc.nat(18), (receipt, at) => {
        const typed = swapped(receipt, at)
        if (typed === receipt) return
        const same = productOf(typed.slice(0, 19)) === productOf(receipt.slice(0, 19))
        const closes = (productOf(typed.slice(0, 19)) + Number(typed[19])) % 10 === 1
        expect(isRight(typed)).toBe(at === 18 ? closes : same)
        slips += 1
        missed += Number(isRight(typed))
      }),
      { numRuns: 5000, seed: 7064 },
    )
    expect(missed / slips).toBeLessThan(0.04)
    expect(missed).toBeGreaterThan(0)
  })

  it('a digit lost or doubled is told as a wrong length', () => {
    fc.assert(
      fc.property(receipts, fc.nat(19), (receipt, at) => {
        const lost = receipt.slice(0, at) + receipt.slice(at + 1)
        expect(readReceipt(lost)).toEqual({ problem: 'length', count: 19 })
        const doubled = receipt.slice(0, at) + receipt[at] + receipt.slice(at)
        expect(readReceipt(doubled)).toEqual({ problem: 'length', count: 21 })
      }),
    )
  })
})
