import { expect, it } from 'vitest'
import { checkSaid } from '../../../../../functions/newsroom/said.ts'
import type { Case, CaseStep } from '../../../../../shared/case/case.ts'
import { noFairness } from '../../../../../shared/case/fairness.ts'
import { findsOf } from '../../../../../site/desk/frame/personal/finds.ts'
import { type GuardMode, readings } from '../../../../../site/desk/frame/personal/guard-mode.ts'
import { caseContent } from '../../../../fixtures/case.ts'

const one: Case = {
  ...{ id: 'aaaaaaaaaaaa2', state: 'published', version: 1, drafter: 'x', office: '320000', notes: '' },
  ...{ content: caseContent, fairness: noFairness, edition: 1, history: [] },
}
const texts = [
  ...['来信说的不实', '举报不实', '接到举报后检查', '请打13800138000', '安全员李建国到场', '昨晚23点停工'],
  ...['事实有误', '依据复核意见撤回', '示例：误写成中铁建工集团有限公司'],
]
const finds = (mode: GuardMode, text: string) =>
  findsOf(readings[mode].find([['reason', text]], []), { reason: text }, new Map(), readings[mode])
const isRefused = (step: CaseStep, text: string) => {
  try {
    checkSaid(one, step, { reason: text })
    return false
  } catch {
    return true
  }
}

it.each(texts)('what the server stops is marked before it is sent, and cannot be kept: %s', (text) => {
  const open = finds('bare', text)
  expect(open.length > 0).toBe(isRefused('hide', text))
  expect(open.filter(({ mayStay }) => mayStay)).toEqual([])
  // For those who write it, a name may stay; a number and a word for a source may not.
  expect(finds('newsroom', text).some(({ mayStay }) => !mayStay)).toBe(isRefused('recall', text))
})

it('words of a firm are read as those of the case: what is certain or tells of a source has no way to stay', () => {
  const text = '项目经理陈明说，举报不实，请打13800138000'
  expect(finds('publish', text).map(({ found, mayStay }) => [found, mayStay])).toEqual([
    ['陈明', true],
    ['举报', false],
    ['13800138000', false],
  ])
})

it('a firm that the case does not list is marked where everyone reads it, until it is listed; it may stay with the text', () => {
  const text = '该案企业为中铁建工集团有限公司。'
  const marked = (mode: GuardMode, firms: readonly string[]) =>
    findsOf(readings[mode].find([['basics', text]], firms), { basics: text }, new Map(), readings[mode])
  expect(marked('publish', []).map(({ kind, found, mayStay }) => [kind, found, mayStay])).toEqual([
    ['firm', '中铁建工集团有限公司', true],
  ])
  expect(marked('bare', []).map(({ kind, mayStay }) => [kind, mayStay])).toEqual([['firm', false]])
  for (const mode of ['publish', 'bare'] as const) expect(marked(mode, ['中铁建工集团有限公司'])).toEqual([])
  for (const mode of ['block', 'ask', 'newsroom'] as const) expect(marked(mode, [])).toEqual([])
})
