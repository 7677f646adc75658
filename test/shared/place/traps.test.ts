import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cities, type Division, districts } from '../../../shared/place/division.ts'
import { findPlace, isElsewhere } from '../../../shared/place/find-place.ts'

/** A district whose name alone is its own, and how it is written. */
interface Named {
  readonly code: string
  readonly city: string
  readonly cityShort: string
  readonly full: string
  readonly short: string
}

function nameOf(one: Division): Named {
  const city = cities.find((other) => other.code === one.cityCode)?.zh ?? ''
  const short = one.zh.length > 2 ? one.zh.slice(0, -1) : one.zh
  return { code: one.code, city, cityShort: city.slice(0, -1), full: one.zh, short }
}

const all = districts.map(nameOf)
// 虎丘 and 惠山 are also streets of their neighbours, 淮安 is also the city, 鼓楼区 stands twice.
const clear = all.filter(({ short }) => !['虎丘', '惠山', '淮安', '鼓楼'].includes(short))
const site = fc.constantFrom(...clear)
const two = fc.tuple(site, site).filter(([a, b]) => a.city !== b.city)
const builder = fc.constantFrom(
  '南通三建',
  '南通四建集团',
  '江苏省苏中建设集团',
  '通州建总',
  '中建八局',
  '江都建设',
  '苏州二建',
  '海门二建集团有限公司',
  '上海建工',
  '江苏南通二建集团有限公司',
  '徐州建工',
  '靖江市政',
)
const answer = (text: string) => {
  const place = findPlace(text)
  return place.kind === 'found' ? place.code : place.kind
}

describe('the site is found, whatever else is named', () => {
  it.each<[string, (a: Named, b: Named) => string]>([
    ['a road called like another place', (a, b) => `${a.city}${a.full}${b.short}路12号`],
    ['a road called like another city', (a, b) => `${a.cityShort}${a.short}，${b.cityShort}北路`],
    ['an estate called like another place', (a, b) => `${a.city}${a.full}${b.short}花园`],
    ['a bank called like another city', (a, b) => `${a.city}${a.full}${b.cityShort}银行旁边`],
    ['where the reporter comes from', (a, b) => `我是${b.cityShort}人，在${a.cityShort}${a.short}打工`],
    ['where the reporter lives', (a, b) => `我家住${b.city}${b.full}，工地在${a.city}${a.full}`],
    ['where the firm sits', (a, b) => `公司在${b.city}${b.full}，项目在${a.city}${a.full}`],
    ['where the boss comes from', (a, b) => `${b.short}老板在${a.city}${a.full}的工地`],
    ['a place nearby', (a, b) => `${a.city}${a.full}，离${b.short}不远`],
    ['a place it is not', (a, b) => `不是${b.full}，是${a.city}${a.full}`],
    ['a place it is not, last', (a, b) => `工地在${a.city}${a.full}，不在${b.city}${b.full}`],
    ['where it was told before', (a, b) => `${a.city}${a.full}的工地，向${b.full}住建局举报过`],
    ['where the steel comes from', (a, b) => `钢筋从${b.short}运到${a.city}${a.full}工地`],
    ['the hospital', (a, b) => `在${a.city}${a.full}工地摔伤，送到${b.cityShort}第一人民医院`],
    ['a lorry’s plate', (a, b) => `${a.city}${a.full}工地渣土车挂${b.short}牌照`],
  ])('%s', (_, write) => {
    fc.assert(
      fc.property(two, ([a, b]) => {
        expect(answer(write(a, b)), write(a, b)).toBe(a.code)
      }),
    )
  })

  it.each<[string, (a: Named, firm: string) => string]>([
    ['after it', (a, firm) => `${a.city}${a.full}某工地，施工单位${firm}`],
    ['before it', (a, firm) => `${firm}承建的${a.city}${a.full}工地`],
    ['within', (a, firm) => `${a.city}${a.full}由${firm}承建的工地`],
    ['as the subject', (a, firm) => `${firm}在${a.cityShort}${a.short}的项目`],
  ])('a builder named by its home town, %s', (_, write) => {
    fc.assert(
      fc.property(site, builder, (a, firm) => {
        expect(answer(write(a, firm)), write(a, firm)).toBe(a.code)
      }),
    )
  })
})

describe('nothing is guessed', () => {
  it('from a builder’s name alone', () => {
    fc.assert(
      fc.property(builder, (firm) => {
        for (const text of [firm, `${firm}的工地`]) expect(answer(text), text).toMatch(/none|ask/)
      }),
    )
  })

  it.each<[string, (a: Named, b: Named) => string]>([
    ['from here to there', (a, b) => `从${a.cityShort}${a.short}到${b.cityShort}${b.short}`],
    ['a border', (a, b) => `${a.full}和${b.full}交界处`],
    ['one or the other', (a, b) => `${a.full}或者${b.full}`],
    ['a district under the wrong city', (a, b) => `${b.city}${a.full}`],
  ])('when two places are named: %s', (_, write) => {
    fc.assert(
      fc.property(two, ([a, b]) => {
        expect(answer(write(a, b)), write(a, b)).toBe('ask')
      }),
    )
  })

  it('from a road alone', () => {
    fc.assert(
      fc.property(site, fc.constantFrom('路', '东路', '大道'), (a, road) => {
        expect(answer(`${a.short}${road}8号`), a.short + road).toBe('none')
      }),
    )
  })

  it('from a district’s name in another province', () => {
    const elsewhere = fc.constantFrom('浙江省杭州市', '上海市', '安徽合肥', '山东省青岛市', '福州', '河南')
    fc.assert(
      fc.property(fc.constantFrom(...all), elsewhere, (a, there) => {
        expect(answer(there + a.full), there + a.full).toBe('none')
        expect(isElsewhere(there + a.full)).toBe(true)
      }),
    )
  })
})

it('a place elsewhere is told from a road, a builder and a dish called like it', () => {
  for (const text of ['浙江省杭州市余杭区', '上海安亭', '义乌市江东街道'])
    expect(isElsewhere(text), text).toBe(true)
  for (const text of ['南京市秦淮区', '上海路', '上海建工', '兰州拉面', '', '工地'])
    expect(isElsewhere(text), text).toBe(false)
})
