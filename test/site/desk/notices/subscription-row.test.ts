import { expect, it } from 'vitest'
import { wordsOf } from '../../../../site/desk/frame/words.ts'
import { stateText } from '../../../../site/desk/notices/subscription-row.tsx'

const fresh: Parameters<typeof stateText>[0] = {
  ...{ id: 'AAAAAAAAAAAAAAAAAAAAAA', way: 'mail' as const, pace: 'now' as const },
  ...{ setBy: '甲', setOn: '2026-11-02' },
  ...{ shown: 'a@example.cn', owed: false, attempts: 0 },
}

it.each<[string, typeof fresh, string]>([
  ['nothing was sent yet', fresh, '还没有发过'],
  ['a notice is on its way', { ...fresh, owed: true, sentOn: '2026-11-20' }, '等着发出，几分钟内'],
  ['one a day waits for the morning', { ...fresh, owed: true, pace: 'daily' }, '等到下一个早上'],
  ['the last one went out', { ...fresh, sentOn: '2026-11-20' }, '上次发出：2026年11月20日'],
  [
    'a fault comes before all else',
    { ...fresh, owed: true, sentOn: '2026-11-20', fault: 'unreachable', attempts: 3 },
    '没发出去：对方连不上。已试 3 次，会接着试，内容不丢。',
  ],
])('%s', (_, subscription, text) => {
  expect(stateText(subscription, wordsOf('zh'))).toBe(text)
})
