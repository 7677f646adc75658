import { describe, expect, it } from 'vitest'
import type { AreaReport } from '../../../../shared/progress/edition.ts'
import type { SheetRow } from '../../../../shared/progress/sheet.ts'
import { bodiesNow } from '../../../../shared/progress/views/bodies-now.ts'
import { type FirmRanking, rankFirms } from '../../../../shared/progress/views/rank-firms.ts'
import { registerLacks } from '../../../../shared/progress/views/register-lacks.ts'
import type { Language } from '../../../../shared/value/language.ts'
import { firmRange } from '../../../../site/public/progress/firm-range.ts'
import {
  sayAbsent,
  sayBodies,
  sayFirms,
  sayMonths,
  sayOthers,
  sayRanking,
} from '../../../../site/public/progress/register-says.ts'
import { pageText } from '../../../../site/text/page-text.ts'

type Firm = FirmRanking['firms'][number]

const firms = (group: Firm['group'], n: number): Firm[] =>
  Array.from({ length: n }, (_, at) => ({ firm: `示例公司${at}`, group }) as Firm)

it.each([
  [2, 3, '其余的：2家不高，3家项目少于5个'],
  [2, 0, '其余的：2家不高'],
  [0, 3, '其余的：3家项目少于5个'],
  [0, 0, ''],
])('of %i firms not above and %i with few sites, no group without a firm is told', (n, few, says) => {
  const all = [...firms('notAbove', n), ...firms('few', few), ...firms('above', 1)]
  expect(sayOthers({ firms: all }, 5, pageText('zh'))).toBe(says)
})

describe('the sentence on supervision bodies', () => {
  const body = { area: '320100', name: '示例市站', supervisors: 12, officerSince: '2023-05-10' }
  const told = { area: '320100', submittedOn: '2023-10-03' }
  const wuxi = { area: '320200', awaited: { state: 'handedIn' as const, on: '2023-10-04' } }

  it.each<[SheetRow[], AreaReport[], Language, string]>([
    // One of two cities: 1 body, 12 supervisors, 1 with an officer.
    [[body], [told], 'zh', '1个监督机构，12名监督人员；1个机构有安全信息员。无锡没有报，不在里面。'],
    [
      ...([[body], [told, wuxi], 'en'] satisfies [SheetRow[], AreaReport[], Language]),
      '1 supervision body with 12 supervisors; 1 has a safety information officer. Not in it: being looked at: Wuxi.',
    ],
    [[], [told], 'zh', '报了的市没有监督机构。无锡没有报，不在里面。'],
    [[], [told, { ...told, area: '320200' }], 'en', 'There is no supervision body.'],
    [[], [], 'zh', '还没有公布过。南京、无锡没有报，不在里面。'],
  ])('of lines %j and reports %j names who is silent, in %s: %s', (rows, areas, language, says) => {
    const cities = ['320100', '320200']
    const lacks = registerLacks({ rows, areas }, cities)
    expect(sayBodies(bodiesNow(rows, cities), pageText(language), lacks)).toBe(says)
  })
})

describe('the sentences on stop-work notices', () => {
  const zh = pageText('zh')
  const line = (area: string, more: object = {}) => ({
    ...{ area, creditCode: 'A', firm: '示例甲建设', notices: 2, sites: 40, ...more },
  })
  const told = (area: string) => ({ area, submittedOn: '2023-10-03' })
  const month = (period: string, areas: AreaReport[], rows: SheetRow[] = []) => ({ period, areas, rows })
  const rank = (...months: ReturnType<typeof month>[]) => rankFirms(months, { leastSites: 5 })
  const sent = (area: string) => ({ area, awaited: { state: 'returned' as const, on: '2023-10-05' } })
  const months = (ranking: FirmRanking) => sayMonths(ranking, { from: '2023-06' }, zh)

  it('call nothing nought that no city reported, and name who is silent', () => {
    const none = rank(month('2023-09', [{ area: '320100' }, { area: '320200' }]))
    expect(sayRanking(none, zh)).toBe('还没有公布过。')
    expect(sayAbsent(none, zh)).toEqual(['这些市一个月也没有报：南京、无锡。'])
    // 2 notices on 40 sites: 5.0, as of all that reported.
    const one = rank(month('2023-09', [told('320100'), { area: '320200' }], [line('320100')]))
    expect(sayRanking(one, zh)).toBe(
      '2023年9月，在建项目收到停工通知书2份；2023年9月底在建项目40个，每100个项目5.0份。*报了的市里，没有一家企业明显高过这个水平*。',
    )
    expect(sayFirms(rank(month('2023-09', [told('320100')], [line('320100')])), zh)).toBe(
      '*没有一家企业明显高过这个水平*。',
    )
  })

  it('tell no ratio where there is no site', () => {
    const none = rank(month('2023-09', [told('320100')], [line('320100', { sites: 0 })]))
    expect(sayRanking(none, zh)).toBe(
      '2023年9月，在建项目收到停工通知书2份；报的在建项目，2023年9月底是0个。没有在建项目可比，说不出哪一家高。',
    )
    expect(sayRanking(none, pageText('en'))).not.toMatch(/0\.0/)
    expect(firmRange(none, zh)).toEqual({ says: '报的在建项目是0个，没有比值可画' })
    const nobody = rank(month('2023-09', [{ area: '320100' }], []))
    expect(firmRange(nobody, zh)).toEqual({ says: '这些月份还没有公布哪个市的，没有比值可画' })
  })

  it('say that earlier numbers of a city are used only where some are', () => {
    const june = month('2023-06', [told('320100'), { area: '320200' }], [line('320100')])
    const july = month('2023-07', [sent('320100'), sent('320200'), told('320300')], [line('320300')])
    expect(months(rank(june, july))).toBe(
      '南京2023年7月的：2023年10月5日退回去改，先用以前报的。无锡2023年7月的：2023年10月5日退回去改，这些数里还没有它。',
    )
    // Nanjing's June is left out: nothing of it is used.
    const gone = month('2023-06', [told('320100')], [line('320100', { creditCode: 'over-0001' })])
    expect(months(rank(gone, july))).toMatch(
      /。南京2023年7月的：2023年10月5日退回去改，这些数里还没有它。无锡[^。]*。这些市只报了不算在内的月份：南京。$/,
    )
  })

  it('tell a month between that is missing, also beside one that is left out', () => {
    const all = (period: string) => month(period, [told('320100')], [line('320100')])
    expect(months(rank(all('2023-06'), all('2023-08')))).toBe('2023年7月的还没有公布，不在里面。')
    expect(sayRanking(rank(all('2023-06'), all('2023-08')), zh)).toMatch(/^2023年6月、2023年8月，/)
    const over = { creditCode: 'over-0001' }
    const gone = month('2023-07', [told('320100')], [line('320100', over)])
    expect(months(rank(gone, all('2023-09')))).toMatch(
      /^2023年7月的企业名字已经到期隐去.*从2023年6月算，现在有2023年7月、2023年9月的。2023年8月的还没有公布，不在里面。$/,
    )
    const waits = month('2023-07', gone.areas, [...gone.rows, line('320100', { ...over, appeal: 'open' })])
    expect(months(rank(all('2023-06'), waits))).toContain(
      '。这些市的这些月份有企业在申诉，还没有结果：先不写是谁，整个市那个月的数先不算在比较里，在下面“全省各月”里算：南京2023年7月。',
    )
    expect(sayRanking(rank(all('2023-06'), waits), zh)).toMatch(
      /^2023年6月（不算有企业在申诉的市和月份），在建项目收到停工通知书2份；.*算在比较里的企业，没有一家明显高过/,
    )
    // Where nothing is left to compare, that is told, here and on home.
    const alone = rank(waits)
    expect(sayRanking(alone, zh)).toBe('*列了企业的市都有企业在申诉，有了结果再比较*。')
    expect(months(alone)).toMatch(/南京2023年7月。.*报的月份都有企业在申诉、还没有比较的市：南京。$/)
    expect(sayAbsent(alone, pageText('en'))).toEqual([
      'Not compared yet, because in all months that they reported a firm appeals: Nanjing.',
    ])
  })
})
