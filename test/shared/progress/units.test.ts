import { describe, expect, it } from 'vitest'
import { formatSays, otherUnit, unitsAbove, unitsInHead } from '../../../shared/progress/units.ts'

const money = { zh: '万元', en: '10,000 yuan' }
const sites = { zh: '个', en: 'sites' }
const people = { zh: '人次', en: 'people' }
const area = { zh: '㎡', en: 'm2' }
const homes = { zh: '户', en: 'homes' }

const above = (...texts: readonly string[]) =>
  unitsAbove([{ line: 1, cells: new Map(texts.map((text, at) => [at, { text }])) }], 2)

describe('a column’s head', () => {
  it.each([
    ...[
      '数（单位 元）',
      '数（单位元）',
      '数（单位为元）',
      '数（元 保留两位小数）',
      '数（元保留两位小数）',
      '数（RMB 元）',
    ],
    ...[
      '数（CNY元）',
      '数（¥）',
      '数（￥）',
      '数（单位：元 保留整数）',
      '数（RMB）',
      '数(in yuan)',
      '数【元】',
      '数（元/月）',
    ],
    ...['数（人民币元）', '数（元、家）', '数（均为元）', '数（元整）'],
  ])('%s says that money is not in 万元', (head) => {
    expect(otherUnit(unitsInHead(head), money)).toBeDefined()
    expect(otherUnit(unitsInHead(head), sites)).toBeUndefined()
  })

  it.each([
    '数（万元 保留两位小数）',
    '数（RMB万元）',
    '数（单位 万元）',
    '数（人民币：万元）',
    '数（元月）',
    '数（必填）',
  ])('%s leaves money in 万元', (head) => {
    expect(otherUnit(unitsInHead(head), money)).toBeUndefined()
  })

  it.each([
    '数（万套）',
    '数（万户）',
    '数（万名）',
    '数（万㎡）',
    '数（万m²）',
    '数（十人）',
    '数（1万）',
    '数（×1000）',
    "数（'000）",
  ])('%s says that things are not counted one by one', (head) => {
    for (const own of [sites, people, area, homes]) expect(otherUnit(unitsInHead(head), own)).toBeDefined()
  })
})

describe('what stands above a table', () => {
  it.each([
    ...[
      ['单位：元 报送人：张三'],
      ['单位：元 日期：2023年6月'],
      ['单位：元。'],
      ['单位：元（保留两位小数）'],
    ],
    ...[
      ['【单位：元】'],
      ['金额单位为元'],
      ['单位', '元'],
      ['单位 元'],
      ['（单位 元）'],
      ['注：金额单位为人民币元。'],
    ],
    ...[
      ['金额以元为单位'],
      ['填表单位：示例局 单位：元'],
      ['填表单位：示例局；金额单位：元'],
      ['Unit: CNY Date: June'],
    ],
    ...[['单位：（元）'], ['填报单位：', '示例局', '单位：', '元'], ['Amounts in CNY']],
  ])('%j says that money is not in 万元', (...texts) => {
    expect(otherUnit(above(...texts.flat()), money)).toBeDefined()
  })

  it.each([
    ...[
      ['单位：万元 报送人：张三'],
      ['单位', '万元'],
      ['填报单位：示例局'],
      ['填报单位', '示例局'],
      ['单位：万元（保留两位小数）'],
    ],
    ...[['2023年元月'], ['共1000个单位', '1000']],
  ])('%j leaves money in 万元', (...texts) => {
    expect(otherUnit(above(...texts.flat()), money)).toBeUndefined()
  })
})

describe('several units of one statement', () => {
  it('say that each number is in one of them', () => {
    for (const head of [
      '数（个、%）',
      '数（%、个）',
      '数（个/%）',
      '数（个或%）',
      '数（个、%、万元）',
      '数（家、万平方米）',
    ])
      expect(otherUnit(unitsInHead(head), sites), head).toBeUndefined()
    for (const title of ['单位：个、%', '单位：个、%、万元', '单位：家、万平方米'])
      expect(otherUnit(above(title), sites), title).toBeUndefined()
    expect(otherUnit(unitsInHead('数（户、%）'), homes)).toBeUndefined()
  })

  it('are another unit where none of them is the own', () => {
    expect(otherUnit(unitsInHead('数（%、万人）'), sites)).toBe('%')
    expect(otherUnit(unitsInHead('数（个、元）'), money)).toBe('元')
    // Two statements are two: the first does not excuse the second.
    expect(otherUnit(above('统计表（家）', '单位：万'), sites)).toBe('万')
  })
})

describe('a remark above a table', () => {
  it('about percentages, and the number of a list or an annex, is no unit of numbers', () => {
    const titles = [
      '（十）危大工程管理情况统计表',
      '附件（十）',
      '附件(M)',
      '表（k）',
      '（%）',
      '（百分比）',
      '完成率按百分比计',
    ]
    for (const title of [...titles, '单位：个（%）'])
      for (const own of [sites, money]) expect(otherUnit(above(title), own), title).toBeUndefined()
    expect(otherUnit(above('统计表（万）'), sites)).toBe('万')
    expect(otherUnit(above('单位：%'), sites)).toBe('%')
  })
})

describe('what a format writes beside a number', () => {
  it('is another unit, or leaves it', () => {
    for (const words of [['元'], ['¥'], ['¥', '元'], ['CNY'], ['亿元'], ['%']])
      expect(formatSays(words, money), words.join()).toHaveProperty('unit')
    for (const words of [['万元'], ['¥', '万元'], ['万'], ['10,000 yuan'], ['个'], []])
      expect(formatSays(words, money), words.join()).toHaveProperty('tells')
    for (const word of ['万套', '万户', '万名', '万㎡', '万', '%', '万元'])
      expect(formatSays([word], sites), word).toEqual({ unit: word })
    for (const word of ['个', 'sites', '套', '¥', '元'])
      expect(formatSays([word], sites), word).toHaveProperty('tells')
    // A currency beside what is no money leaves it to the head to say the unit.
    expect(formatSays(['¥'], sites)).toEqual({ tells: false })
    expect(formatSays(['¥', '万元'], money)).toEqual({ tells: true })
    expect(formatSays(['㎡'], area)).toEqual({ tells: false })
    expect(formatSays(['户'], homes)).toEqual({ tells: false })
  })

  it.each(['约', '0000', '000', '10000', '（万）', '万余', '万+', '-', '$', '公顷', '人/万元', '[?]'])(
    '%s is what nobody can tell',
    (word) => {
      for (const own of [money, sites, area]) expect(formatSays([word, '元'], own)).toBe('unknown')
    },
  )
})
