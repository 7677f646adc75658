import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPermit } from '../../../shared/permit/read-permit.ts'
import { districts } from '../../../shared/place/division.ts'
import { findPlace } from '../../../shared/place/find-place.ts'

const TODAY = '2026-11-23'
const read = (text: string, address?: string) =>
  readPermit(text, TODAY, address === undefined ? undefined : findPlace(address))
const code = (text: string, address?: string) => {
  const answer = read(text, address)
  return answer.kind === 'found' || answer.kind === 'city' ? `${answer.kind} ${answer.code}` : answer
}

describe('a construction permit’s number', () => {
  it.each([
    ['320583202503150101', 'found 320583'],
    ['3205 8320 2503 1501 01', 'found 320583'],
    ['３２０５８３２０２５０３１５０１０１', 'found 320583'],
    ['编号：320583-20250315-0101', 'found 320583'],
    ['施工许可证 320115202401020199 号', 'found 320115'],
  ])('names the district that issued it: %s', (text, expected) => {
    expect(code(text)).toBe(expected)
  })

  it.each([
    ['320571201903150101', 'found 320576'],
    ['320594202203150101', 'found 320576'],
    ['320591202203150101', 'found 320505'],
    ['320371202203150101', 'found 320371'],
    ['320107201203150101', 'found 320106'],
    ['320684201903150101', 'found 320614'],
  ])('of a zone or a retired region leads to today’s: %s', (text, expected) => {
    expect(code(text)).toBe(expected)
  })

  it('of a region with several successors, or used twice, asks', () => {
    expect(read('320283200103150101')).toEqual({ kind: 'ask', codes: ['320205', '320206'] })
    expect(read('320304200903150101')).toEqual({ kind: 'ask', codes: ['320302', '320311', '320312'] })
    const twice = read('320112202103150101')
    expect(twice.kind === 'ask' && [...twice.codes].sort()).toEqual(['320116', 'Z320101'])
  })

  it.each(['320500202503150101', '320501202503150101', '320599202503150101'])(
    'of a city’s office goes to the city: %s',
    (text) => {
      expect(code(text)).toBe('city 320500')
      expect(code(text, '苏州市姑苏区')).toBe('found 320508')
      expect(read(text, '南京市江宁区').kind).toBe('ask')
    },
  )

  it.each([
    ['', 'shape'],
    ['12345', 'shape'],
    ['3205832025031501011', 'shape'],
    ['320583199903150101', 'shape'],
    ['320583202502290101', 'date'],
    ['320583202513150101', 'date'],
    ['320583202500000101', 'date'],
    ['320583202611240101', 'future'],
    ['330102202503150101', 'elsewhere'],
    ['320000202503150101', 'elsewhere'],
    ['321400202503150101', 'elsewhere'],
    ['（苏）JZ安许证字〔2005〕050123', 'enterprise'],
    ['(苏)JZ安许证字[2005]050123', 'enterprise'],
    ['苏建安A(2019)0500123', 'enterprise'],
    ['91320583MA1XXXXXXX', 'credit'],
    ['913205832025031501', 'credit'],
    ['９１３２０５８３MA1XXXXXXX', 'credit'],
    ['统一社会信用代码：91320583MA1XXXXXXX', 'credit'],
    ['D232012345', 'enterprise'],
    ['\ud800', 'shape'],
  ])('that is none routes nothing: %s, %s', (text, why) => {
    expect(read(text)).toEqual({ kind: 'none', why })
  })

  it('of today is taken, of tomorrow not', () => {
    expect(code('320583202611230101')).toBe('found 320583')
    expect(read('320583202611240101')).toEqual({ kind: 'none', why: 'future' })
  })
})

describe('a number beside an address', () => {
  it('that contradicts it asks with both', () => {
    expect(read('320583202503150101', '南京市江宁区')).toEqual({ kind: 'ask', codes: ['320583', '320115'] })
    expect(read('320506202503150101', '苏州工业园区')).toEqual({ kind: 'ask', codes: ['320506', '320576'] })
  })

  it('settles a tie of the address, and an address settles a tie of the number', () => {
    expect(code('320302202503150101', '鼓楼区')).toBe('found 320302')
    expect(code('320283200103150101', '无锡市惠山区')).toBe('found 320206')
  })

  it('stands alone when the address says nothing', () => {
    expect(code('320583202503150101', '工地')).toBe('found 320583')
  })
})

it('every district’s number names it, and no text throws', () => {
  for (const one of districts) expect(code(`${one.code}202503150101`), one.zh).toBe(`found ${one.code}`)
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readPermit(text, TODAY)))
})
