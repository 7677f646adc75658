import { describe, expect, it } from 'vitest'
import type { Case } from '../../../shared/case/case.ts'
import { noFairness } from '../../../shared/case/fairness.ts'
import { firmsNamed, firmsNamedAgain } from '../../../shared/case/firms-named.ts'
import { caseContent } from '../../fixtures/case.ts'

const firm = {
  role: 'contractor' as const,
  name: '江苏省苏中建设集团股份有限公司',
  creditCode: '91000000MA0EXAMP1M',
}
const one: Case = {
  ...{ id: 'aaaaaaaaaaaa2', state: 'published', version: 7, drafter: 'x', office: '320000', notes: '' },
  ...{ content: { ...caseContent, firms: [] }, fairness: noFairness, edition: 2, history: [] },
  gone: { firms: [firm], also: ['白鹤队'] },
}
const listed: Case = { ...one, content: { ...caseContent, firms: [firm] } }

describe('a firm whose name is gone is found in words for everyone', () => {
  it.each([
    ['江苏省苏中建设集团股份有限公司补了材料', ['江苏省苏中建设集团股份有限公司']],
    ['江苏苏中建设补了材料', ['江苏苏中建设']],
    ['江苏苏中  建设补了材料', ['江苏苏中  建设']],
    ['苏中集团补了材料', ['苏中集团']],
    ['苏中说写错了', ['苏中']],
    ['白鹤队补了材料', ['白鹤队']],
    ['蘇中建設集團補了材料', ['蘇中建設']],
    ['江蘇省蘇中建設集團股份有限公司補了材料', ['江蘇省蘇中建設集團股份有限公司']],
    ['苏-中说写错了', ['苏-中']],
    ['「苏」中说写错了', ['苏」中']],
    ['苏·中/集团补了材料', ['苏·中/集团']],
    ['白鶴隊补了材料', ['白鶴隊']],
    ['苏.中说写错了', ['苏.中']],
    ['苏。中。建。设补了材料', ['苏。中。建。设']],
    ['苏＝中★说写错了', ['苏＝中']],
    ['苏😀中说写错了', ['苏😀中']],
    ['白,鹤,队补了材料', ['白,鹤,队']],
    ['位于江苏，中部的工地补了材料', []],
    ['该企业补了材料', []],
  ])('%s', (text, found) => {
    for (const step of ['hide', 'restore', 'withdraw', 'correct', 'takeNames', 'confirmHide'] as const)
      expect([...new Set(firmsNamed(one, step, text))].slice(0, 1), step).toEqual(found)
  })

  it('but not by a correction of a text that lists it again', () => {
    expect(firmsNamed(listed, 'correct', '苏中的整改日期')).toEqual([])
    expect(firmsNamed(listed, 'restore', '苏中集团补了材料')).toEqual([])
  })
})

it('what stands in the place of a text does not tell a firm that it lists; its whole name leaves by itself', () => {
  expect(firmsNamed({ ...listed, gone: undefined }, 'hide', '苏中说写错了')).toEqual(['苏中'])
  expect(firmsNamed({ ...listed, gone: undefined }, 'withdraw', '江苏苏中建设补了材料')).toEqual([])
})

it('a text names no firm that it drops, not in short either; the note of its correction may', () => {
  const dropping = { ...listed, gone: undefined, standing: listed.content }
  const content = { ...listed.content, firms: [], measures: '示例：责令苏中集团停工。' }
  expect(firmsNamedAgain({ ...dropping, content })).toEqual(['content.measures'])
  // Its telling part may be that of an estate: two people decide on it once it is out.
  expect(firmsNamedAgain({ ...dropping, content: { ...content, measures: '示例：苏中花园停工。' } })).toEqual(
    [],
  )
  const note = { what: '不再列江苏苏中', why: '苏中集团和这件事无关' }
  expect(firmsNamedAgain({ ...dropping, content: { ...content, measures: '示例：停工。' }, note })).toEqual(
    [],
  )
})

it('a text that lists a firm of a like name says that one, and not the one that it drops', () => {
  const firm = (name: string, creditCode: string) => ({ role: 'contractor' as const, name, creditCode })
  const [x, y] = [
    firm('南京鑫达建筑工程有限公司', '913201000000000001'),
    firm('苏州鑫达建筑工程有限公司', '913205000000000001'),
  ]
  const says = (measures: string, firms = [y]) =>
    firmsNamedAgain({
      ...{ ...one, gone: undefined, standing: { ...one.content, firms: [x, y] } },
      content: { ...one.content, firms, measures },
    })
  for (const text of ['苏州鑫达建筑工程有限公司停工。', '鑫达建筑停工。', '鑫达花园停工。'])
    expect(says(text), text).toEqual([])
  for (const text of ['南京鑫达建筑停工。', '南京鑫达建筑工程公司停工。', x.name, x.creditCode])
    expect(says(text), text).toEqual(['content.measures'])
  // Its branch holds its whole name.
  const branch = firm(`${x.name}第一分公司`, '913201000000000002')
  expect(says(`${branch.name}停工。`, [y, branch])).toEqual([])
})

it('a text and the note of its correction may name it only as a firm that the text lists', () => {
  const measures = '示例：责令苏中集团停工。'
  expect(firmsNamedAgain({ ...one, content: { ...one.content, measures } })).toEqual(['content.measures'])
  expect(firmsNamedAgain({ ...one, note: { what: '一处日期', why: '江苏苏中写错了' } })).toEqual(['why'])
  expect(firmsNamedAgain({ ...listed, content: { ...listed.content, measures } })).toEqual([])
  // Its telling part alone, unless two people said that there it is none.
  const basics = '示例：责令苏中停工。'
  const said = { ...one, content: { ...one.content, basics } }
  expect(firmsNamedAgain(said)).toEqual(['content.basics'])
  const kept = [{ words: '示例：责令苏中停工。', as: 'word' as const }]
  expect(firmsNamedAgain({ ...said, namesLeft: { parts: [], kept } })).toEqual([])
})

it('what is said of a case names the firm that it lists, though one that reads like it or has its telling part is gone', () => {
  const again = { ...listed, gone: { firms: [{ ...firm, creditCode: '91000000MA0EXAMP2M' }], also: [] } }
  for (const words of [firm.name, '江苏省苏中建设集团股份 有限公司', '苏中集团', '苏中']) {
    expect(firmsNamed(again, 'restore', `${words}补了材料`), words).toEqual([])
    expect(firmsNamed(again, 'correct', `${words}补了材料`), words).toEqual([])
  }
  expect(firmsNamed(again, 'hide', '苏中说写错了')).toEqual(['苏中'])
  expect(firmsNamed(again, 'restore', '91000000MA0EXAMP2M写错了')).toEqual(['91000000MA0EXAMP2M'])
})
