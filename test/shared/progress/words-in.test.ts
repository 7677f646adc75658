import { describe, expect, it } from 'vitest'
import {
  charactersIn,
  saysAny,
  saysHidden,
  withoutWords,
  wordsIn,
} from '../../../shared/progress/words-in.ts'

const without = (text: string, ...words: string[]) => withoutWords(text, wordsIn(text, [words]))

describe('words of a text', () => {
  it.each([
    ['塔吊司机王建国已经换人', '塔吊司机〔已隐去〕已经换人'],
    ['塔吊司机王 建 国已经换人', '塔吊司机〔已隐去〕已经换人'],
    ['塔吊司机王·建-国已经换人', '塔吊司机〔已隐去〕已经换人'],
    ['塔吊司机王（建）国已经换人', '塔吊司机〔已隐去〕已经换人'],
    ['塔吊司机（王建国）已经换人', '塔吊司机（〔已隐去〕）已经换人'],
    ['塔吊司机王建國已经换人', '塔吊司机〔已隐去〕已经换人'],
    ['塔吊司机王\u200b建国已经换人', '塔吊司机〔已隐去〕已经换人'],
    ['塔吊司机王①建国已经换人', '塔吊司机〔已隐去〕已经换人'],
    ['塔吊司机王&#24314;国已经换人', '塔吊司机〔已隐去〕已经换人'],
    ['王建国、王建国', '〔已隐去〕、〔已隐去〕'],
    ['王建军没有离开', '王建军没有离开'],
  ])('leave however they are written: %s', (text, left) => {
    expect(without(text, '王建国')).toBe(left)
  })

  it.each([
    ['电话138 1234 5678', '电话〔已隐去〕'],
    ['电话1３８12345678', '电话〔已隐去〕'],
    ['电话一三八一二三四五六七八', '电话〔已隐去〕'],
    // A number of a list before it, that is drawn together with it.
    ['1.13812345678', '1.〔已隐去〕'],
  ])('leave as numbers: %s', (text, left) => {
    expect(without(text, '13812345678')).toBe(left)
  })

  it('of a name with a rare character leave whole', () => {
    expect(without('司机王𠮷强已经换人', '王𠮷强')).toBe('司机〔已隐去〕已经换人')
    expect(without('司机王𠮷强已经换人', '王强')).toBe('司机王𠮷强已经换人')
  })

  it('have no exceptions, as names of firms do', () => {
    expect(without('王建设备间', '王建')).toBe('〔已隐去〕设备间')
    expect(without('十四建安公司', '四建')).toBe('十〔已隐去〕安公司')
    expect(without('长虹建设有限公司', '长虹')).toBe('〔已隐去〕建设有限公司')
  })

  it('of two characters are none where a sentence parts them, and what overlaps is one', () => {
    expect(without('位于江苏，中部', '苏中')).toBe('位于江苏，中部')
    expect(without('王建国强', '王建国', '国强')).toBe('〔已隐去〕')
    expect(wordsIn('王建国和李四强', [['李四强'], ['王建国']]).map(({ list }) => list)).toEqual([1, 0])
  })

  it('are letters and digits, and not what stands in their place', () => {
    expect(charactersIn('。，（）')).toBe(0)
    expect(charactersIn('王𠮷')).toBe(2)
    expect(saysHidden('〔已隐去〕')).toBe(true)
    expect(saysHidden('隐去')).toBe(true)
    expect(saysHidden('隐患')).toBe(false)
    expect(saysAny('没有', [])).toBe(false)
  })

  it('does not find words that reach into what stands in the place of others', () => {
    const text = '示例：〔已隐去〕旁的脚手架，旁边有去旁的路'
    expect(withoutWords(text, wordsIn(text, [['去旁']]))).toBe(
      '示例：〔已隐去〕旁的脚手架，旁边有〔已隐去〕的路',
    )
  })
})
