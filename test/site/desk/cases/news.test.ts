import { expect, it } from 'vitest'
import type { Case, CaseEvent } from '../../../../shared/case/case.ts'
import { noFairness } from '../../../../shared/case/fairness.ts'
import { textOf } from '../../../../site/desk/cases/kept-words-part.tsx'
import { newsOf } from '../../../../site/desk/cases/news.ts'
import { anotherOf } from '../../../../site/desk/frame/drafts/another-of.ts'
import { wordsOf } from '../../../../site/desk/frame/words.ts'
import { caseContent } from '../../../fixtures/case.ts'

const event = (n: number, step: CaseEvent['step'], by = 'x', name = '甲（示例）'): CaseEvent => ({
  ...{ n, day: '2026-11-27', step, by, name },
})
const one: Case = {
  ...{ id: 'aaaaaaaaaaaa2', state: 'published', version: 7, drafter: 'x', office: '320000', notes: '' },
  ...{ content: caseContent, fairness: noFairness, edition: 1, history: [event(1, 'draft')] },
}

it('what others did to a case is said by whom and which step, and that the text is the same', () => {
  const now: Case = {
    ...{ ...one, state: 'hidden' },
    history: [...one.history, event(2, 'hide', 'y', '乙（示例）'), event(3, 'publish', '', '')],
  }
  expect(newsOf(one, now, wordsOf('zh'))).toBe(
    '这个案例刚刚有变化：乙（示例），先撤下；网站上已撤下。稿子没有改。',
  )
})

it('a text that is another has to be read again', () => {
  const now: Case = {
    ...{ ...one, content: { ...caseContent, title: '改过的标题（示例）' } },
    history: [...one.history, event(2, 'edit', 'y', '乙（示例）')],
  }
  expect(newsOf(one, now, wordsOf('zh'))).toBe(
    '这个案例刚刚有变化：乙（示例），修改。您看过以后稿子又改了，要重新复核。',
  )
})

it('another text of a draft says that another person wrote it', () => {
  expect(anotherOf([event(1, 'draft'), event(2, 'edit', 'y', '乙（示例）')], 'x')).toBe('乙（示例）')
  expect(anotherOf([event(1, 'draft'), event(2, 'edit')], 'x')).toBeUndefined()
  expect(anotherOf([], 'x')).toBeUndefined()
})

it('words for a step that nobody can take now are a reason, or what changed and why', () => {
  expect(textOf('有一处写错了')).toBe('有一处写错了')
  expect(textOf({ what: '改了期限', why: '写错了' })).toBe('改了期限\n写错了')
  expect(textOf(undefined)).toBe('')
  expect(textOf({ what: ' ', why: '' })).toBe('')
})
