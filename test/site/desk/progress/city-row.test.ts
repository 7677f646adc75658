import { expect, it } from 'vitest'
import { wordsOf } from '../../../../site/desk/frame/words.ts'
import { submissionText } from '../../../../site/desk/progress/city-row.tsx'

const { say } = wordsOf('zh')

it.each([
  ['nothing came', undefined, '未报'],
  ['a draft is being filled in', { state: 'draft' as const }, '正在填'],
  ['handed in on the last day', { state: 'submitted' as const, submittedOn: '2023-06-05' }, '已报送'],
  [
    'handed in three days late',
    { state: 'submitted' as const, submittedOn: '2023-06-08' },
    '已报送　迟报 3 天',
  ],
  [
    'sent back, and late the first time',
    { state: 'returned' as const, submittedOn: '2023-06-06' },
    '已退回　迟报 1 天',
  ],
])('%s', (_, submission, text) => {
  expect(submissionText(submission, '2023-06-05', say)).toBe(text)
})
