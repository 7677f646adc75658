import { expect, it } from 'vitest'
import type { NoticeCounts } from '../../../shared/notices/counts.ts'
import { noticeText } from '../../../shared/notices/notice-text.ts'

const quiet: NoticeCounts = {
  ...{ unopened: 0, waiting: 0, soon: 0, late: 0, remind: 0, told: 0 },
  ...{ reports: 0, awaited: 0, returned: 0, revised: 0 },
}

/** Subject and last lines of a notice, with the counts between them left out. */
const said = (counts: Partial<NoticeCounts>) => {
  const { subject, text } = noticeText('甲市', { ...quiet, ...counts }, (place) => `#/${place}`, false)
  return [subject, ...text.split('\n').filter((line) => line.includes('#/'))]
}

it.each([
  [{ unopened: 2 }, ['明察：甲市有线索要处理', '登录工作台看线索：#/tips']],
  [{ returned: 1 }, ['明察：甲市有填报要处理', '登录工作台看填报：#/progress']],
  [
    { late: 1, awaited: 3 },
    ['明察：甲市有线索和填报要处理', '登录工作台看线索：#/tips', '登录工作台看填报：#/progress'],
  ],
])('a notice of %j says what of, and leads to each', (counts, lines) => {
  expect(said(counts)).toEqual(lines)
})

it('one that was asked for to try a way leads to the tips', () => {
  const { text } = noticeText('甲市', quiet, (place) => `#/${place}`, true)
  expect(text.split('\n')).toEqual([
    '明察：甲市的通知方式试发',
    '现在没有要处理的事。',
    '登录工作台看线索：#/tips',
  ])
})
