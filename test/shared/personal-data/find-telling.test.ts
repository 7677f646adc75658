import { describe, expect, it } from 'vitest'
import { findTelling, mayStay } from '../../../shared/personal-data/find-telling.ts'
import { ordinary, telling } from './telling-examples.ts'

const found = (text: string) =>
  findTelling([['text', text]]).map(({ kind, from, to }) => [kind, text.slice(from, to)] as const)

it('there are enough examples of both kinds', () => {
  expect(telling.length).toBeGreaterThanOrEqual(80)
  expect(ordinary.length).toBeGreaterThanOrEqual(60)
})

describe('what tells who somebody is, or that somebody told, is found', () => {
  it.each(telling)('%s: %j', (kind, text, words) => {
    const all = found(text)
    const covering = all.filter(([its, part]) => its === kind && part.includes(words))
    expect(covering, JSON.stringify(all)).not.toEqual([])
  })
})

describe('what ordinary bulletins say is not', () => {
  it.each(ordinary)('%s', (text) => {
    expect(found(text)).toEqual([])
  })
})

it('no word for a source may stay, and nothing that is certain', () => {
  const may = (text: string) => findTelling([['text', text]]).map(mayStay)
  expect(may('接到举报后检查。')).toEqual([false])
  expect(may('电话13800138000。')).toEqual([false])
  expect(may('电话一三八零零一三八零零零。')).toEqual([true])
  expect(may('凌晨2点还在浇筑。')).toEqual([true])
})

it('a span ends where the words end, also behind characters that take two units or are not seen', () => {
  expect(found('𠮷接到举报\u200b。')).toEqual([['source', '举报']])
  expect(found('举報𠮷')).toEqual([['source', '举報']])
})

it('long texts are read to their end', () => {
  for (const piece of ['举', '群众', '一名', '1', '9月', '工人', ' ', '从', '根据', '热线'])
    expect(Array.isArray(findTelling([['text', piece.repeat(1500)]]))).toBe(true)
}, 20_000)
