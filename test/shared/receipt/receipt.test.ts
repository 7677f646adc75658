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

  it('is read out of the words around it, as it is copied from a message', () => {
    const read = { digits: '36270912348800114421' }
    for (const typed of [
      '我的查询码：3627 0912 3488 0011 4421，请记好',
      '查询码３６２７－０９１２－３４８８－００１１－４４２１。',
      'Your receipt is 3627–0912–3488–0011–4421 (keep it).',
      '\ufeff3627\u200b0912\u00a03488−0011\u30004421\n',
      '3627 0912 3488 0011 4421 / 3627 0912 3488 0011 4421',
      '12345：3627 0912 3488 0011 4421',
    ])
      expect(readReceipt(typed), typed).toEqual(read)
    expect(readReceipt('查询码 3627 0912 3488 0011 4425 谢谢')).toEqual({ problem: 'check', count: 20 })
    expect(readReceipt('3627 0912 3488 x 0011 4421')).toEqual({ problem: 'length', count: 20 })
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
