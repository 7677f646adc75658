import { describe, expect, it } from 'vitest'
import { blackedOut, coarser, replaced } from '../../../shared/personal-data/cover.ts'
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

it('a word for a source is found inside words that may stay', () => {
  const kinds = findTelling([['text', '架子工班5个人里的一名工人匿名提供视频。']]).map(({ kind }) => kind)
  expect(kinds).toContain('source')
})

describe('what ordinary bulletins say is not', () => {
  it.each(ordinary)('%s', (text) => {
    expect(found(text)).toEqual([])
  })
})

it.each(telling)('%s: %j, blacked out, tells nothing any more', (_, text) => {
  let left = text
  for (let round = 0; round < 10; round++) {
    const [first] = findTelling([['text', left]])
    if (!first) break
    left = replaced(left, first, blackedOut(first.kind, left.slice(first.from, first.to)))
  }
  expect(found(left)).toEqual([])
})

it('an hour is left out, or its day too', () => {
  const hour = '2023年9月12日上午9点15分'
  expect(blackedOut('moment', hour)).toBe('2023年9月12日')
  expect(coarser('moment', hour)).toBe('2023年9月')
  expect(blackedOut('moment', '凌晨2点')).toBe('当日')
  expect(coarser('moment', '凌晨2点')).toBeUndefined()
})

it('no word for a source may stay, and nothing that is certain', () => {
  const may = (text: string) => findTelling([['text', text]]).map(mayStay)
  expect(may('接到举报后检查。')).toEqual([false])
  expect(may('电话13800138000。')).toEqual([false])
  expect(may('电话一三八零零一三八零零零。')).toEqual([true])
  expect(may('凌晨2点还在浇筑。')).toEqual([true])
})

it('a span ends where the words end, also behind characters that take two units or are not seen', () => {
  expect(found('𠮷接到举报\u200b。')).toEqual([['source', '接到举报']])
  expect(found('示举報𠮷')).toEqual([['source', '举報']])
})

it('long texts are read to their end', () => {
  for (const piece of ['举', '群众', '一名', '1', '9月', '工人', ' ', '从', '根据', '热线'])
    expect(Array.isArray(findTelling([['text', piece.repeat(1500)]]))).toBe(true)
}, 20_000)

describe('a number for everybody is no source where it is announced', () => {
  it.each([
    ...[
      '12350举报电话',
      '举报电话：12350',
      '12345',
      '现场公布12350安全生产举报投诉电话。',
      '请拨打12350举报电话。',
    ],
    ...[
      '发生事故立即拨打120。',
      '拨打110报警。',
      '张贴12328服务电话、12345热线和119。',
      '122',
      '救援电话 120',
    ],
  ])('%s', (text) => {
    expect(findTelling([['content.measures', text]])).toEqual([])
  })
  it.each([
    ...[
      '群众拨打12350举报电话反映。',
      '根据12345热线工单。',
      '接市12345热线转来。',
      '12350举报电话转来一件。',
    ],
    ...[
      '有人打12350举报电话。',
      '通过12350举报电话了解到。',
      '举报电话12350接报。',
      '群众&#20030;报，现场检查。',
    ],
  ])('and is one where something came by it: %s', (text) => {
    expect(findTelling([['content.measures', text]]).map(({ kind }) => kind)).toContain('source')
  })
})
