import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../../../../site/desk/frame/words.ts'
import { choices, insertionAt, readyTexts } from '../../../../../site/desk/tips/templates/ready-texts.ts'
import { queuedTip } from '../../../../fixtures/queued-tip.ts'

const { say } = wordsOf('zh')
const facts = queuedTip().facts
const boxes = ['reply', 'result'] as const
const all = (language: 'zh' | 'en') =>
  boxes.flatMap((box) => readyTexts(box, queuedTip({ facts: { ...facts, language } }), '2026-11-26', say))

describe('ready texts', () => {
  it('are a dozen or more, each with a name of its own', () => {
    const titles = all('zh').map(({ title }) => title)
    expect(titles.length).toBeGreaterThanOrEqual(12)
    expect(new Set(titles).size).toBe(titles.length)
  })

  it.each(['zh', 'en'] as const)('are whole and filled in the reporter’s language: %s', (language) => {
    for (const { text } of all(language)) {
      expect(text).not.toMatch(/[{}]|undefined|示例|sample/)
      expect(text.length).toBeLessThan(400)
      expect(/[一-鿿]/.test(text)).toBe(language === 'zh')
    }
  })

  it('carry the number, the day and the office', () => {
    expect(readyTexts('reply', queuedTip(), '2026-11-26', say)[0]?.text).toMatch(
      /2026年11月26日.*江宁26-\d{6}/,
    )
    expect(readyTexts('result', queuedTip(), '2026-11-26', say)[0]?.text).toContain(
      '南京市江宁区住房城乡建设主管部门，2026年11月26日。',
    )
  })

  it('ask nobody who they are, and promise no safety and no day of a visit', () => {
    for (const { text } of all('zh'))
      expect(text).not.toMatch(/您叫什么|姓名|电话号码|哪个班组|绝对|保证|我们.{0,4}[明后]天/)
  })
})

describe('what can be chosen', () => {
  const own = (box: 'reply' | 'result', name: string) => ({
    ...{ id: name.padEnd(22, 'A'), box, name, text: `示例：${name}`, by: '甲', on: '2026-11-26' as const },
  })
  const named = (box: 'reply' | 'result', all: readonly ReturnType<typeof own>[]) =>
    choices(box, queuedTip(), { own: all, today: '2026-11-26', say }).map(({ name, texts }) => [
      name,
      texts.length,
    ])

  it('is the office’s own of this box first, in a group of its own, then the platform’s', () => {
    const all = [own('reply', '甲'), own('result', '乙'), own('reply', '丙')]
    expect(named('reply', all)).toEqual([
      ['own', 2],
      ['platform', 8],
    ])
    expect(named('result', all)).toEqual([
      ['own', 1],
      ['platform', 6],
    ])
    expect(named('reply', [])).toEqual([['platform', 8]])
  })
})

it('an office’s own text is filled in as the platform’s are, in the reporter’s language', () => {
  const text = '{office}，{date}，{number}；{other} {office}'
  const mine = { id: 'A'.repeat(22), box: 'reply', name: '甲', text, by: '甲', on: '2026-11-26' } as const
  const filled = (language: 'zh' | 'en') => {
    const tip = queuedTip({ facts: { ...facts, language } })
    return choices('reply', tip, { own: [mine], today: '2026-11-26', say })[0]?.texts[0]?.text
  }
  const office = '南京市江宁区住房城乡建设主管部门'
  expect(filled('zh')).toMatch(
    new RegExp(`^${office}，2026年11月26日，江宁26-\\d{6}；\\{other\\} ${office}$`),
  )
  expect(filled('en')).toMatch(/26 November 2026.*Jiangning 26-\d{6}/)
})

/** What stands there when a text was put in. */
function put(typed: string, cursor: number, text: string, most: number): string | undefined {
  const piece = insertionAt(typed, cursor, text, most)
  return piece && typed.slice(0, cursor) + piece + typed.slice(cursor)
}

describe('a text that is put in', () => {
  it.each([
    ['into an empty box', '', 0, '甲'],
    ['behind what was typed', '已看', 2, '已看\n甲'],
    ['between', '前后', 1, '前\n甲\n后'],
    ['on a line of its own', '前\n\n后', 2, '前\n甲\n后'],
  ])('%s', (_, typed, cursor, whole) => {
    expect(put(typed, cursor, '甲', 100)).toBe(whole)
  })

  it('takes nothing away of what was typed, wherever the cursor is', () => {
    const typed = '第一句。\n第二句。'
    for (let at = 0; at <= typed.length; at++) {
      const whole = put(typed, at, '甲', 100) ?? ''
      expect(whole.startsWith(typed.slice(0, at))).toBe(true)
      expect(whole.endsWith(typed.slice(at))).toBe(true)
    }
  })

  it('is left out when the box would run over', () => {
    expect(put('一二三', 3, '四', 5)).toBe('一二三\n四')
    expect(put('一二三', 3, '四', 4)).toBeUndefined()
  })
})
