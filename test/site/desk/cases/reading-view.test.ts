import { expect, it } from 'vitest'
import { documentText, factRows, shownOf, standingDay } from '../../../../site/desk/cases/reading-view.tsx'
import { wordsOf } from '../../../../site/desk/frame/words.ts'
import { caseContent } from '../../../fixtures/case.ts'

const zh = wordsOf('zh')

it('a case says by when it has to be put right, and once it was, on which day', () => {
  expect(standingDay(caseContent, zh)).toBe('要在 2026年12月31日 前改好')
  expect(standingDay({ ...caseContent, rectifiedOn: '2026-12-20' }, zh)).toBe('2026年12月20日 复查，已改好')
  const { rectifyBy: _, ...open } = caseContent
  expect(standingDay(open, zh)).toBeUndefined()
})

it('no firm is named before a decision', () => {
  const rows = Object.fromEntries(factRows({ content: caseContent, office: '320100' }, zh))
  expect(rows).toMatchObject({ 地区: '南京市江宁区', 企业: '本文不写企业名称' })
})

it('a document is named with its day, and with the fine if there is one', () => {
  const order = { kind: 'order', number: '示例1号', day: '2026-11-02' } as const
  expect(documentText(order, zh)).toBe('责令整改通知书　示例1号　2026年11月2日')
  expect(documentText({ ...order, kind: 'penalty', amount: 30000 }, zh)).toBe(
    '处罚决定书　示例1号　2026年11月2日　罚款 30,000 元',
  )
})

it('the text on the desk stands under the number of its case once it has one, and under nothing private', () => {
  const one = { office: '320100', number: '示例〔2026〕1号', content: caseContent, notes: '示例' }
  expect(shownOf(one, caseContent)).toEqual({
    ...{ office: '320100', number: '示例〔2026〕1号', content: caseContent },
  })
  expect(shownOf({ office: '320100', content: caseContent }, caseContent)).not.toHaveProperty('number')
})
