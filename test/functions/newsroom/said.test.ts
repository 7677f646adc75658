import { describe, expect, it } from 'vitest'
import { checkSaid } from '../../../functions/newsroom/said.ts'
import type { Case } from '../../../shared/case/case.ts'
import { noFairness } from '../../../shared/case/fairness.ts'
import { caseContent } from '../../fixtures/case.ts'

const one: Case = {
  ...{ id: 'aaaaaaaaaaaa2', state: 'published', version: 1, drafter: 'x', office: '320000', notes: '' },
  ...{ content: caseContent, fairness: noFairness, edition: 1, history: [] },
}
const odd = [
  ...['１３８００１３８０００', '138\u200b0013\u200b8000', '一三八零零一三八零零零', '&#49;3800138000'],
  ...['yao san ba ling ling yao san ba ling ling ling', '١٣٩١٢٣٤٥٦٧٨', '微信：wang_er-01', '苏A·12345'],
]

describe('what everyone reads of a step holds nothing that tells who somebody is, however it is written', () => {
  it.each(odd)('%s', (text) => {
    for (const step of ['withdraw', 'hide', 'confirmHide', 'takeNames', 'restore'] as const)
      expect(() => checkSaid(one, step, { reason: `示例原因，问${text}` })).toThrow(
        expect.objectContaining({ code: 'firewall', fields: ['reason'] }),
      )
    expect(() => checkSaid(one, 'correct', { what: '改了期限', why: `示例原因，问${text}` })).toThrow(
      expect.objectContaining({ code: 'firewall', fields: ['why'] }),
    )
  })
  it('nor split over what changed and why', () => {
    const said = { what: '改了电话 138', why: '0013 8000，原来写错' }
    expect(() => checkSaid(one, 'correct', said)).toThrow(expect.objectContaining({ code: 'firewall' }))
  })
  it('and an ordinary reason passes', () => {
    expect(() => checkSaid(one, 'withdraw', { reason: '事实有误，2026年11月27日撤回。' })).not.toThrow()
  })
})
