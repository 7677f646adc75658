import { expect, it } from 'vitest'
import { agencyName, awaitedText, referralText } from '../../../../../site/desk/frame/referral-text.ts'
import { wordsOf } from '../../../../../site/desk/frame/words.ts'

const zh = wordsOf('zh')
const duty = { agency: 'POLICE', by: '2026-11-23' }

it.each([
  ['on its last day it is still due', duty, '2026-11-23', '最晚 2026年11月23日 告诉 公安机关'],
  ['a day later it was missed', duty, '2026-11-24', '过了 2026年11月23日，还没有告诉 公安机关'],
  [
    'told is told, however late',
    { ...duty, notifiedOn: '2026-12-01' },
    '2026-12-02',
    '2026年12月1日 已告诉 公安机关',
  ],
  [
    'and confirmed',
    { ...duty, notifiedOn: '2026-11-20', receivedOn: '2026-11-25' },
    '2026-12-02',
    '2026年11月20日 已告诉 公安机关，对方 2026年11月25日 确认收到',
  ],
])('%s', (_, referral, today, text) => {
  expect(referralText(referral, today, zh)).toBe(text)
})

it('an answer is awaited for five working days', () => {
  // Friday 20 November 2026: the fifth working day after it is the Friday of the next week.
  expect(awaitedText('2026-11-20', 'POLICE', zh)).toBe('等公安机关回执，最晚 2026年11月27日')
})

it('an agency that is no longer listed is named by its id', () => {
  expect(agencyName('GONE', 'zh')).toBe('GONE')
})
