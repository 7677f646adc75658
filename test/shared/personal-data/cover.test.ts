import { describe, expect, it } from 'vitest'
import { blackedOut, coarser, replaced } from '../../../shared/personal-data/cover.ts'
import { findPersonal } from '../../../shared/personal-data/find-personal.ts'
import { Kept, repeats } from '../../../shared/personal-data/kept.ts'

/** Blacks out all that is found, one after another, as somebody does who clicks. */
function cover(text: string): string {
  for (let round = 0; round < 50; round++) {
    const [first] = findPersonal([['text', text]])
    if (!first) return text
    text = replaced(text, first, blackedOut(first.kind, text.slice(first.from, first.to)))
  }
  throw new Error(`still something left in ${text}`)
}

describe('what was found, blacked out', () => {
  it.each([
    ['举报人王小明，电话13800138000，已核实', '举报人某某，电话＊＊＊，已核实'],
    ['举报人王小明打１３８ ００１３ ８０００', '举报人某某打＊＊＊'],
    ['由赵师傅带路', '由某师傅带路'],
    ['他叫欧阳锋，苏A12345，微信：wang_er-01', '他叫某某，＊＊＊，微信：＊＊＊'],
    ['住12幢502室，打一三八零零一三八零零零', '住＊＊＊，打＊＊＊'],
    ['身份证11010519491231002X，卡6222 0212 3456 7890 128', '身份证＊＊＊，卡＊＊＊'],
  ])('%s', (text, covered) => {
    expect(cover(text)).toBe(covered)
  })

  it('a span is cut by what was typed, also behind signs of two units', () => {
    const text = '🏗️🏗️ 打１38 0013 8000。'
    const [found] = findPersonal([['text', text]])
    expect(found && replaced(text, found, '＊＊＊')).toBe('🏗️🏗️ 打＊＊＊。')
    expect(replaced('甲乙丙', { from: 1, to: 2 }, '')).toBe('甲丙')
    expect(replaced('甲乙丙', { from: 0, to: 3 }, '某')).toBe('某')
  })
})

describe('what was found, said roughly', () => {
  it.each([
    ['name', '王小明', '王某'],
    ['name', '欧阳锋', '欧阳某'],
    ['name', '赵', undefined],
    ['plate', '苏A·12345', '苏A＊＊＊'],
    ['plate', '苏 A 1234学', '苏 A＊＊＊'],
    ['home', '12幢502室', '12幢'],
    ['home', '3号楼2单元401', '3号楼'],
    ['coordinates', '31.9520,118.8400', '31.95, 118.84'],
    ['coordinates', '118°46′12″', undefined],
    ['mobile', '13800138000', undefined],
    ['identity', '11010519491231002X', undefined],
    ['bankCard', '6222021234567890128', undefined],
  ] as const)('%s %s', (kind, found, rough) => {
    expect(coarser(kind, found)).toBe(rough)
  })

  it('is found no more', () => {
    for (const text of ['举报人王小明说', '车牌苏A12345。', '住12幢502室。', '在31.9520,118.8400。']) {
      const [found] = findPersonal([['text', text]])
      if (!found) throw new Error(text)
      const rough = coarser(found.kind, text.slice(found.from, found.to))
      expect(findPersonal([['text', replaced(text, found, rough ?? '')]]), text).toEqual([])
    }
  })
})

describe('why something stays', () => {
  it('holds its kind and a reason, never the thing', () => {
    expect(Kept.safeParse({ kind: 'mobile', reason: 'official', text: '13800138000' }).success).toBe(false)
    expect(Kept.safeParse({ kind: 'mobile', reason: 'official' }).success).toBe(true)
  })

  it('is not said by the thing itself, nor by another', () => {
    expect(repeats('138 0013 8000 是公示的', '13800138000')).toBe(true)
    expect(repeats('公示牌上的', '13800138000')).toBe(false)
    expect(repeats('找王经理问过', '13800138000')).toBe(true)
    expect(repeats('王小明自己说可以', '王小明')).toBe(true)
  })
})
