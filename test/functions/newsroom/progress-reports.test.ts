import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ReportReply } from '../../../shared/contract/progress-reports.ts'
import { noWords } from '../../../shared/progress-report/progress-report.ts'
import { weekList } from '../../../shared/progress-report/week-list.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { officer } from '../../fixtures/officer.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const at = (area: string, kind = 'midterm') => `/progress-reports/2023/${kind}/${area}`

async function save(username: string, area: string, seen: number, overview: string, kind?: string) {
  const body = { seen, words: { ...noWords, overview }, period: '2023-07' }
  return (await officer(house, username)).ask('newsroom', at(area, kind), body, 'PUT')
}
const show = async (username: string, area: string, kind?: string) =>
  (await officer(house, username)).ask('newsroom', at(area, kind))

describe('a report', () => {
  it('is saved in versions of which none is written over', async () => {
    expect((await save('city-320100', '320100', 0, '示例：第一版')).status).toBe(200)
    expect((await save('city-320100', '320100', 1, '示例：第二版')).status).toBe(200)
    const { versions, maySave } = ReportReply.parse(await (await show('city-320100', '320100')).json())
    expect(versions.map(({ version, words }) => [version, words.overview])).toEqual([
      [2, '示例：第二版'],
      [1, '示例：第一版'],
    ])
    expect(maySave).toBe(true)
  })

  it('of a week is kept in versions of its own, of weeks that have begun in the campaign', async () => {
    const monday = 'weekly-2023-06-05'
    expect((await save('city-320300', '320300', 0, '示例：查了40个工地', monday)).status).toBe(200)
    expect((await save('city-320300', '320300', 1, '示例：查了41个工地', monday)).status).toBe(200)
    expect((await save('city-320300', '320300', 0, '示例：下一周', 'weekly-2023-06-12')).status).toBe(200)
    const { versions } = ReportReply.parse(await (await show('city-320300', '320300', monday)).json())
    expect(versions.map(({ version, words }) => [version, words.overview])).toEqual([
      [2, '示例：查了41个工地'],
      [1, '示例：查了40个工地'],
    ])
    expect((await show('province-drafter', '320300', monday)).status).toBe(200)
    for (const kind of ['weekly-2022-06-06', 'weekly-2026-06-01'])
      expect((await save('city-320300', '320300', 0, '示例', kind)).status).toBe(404)
    expect((await save('city-320300', '320300', 0, '示例', 'weekly-2023-06-06')).status).toBe(400)
    expect(weekList(versions.slice(0, 1))).toBe(
      '\uFEFF地区,地区代码,周一,周日,第几版,保存日期,总体情况,排查整治,执法和登记,存在的问题,下一步打算\r\n' +
        `徐州市,320300,2023-06-05,2023-06-11,2,${versions[0]?.day},示例：查了41个工地,,,,\r\n`,
    )
  })

  it('loses nothing when two save at once: the second is told what stands', async () => {
    const both = await Promise.all([
      save('city-320200', '320200', 0, '示例：甲'),
      save('city-320200', '320200', 0, '示例：乙'),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('is read by the province and written by its own office alone', async () => {
    const seen = ReportReply.parse(await (await show('province-drafter', '320100')).json())
    expect([seen.versions.length, seen.maySave]).toEqual([2, false])
    expect((await save('province-drafter', '320100', 2, '示例：省里改的')).status).toBe(404)
    expect((await show('city-320200', '320100')).status).toBe(404)
    expect((await show('province-drafter', '320102')).status).toBe(404)
    expect((await show('province-drafter', '320100', 'weekly')).status).toBe(400)
  })
})
