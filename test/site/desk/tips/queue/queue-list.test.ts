import { expect, it } from 'vitest'
import { wordsOf } from '../../../../../site/desk/frame/words.ts'
import { factsText, nextPlace } from '../../../../../site/desk/tips/queue/queue-list.tsx'
import { queuedTip } from '../../../../fixtures/queued-tip.ts'

it.each([
  ['from nowhere to the first', -1, 1, 5, 0],
  ['down', 1, 1, 5, 2],
  ['up', 1, -1, 5, 0],
  ['not over the end', 4, 1, 5, 4],
  ['not before the beginning', 0, -1, 5, 0],
])('keys go %s', (_, at, step, length, next) => {
  expect(nextPlace(at, step, length)).toBe(next)
})

const zh = wordsOf('zh')

it('a plain line says where and since when', () => {
  expect(factsText(queuedTip(), undefined, zh)).toBe('南京市江宁区　11月2日')
})

it('the site’s name stands there once the letter was opened here', () => {
  expect(factsText(queuedTip(), '示例花园', zh)).toBe('南京市江宁区　示例花园　11月2日')
})

it('what is special about a tip stands behind', () => {
  const tip = queuedTip({ channel: 'plain', openedOn: undefined, waiting: true, disputes: 1, transfers: 2 })
  expect(factsText(tip, undefined, zh)).toBe(
    '南京市江宁区　11月2日　没有在手机里封　没打开过　举报人有新留言　举报人不认可　转办次数：2',
  )
})
