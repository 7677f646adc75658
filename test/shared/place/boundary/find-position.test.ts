import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import boundaries from '#province/boundaries.json' with { type: 'json' }
import { findPosition } from '../../../../shared/place/boundary/find-position.ts'
import { toGcj02 } from '../../../../shared/place/boundary/gcj02.ts'
import { districts } from '../../../../shared/place/division.ts'

/** County towns far from any boundary, WGS-84, rounded to a kilometre or so, as any atlas has them. */
const towns: readonly [string, string, number, number][] = [
  ['昆山', '320583', 31.385, 120.98],
  ['江阴', '320281', 31.9, 120.28],
  ['宜兴', '320282', 31.35, 119.82],
  ['丰县', '320321', 34.69, 116.6],
  ['沛县', '320322', 34.72, 116.94],
  ['睢宁', '320324', 33.9, 117.94],
  ['新沂', '320381', 34.36, 118.35],
  ['溧阳', '320481', 31.42, 119.48],
  ['常熟', '320581', 31.65, 120.75],
  ['太仓', '320585', 31.46, 121.12],
  ['海安', '320685', 32.54, 120.46],
  ['启东', '320681', 31.81, 121.66],
  ['如皋', '320682', 32.38, 120.56],
  ['东海', '320722', 34.54, 118.76],
  ['灌云', '320723', 34.29, 119.24],
  ['涟水', '320826', 33.78, 119.26],
  ['射阳', '320924', 33.77, 120.26],
  ['东台', '320981', 32.86, 120.31],
  ['高邮', '321084', 32.79, 119.46],
  ['宝应', '321023', 33.24, 119.33],
  ['丹阳', '321181', 32.0, 119.58],
  ['句容', '321183', 31.95, 119.17],
  ['兴化', '321281', 32.92, 119.84],
  ['泰兴', '321283', 32.17, 120.05],
  ['沭阳', '321322', 34.12, 118.78],
  ['泗洪', '321324', 33.47, 118.22],
  ['溧水', '320117', 31.65, 119.03],
  ['the middle of Wuxi', '320213', 31.57, 120.3],
]

describe('a position', () => {
  it.each(towns)('in the middle of %s finds %s', (_, code, latitude, longitude) => {
    const answer = findPosition({ latitude, longitude, accuracy: 30 })
    expect(answer.kind === 'found' ? answer.code : answer).toBe(code)
  })

  it.each([
    ['Jinji Lake', 31.31, 120.7, '320576'],
    ['the old airport in Nanjing’s Pukou', 32.08, 118.63, 'Z320101'],
    ['Xuanwu Gate, between two districts of Nanjing', 32.071, 118.787, '320106'],
    ['Xuanwu Gate, seen from the lake', 32.071, 118.787, '320102'],
    ['central Nantong, once 港闸 and 崇川', 31.99, 120.87, '320613'],
  ])('on a zone’s land or near a boundary offers the choice: %s', (_, latitude, longitude, code) => {
    const answer = findPosition({ latitude, longitude })
    expect(answer.kind).toBe('ask')
    expect(answer.kind === 'ask' && answer.codes).toContain(code)
  })

  it('on the way from 昆山 east into Shanghai is found, asked about at least a kilometre before the edge, then outside', () => {
    const metre = 1 / 95_000
    const kinds = Array.from({ length: 300 }, (_, n) => {
      const answer = findPosition({ latitude: 31.3, longitude: 121 + n * 100 * metre })
      return answer.kind === 'none' ? answer.why : answer.kind
    })
    const edge = kinds.indexOf('outside')
    expect(kinds[0]).toBe('found')
    expect(kinds.slice(edge).every((kind) => kind === 'outside')).toBe(true)
    expect(kinds.slice(edge - 10, edge).every((kind) => kind === 'ask')).toBe(true)
  })

  it('known only roughly offers all around', () => {
    const answer = findPosition({ latitude: 31.385, longitude: 120.98, accuracy: 15_000 })
    expect(answer.kind === 'ask' && answer.codes).toEqual(expect.arrayContaining(['320583', '320585']))
  })

  it.each([
    ['Shanghai', 31.23, 121.47, 'outside'],
    ['Hefei', 31.82, 117.23, 'outside'],
    ['Hangzhou', 30.27, 120.16, 'outside'],
    ['the Yellow Sea', 34, 122, 'outside'],
    ['nowhere', 0, 0, 'outside'],
    ['exchanged', 120.98, 31.385, 'swapped'],
    ['no number', Number.NaN, 120.98, 'numbers'],
    ['endless', 31.385, Number.POSITIVE_INFINITY, 'numbers'],
    ['beyond the pole', 91, 120.98, 'numbers'],
  ])('that cannot be used says why: %s', (_, latitude, longitude, why) => {
    expect(findPosition({ latitude, longitude })).toEqual({ kind: 'none', why })
  })

  it('known to no more than a region is not used', () => {
    expect(findPosition({ latitude: 31.385, longitude: 120.98, accuracy: 50_000 })).toEqual({
      kind: 'none',
      why: 'vague',
    })
  })

  it('of any numbers never throws and only names places of the list', () => {
    const known = new Set(districts.map((one) => one.code))
    fc.assert(
      fc.property(
        fc.double(),
        fc.double(),
        fc.double(),
        (latitude, longitude, accuracy) => void findPosition({ latitude, longitude, accuracy }),
      ),
    )
    fc.assert(
      fc.property(
        fc.double({ min: 30, max: 36, noNaN: true }),
        fc.double({ min: 116, max: 123, noNaN: true }),
        (latitude, longitude) => {
          const answer = findPosition({ latitude, longitude })
          if (answer.kind === 'found') expect(known.has(answer.code)).toBe(true)
        },
      ),
    )
  })
})

describe('the boundaries', () => {
  it('are those of today’s 95 districts', () => {
    expect(Object.keys(boundaries).sort()).toEqual(districts.map((one) => one.code).sort())
  })
})

describe('GCJ-02', () => {
  it('lies a few hundred metres south-east of WGS-84 in Jiangsu, as published pairs say', () => {
    // The published example pair of the open conversion libraries: 天安门.
    const [east, north] = toGcj02([116.39123, 39.90733])
    expect(east).toBeCloseTo(116.39747, 4)
    expect(north).toBeCloseTo(39.90873, 4)
  })
})
