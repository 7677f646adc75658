import { describe, expect, it } from 'vitest'
import { rankFirms } from '../../../../shared/progress/views/rank-firms.ts'

const row = (
  creditCode: string,
  firm: string,
  [notices, sites]: [number, number],
  more: Record<string, string> = {},
) => ({ area: '320100', creditCode, firm, notices, sites, ...more })

/** A month that these cities reported, and those that have rows; others are asked and did not. */
const month = (
  period: string,
  rows: readonly ReturnType<typeof row>[],
  { reported = [], silent = [] }: { reported?: string[]; silent?: string[] } = {},
) => ({
  ...{ period, rows },
  areas: [
    ...[...new Set([...reported, ...rows.map(({ area }) => area)])].map((area) => ({
      ...{ area, submittedOn: '2023-10-08' },
    })),
    ...silent.map((area) => ({ area })),
  ],
})

/**
 * Two months. By hand, with the sites of the second month:
 * A 2+8=10 notices, 20 sites: 50 for each hundred, from 4.795/20 = 23.98 to 18.39/20 = 91.95
 * B 10+40=50 notices, 400 sites (in two cities): 12.5, from 37.111/400 = 9.28 to 65.919/400 = 16.48
 * C 0+3=3 notices, 10 sites: 30, from 0.619/10 = 6.19 to 87.67
 * D 1 notice, 2 sites: too few
 * E none, 500 sites: 0
 * F one notice in the first month, no site any more
 * Province: 10+50+3+1+0+1 = 65 notices, 20+400+10+2+500 = 932 sites: 6.974
 */
const first = [
  row('A', '甲建设', [2, 25]),
  row('B', '乙工程', [10, 300]),
  row('F', '己建筑', [1, 4]),
  row('C', '丙旧名', [0, 9]),
]
const second = [
  row('A', '甲建设', [8, 20], { reply: '已经整改。' }),
  row('B', '乙工程', [30, 250]),
  row('B', '乙工程', [10, 150], { area: '320200' }),
  row('C', '丙新名', [3, 10]),
  row('D', '丁安装', [1, 2]),
  row('E', '戊集团', [0, 500]),
]

describe('firms compared by their stop-work notices', () => {
  const ranking = rankFirms([month('2023-08', first), month('2023-09', second)], { leastSites: 5 })
  const of = (code: string) => ranking.firms.find(({ creditCode }) => creditCode === code)

  it('adds all months, and takes sites of the last', () => {
    expect(ranking.notices).toBe(65)
    expect(ranking.sites).toBe(932)
    expect(ranking.rate).toBeCloseTo(6.974, 3)
    expect(of('B')).toMatchObject({ notices: 50, sites: 400, rate: 12.5 })
    expect(of('F')).toMatchObject({ notices: 1, sites: 0, group: 'few' })
    expect(of('F')?.rate).toBeUndefined()
  })

  it('says the range that chance explains', () => {
    expect(of('A')?.rate).toBe(50)
    expect(of('A')?.low).toBeCloseTo(23.98, 1)
    expect(of('A')?.high).toBeCloseTo(91.95, 1)
    expect(of('B')?.low).toBeCloseTo(9.28, 2)
    expect(of('B')?.high).toBeCloseTo(16.48, 2)
  })

  it('calls above only whose lower end lies above the province', () => {
    expect(ranking.firms.map(({ creditCode, group }) => [creditCode, group])).toEqual([
      ['A', 'above'],
      ['B', 'above'],
      ['C', 'perhaps'],
      ['E', 'notAbove'],
      ['D', 'few'],
      ['F', 'few'],
    ])
  })

  it('ranks by the lower end, not by the rate', () => {
    const big = row('G', '庚', [100, 200])
    const small = row('H', '辛', [6, 10])
    const { firms } = rankFirms([month('2023-09', [big, small, row('E', '戊', [0, 5000])])], {
      leastSites: 5,
    })
    // 100 of 200: 50, from 40.7; 6 of 10: 60, from 2.202/10 = 22.0.
    expect(firms.map(({ creditCode, place }) => [creditCode, place])).toEqual([
      ['G', 1],
      ['H', 2],
      ['E', undefined],
    ])
  })

  it('gives equal firms the same place, and the next one the place after both', () => {
    const rows = [row('X', '子', [10, 10]), row('Y', '丑', [10, 10]), row('Z', '寅', [10, 12])]
    const { firms } = rankFirms([month('2023-09', [...rows, row('E', '戊', [0, 5000])])], { leastSites: 5 })
    expect(firms.map(({ place }) => place)).toEqual([1, 1, 3, undefined])
  })

  it('names a firm as the newest month does, and keeps each reply once', () => {
    expect(of('C')?.firm).toBe('丙新名')
    expect(of('A')?.replies).toEqual(['已经整改。'])
  })

  it('counts lines whose firm is named no more in all sums, and lists none of them', () => {
    const nobody = row('over-0001', '某企业', [4, 40])
    const months = [month('2023-09', [nobody, row('E', '戊集团', [2, 60])])]
    expect(rankFirms(months, { leastSites: 5 })).toMatchObject({
      ...{ firms: [{ creditCode: 'E', sites: 60 }], notices: 6, sites: 100, rate: 6, unnamed: 1 },
    })
    // Notices that a firm appeals against are not held against it, nor is its city compared for that month.
    const waiting = row('over-0001', '某企业', [9, 30], { appeal: 'open' })
    const appealing = [month('2023-08', [waiting]), month('2023-09', [row('E', '戊集团', [2, 60])])]
    expect(rankFirms(appealing, { leastSites: 5 })).toMatchObject({
      ...{ firms: [{ creditCode: 'E', notices: 2 }], notices: 2, unnamed: 0, periods: ['2023-09'] },
      waits: [{ area: '320100', period: '2023-08' }],
    })
  })

  it('compares firms over the months that name them alone, with the province of the same months', () => {
    // Named in October alone: 1 of 10. With the notices of August and September nobody would know that they are its own.
    const over = (n: number) => row(`over-000${n}`, '某企业', [5, 10])
    const far = row('over-0003', '某企业', [9, 90], { area: '321100' })
    const october = month('2023-10', [row('A', '甲建设', [1, 10]), row('E', '戊集团', [2, 90])])
    const mixed = rankFirms([month('2023-08', [over(1), far]), month('2023-09', [over(2)]), october], {
      leastSites: 5,
    })
    expect(mixed).toMatchObject({ notices: 3, sites: 100, rate: 3, unnamed: 0 })
    expect([mixed.periods, mixed.leftOut]).toEqual([['2023-10'], ['2023-08', '2023-09']])
    expect(mixed.behind).toEqual([{ area: '321100', leftOut: true }])
    // Where no month names any firm, the sums are of all, and none is compared.
    const none = rankFirms([month('2023-08', [over(1)]), month('2023-09', [over(2)])], { leastSites: 5 })
    expect(none).toMatchObject({ firms: [], notices: 10, sites: 10, unnamed: 2, leftOut: [] })
  })

  it('compares none, over all months, where the only month that is left has no line, or lines that wait', () => {
    const over = (n: number) => row(`over-000${n}`, '某企业', [5, 10])
    const [august, october] = [month('2023-08', [over(1)]), month('2023-10', [over(2)])]
    // By hand: 5 and 5 notices; the sites of October, 10, also once the city reported November without a line.
    const all = { firms: [], notices: 10, unnamed: 2, leftOut: [] }
    const empty = (period: string) => month(period, [], { reported: ['320100'] })
    expect(rankFirms([august, empty('2023-09'), october], { leastSites: 5 })).toMatchObject({
      ...{ ...all, sites: 10, rate: 100, periods: ['2023-08', '2023-09', '2023-10'] },
    })
    expect(rankFirms([august, october, empty('2023-11')], { leastSites: 5 })).toMatchObject({
      ...{ ...all, sites: 10, periods: ['2023-08', '2023-10', '2023-11'] },
      listedBefore: [{ area: '320100', period: '2023-10' }],
    })
    const waits = month('2023-11', [row('over-0001', '某企业', [9, 30], { appeal: 'open' })])
    expect(rankFirms([august, october, waits], { leastSites: 5 })).toMatchObject({
      ...{ ...all, sites: 10, unnamed: 2, sitesOf: ['2023-10'] },
      waits: [{ area: '320100', period: '2023-11' }],
    })
  })

  it('counts the lines without a name that are above by themselves', () => {
    // 100 of 200 is 50 for each hundred, from 40.7; the province 100 of 5,210: 1.9.
    const nobody = [row('over-0001', '某企业', [100, 200]), row('over-0002', '某企业', [0, 10])]
    const only = rankFirms([month('2023-09', [...nobody, row('E', '戊集团', [0, 5000])])], { leastSites: 5 })
    expect([only.namelessAbove, only.unnamed]).toEqual([1, 2])
  })

  it('has no rate without any site', () => {
    expect(rankFirms([], { leastSites: 5 })).toEqual({
      firms: [],
      periods: [],
      leftOut: [],
      told: 0,
      notices: 0,
      sites: 0,
      unnamed: 0,
      waits: [],
      namelessAbove: 0,
      behind: [],
      sitesOf: [],
      listedBefore: [],
    })
  })

  it('takes no site from a firm whose city told a month without a line, and says of which month its sites are', () => {
    const august = month('2023-08', [
      row('A', '甲建设', [4, 40]),
      row('B', '乙', [1, 60], { area: '321100' }),
    ])
    const september = month('2023-09', [row('B', '乙', [2, 50], { area: '321100' })], {
      reported: ['320100', '321100'],
    })
    // By hand: 4 + 1 + 2 notices; 40 sites of August, 50 of September.
    const ranking = rankFirms([august, september], { leastSites: 5 })
    expect(ranking).toMatchObject({ notices: 7, sites: 90, behind: [] })
    expect(ranking.firms.find(({ creditCode }) => creditCode === 'A')).toMatchObject({
      notices: 4,
      sites: 40,
    })
    expect(ranking.listedBefore).toEqual([{ area: '320100', period: '2023-08' }])
  })

  it('takes the sites of a city of one month, all of them, while a firm of it appeals', () => {
    const lines = (newest: ReturnType<typeof row>) => [
      month('2023-07', [row('X', '早走', [9, 30]), row('E', '戊集团', [0, 800])]),
      month('2023-08', [row('A', '甲建设', [4, 40]), row('E', '戊集团', [1, 900])]),
      month('2023-09', [newest, row('E', '戊集团', [1, 700])]),
    ]
    const waits = rankFirms(lines(row('over-0001', '某企业', [2, 40], { appeal: 'open' })), { leastSites: 5 })
    const sites = (code: string) => waits.firms.find(({ creditCode }) => creditCode === code)?.sites
    // Those of August; who listed none there has none.
    expect([sites('A'), sites('E'), sites('X'), waits.sites]).toEqual([40, 900, 0, 940])
    expect([waits.sitesOf, waits.listedBefore]).toEqual([['2023-08'], []])
    expect([waits.notices, waits.waits, waits.behind]).toEqual([
      14,
      [{ area: '320100', period: '2023-09' }],
      [],
    ])
    const named = rankFirms(lines(row('A', '甲建设', [2, 40])), { leastSites: 5 })
    expect([named.sites, named.sitesOf, named.listedBefore]).toEqual([740, ['2023-09'], []])
  })

  it('compares a city in all of whose months a firm appeals not at all, and a firm of its first month neither', () => {
    const open = (n: number) => row(`over-000${n}`, '某企业', [2, 40], { appeal: 'open' })
    const other = row('B', '乙', [1, 60], { area: '320200' })
    const months = [
      month('2023-08', [row('A', '甲建设', [4, 40]), open(1), other]),
      month('2023-09', [open(2), row('N', '新来', [30, 40]), other], { silent: ['321100'] }),
    ]
    const ranking = rankFirms(months, { leastSites: 5 })
    expect(ranking.firms.map(({ creditCode }) => creditCode)).toEqual(['B'])
    expect(ranking).toMatchObject({ notices: 2, sites: 60, told: 1 })
    expect(ranking.behind).toEqual([{ area: '320100', waits: true }, { area: '321100' }])
  })

  it('asks all lines whether the names of a month are over, and all months who told, whoever appeals', () => {
    const over = row('over-0001', '某企业', [5, 10])
    const open = row('over-0002', '某企业', [9, 30], { appeal: 'open' })
    const sent = { awaited: { state: 'handedIn' as const, on: '2023-10-05' } }
    const months = [
      month('2023-08', [over]),
      month('2023-09', [open, row('N', '新来', [30, 40])], { silent: ['321100'] }),
    ]
    const asked = months.map((one) => ({ ...one, areas: [...one.areas, { area: '320200', ...sent }] }))
    const ranking = rankFirms(asked, { leastSites: 5 })
    // September names a firm, and is not compared: nothing is.
    expect(ranking).toMatchObject({ notices: 0, sites: 0, told: 0, unnamed: 0, periods: [] })
    expect([ranking.leftOut, ranking.sitesOf]).toEqual([['2023-08'], []])
    expect(ranking.behind).toEqual([
      { area: '320200', awaited: { ...sent.awaited, period: '2023-09' } },
      { area: '321100' },
    ])
  })

  it('takes no site from a firm whose newest line only waits, and counts its sites in the province once', () => {
    const lines = (appeal?: Record<string, string>) => [
      month('2023-08', [row('A', '甲建设', [4, 40]), row('E', '戊集团', [1, 900])]),
      month('2023-09', [
        appeal ? row('over-0001', '某企业', [2, 40], appeal) : row('A', '甲建设', [2, 40]),
        row('E', '戊集团', [1, 900]),
      ]),
    ]
    const waits = rankFirms(lines({ appeal: 'open' }), { leastSites: 5 })
    expect(waits).toMatchObject({ notices: 5, sites: 940 })
    // 4 of 40 is 10 for each hundred, from 2.7; the province 5 of 940: 0.53.
    expect(waits.firms.find(({ creditCode }) => creditCode === 'A')).toMatchObject({
      ...{ notices: 4, sites: 40, group: 'above' },
    })
    expect(rankFirms(lines(), { leastSites: 5 })).toMatchObject({ notices: 8, sites: 940 })
  })

  it('takes no site from a firm whose city is late with the last month', () => {
    const august = month('2023-08', [
      row('A', '甲建设', [4, 60]),
      row('A', '甲建设', [1, 40], { area: '320800' }),
      row('E', '戊集团', [5, 400]),
    ])
    const september = month('2023-09', [row('A', '甲建设', [3, 20]), row('E', '戊集团', [2, 400])], {
      silent: ['320800', '321100'],
    })
    // 4+1+3 = 8 notices; 20 sites in Nanjing in September, 40 in Huai'an in August: 60. Province 15 of 460.
    const late = rankFirms([august, september], { leastSites: 5 })
    expect(late.firms.find(({ creditCode }) => creditCode === 'A')).toMatchObject({ notices: 8, sites: 60 })
    expect(late).toMatchObject({ notices: 15, sites: 460 })
    expect(late.behind).toEqual([{ area: '320800', period: '2023-08' }, { area: '321100' }])
  })

  it('tells how many cities it holds, and of one that it does not hold the newest report that is not accepted', () => {
    const on = (state: 'handedIn' | 'returned', day: string) => ({ awaited: { state, on: day } })
    const [august, september] = [
      month('2023-08', [row('A', '甲建设', [4, 60])]),
      month('2023-09', [row('A', '甲建设', [4, 60]), row('E', '戊集团', [1, 9], { area: '320200' })]),
    ]
    const months = [
      { ...august, areas: [...august.areas, { area: '321100', ...on('returned', '2023-09-06') }] },
      { ...september, areas: [...september.areas, { area: '321100' }, { area: '320800' }] },
    ]
    const { told, behind } = rankFirms(months, { leastSites: 5 })
    expect(told).toBe(2)
    expect(behind).toEqual([
      { area: '320800' },
      { area: '321100', awaited: { state: 'returned', on: '2023-09-06', period: '2023-08' } },
    ])
  })

  it('tells apart a month that is left out and one in which a firm of the city appeals', () => {
    const over = row('over-0001', '某企业', [5, 10])
    const waits = row('over-0002', '某企业', [9, 30], { appeal: 'open' })
    const named = month('2023-07', [row('A', '甲建设', [1, 10])])
    const months = [named, month('2023-08', [over]), month('2023-09', [over, waits])]
    expect(rankFirms(months, { leastSites: 5 })).toMatchObject({
      ...{ periods: ['2023-07'], leftOut: ['2023-08', '2023-09'] },
      waits: [{ area: '320100', period: '2023-09' }],
    })
  })

  it('takes sites away where a city listed others in the last month, and not them', () => {
    const august = month('2023-08', [row('A', '甲建设', [1, 40], { area: '320800' })])
    const other = row('B', '乙', [0, 7], { area: '320800' })
    const september = month('2023-09', [row('A', '甲建设', [0, 10]), other])
    const { firms, behind } = rankFirms([august, september], { leastSites: 5 })
    expect(firms.find(({ creditCode }) => creditCode === 'A')).toMatchObject({ notices: 1, sites: 10 })
    expect(behind).toEqual([])
  })
})
