import { expect, it } from 'vitest'
import type { CaseContent } from '../../../../shared/case/case.ts'
import { CaseDraft, contentOf, emptyCase, entryOf } from '../../../../site/desk/cases/case-entry.ts'
import { caseContent } from '../../../fixtures/case.ts'

const whole: CaseContent = {
  ...caseContent,
  ...{ statement: '示例：企业说已停工。', rectifiedOn: '2026-12-20' },
  firm: { name: '示例建筑公司', creditCode: '000000000000000000' },
  documents: [{ kind: 'penalty', number: '示例罚〔2026〕1号', day: '2026-11-02', amount: 30000 }],
}

it('a saved case stands in the boxes and comes out as it went in', () => {
  expect(contentOf(entryOf({ content: whole, notes: '示例' }))).toEqual(whole)
  expect(contentOf(entryOf({ content: caseContent, notes: '' }))).toEqual(caseContent)
})

it('a fine is a number, and no fine is none', () => {
  const [document] = entryOf({ content: whole, notes: '' }).documents
  expect(document?.amount).toBe('30000')
  expect(entryOf({ content: caseContent, notes: '' }).documents[0]?.amount).toBe('')
})

it('spaces around what was typed do not count, and a credit code is in capitals', () => {
  const entry = { ...emptyCase, title: ' 示例 ', problems: [' 一 '], firmName: ' 甲 ', creditCode: ' 91a ' }
  expect(contentOf(entry)).toMatchObject({
    ...{ title: '示例', problems: ['一'] },
    firm: { name: '甲', creditCode: '91A' },
  })
})

it('boxes that were left empty are left out', () => {
  const content = contentOf({ ...emptyCase, statement: '  ' })
  expect(Object.keys(content as object)).not.toEqual(expect.arrayContaining(['statement']))
  expect(content).not.toHaveProperty('firm')
  expect(content).not.toHaveProperty('rectifyBy')
})

it('a draft that was kept is read again, and nothing of another shape', () => {
  const draft = { version: 0, id: 'abcdefghijklm', entry: entryOf({ content: whole, notes: 'n' }) }
  expect(CaseDraft.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
  expect(CaseDraft.safeParse({ ...draft, entry: { ...draft.entry, problems: 'x' } }).success).toBe(false)
})
