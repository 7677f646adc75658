import { describe, expect, it } from 'vitest'
import { openRows } from '../../../../shared/progress/public-rows.ts'
import { sheets } from '../../../../shared/progress/sheets.ts'
import { bodiesNow } from '../../../../shared/progress/views/bodies-now.ts'

/** Nanjing's own and Jiangning's, one without an officer; Jurong's, which lies in Zhenjiang; none of Wuxi. */
const handedIn = [
  {
    area: '320100',
    name: '示例市站',
    phone: '025-00000000',
    supervisors: 20,
    officer: '某人',
    officerPhone: '0',
  },
  { area: '320115', name: '示例江宁站', supervisors: 8, officerSince: '2023-04-20' },
  { area: '321183', name: '示例句容站', supervisors: 5, officerSince: '2023-05-01' },
]

describe('the directory of supervision bodies', () => {
  const rows = openRows(sheets.bodies, handedIn)

  it('is public without officers’ names and telephones, with the day from which there is one', () => {
    expect(rows).toEqual([
      { area: '320100', name: '示例市站', phone: '025-00000000', supervisors: 20 },
      { area: '320115', name: '示例江宁站', supervisors: 8, officerSince: '2023-04-20' },
      { area: '321183', name: '示例句容站', supervisors: 5, officerSince: '2023-05-01' },
    ])
  })

  it('counts bodies, supervisors and officers by city; a city without any stands there with none', () => {
    const told = bodiesNow(rows, ['320100', '320200', '321100'])
    expect(told.map(({ city, bodies, ...counts }) => [city, bodies.map(({ name }) => name), counts])).toEqual(
      [
        ['320100', ['示例市站', '示例江宁站'], { supervisors: 28, officers: 1 }],
        ['320200', [], { supervisors: 0, officers: 0 }],
        ['321100', ['示例句容站'], { supervisors: 5, officers: 1 }],
      ],
    )
  })
})
