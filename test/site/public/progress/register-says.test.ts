import { describe, expect, it } from 'vitest'
import type { AreaReport } from '../../../../shared/progress/edition.ts'
import type { SheetRow } from '../../../../shared/progress/sheet.ts'
import { bodiesNow } from '../../../../shared/progress/views/bodies-now.ts'
import type { FirmRanking } from '../../../../shared/progress/views/rank-firms.ts'
import { registerLacks } from '../../../../shared/progress/views/register-lacks.ts'
import type { Language } from '../../../../shared/value/language.ts'
import { sayBodies, sayOthers } from '../../../../site/public/progress/register-says.ts'
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
