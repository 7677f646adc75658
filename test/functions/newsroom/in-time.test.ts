import { afterAll, beforeAll, expect, it } from 'vitest'
import { EditionPreview } from '../../../shared/contract/progress.ts'
import { editionChecks } from '../../../shared/progress/edition-checks.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { officer } from '../../fixtures/officer.ts'
import { publishRows, sheetAt } from '../../fixtures/published-sheets.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const at = (time: string) => {
  house.time.offset = Date.parse(`${time}+08:00`) - Date.now()
}
const duties = { sheet: 'duties', period: 'always' } as const
const ask = async (who: string, path: string, body?: unknown, method?: string) =>
  (await officer(house, who)).ask('newsroom', `${sheetAt(duties)}${path}`, body, method)
/** Of the plan, due on 2023-06-30. */
const row = (area: string) => ({
  area,
  duty: 'S2-2',
  state: 'done',
  since: '2023-06-30',
  evidence: '示例：文件',
})
const handIn = async (area: string, version: number, reasons: Record<string, string>) =>
  (
    await ask(
      `city-${area}`,
      `/${area}`,
      { version, rows: [row(area)], attachments: [], reasons, submit: true },
      'PUT',
    )
  ).status
const accept = async (area: string, version: number) =>
  (await ask('province-drafter', `/${area}/review`, { version, step: 'accept', remarks: [] })).status

it('a report that is handed in on its due day needs no reason, on whichever day it is accepted and published; one of the day after does', async () => {
  at('2023-06-10T12:00:00')
  await publishRows(house, duties, [
    { area: '320100', duty: 'T07-7', state: 'underWay', since: '2023-06-01', evidence: '示例' },
  ])
  at('2023-06-30T23:50:00')
  expect(await handIn('320200', 0, {})).toBe(200)
  at('2023-07-01T00:05:00')
  expect(await accept('320200', 1)).toBe(200)
  const late = { version: 0, rows: [row('320300')], attachments: [], reasons: {}, submit: true }
  const refused = await ask('city-320300', '/320300', late, 'PUT')
  expect([refused.status, (await refused.json()).error.code]).toEqual([400, 'reason'])
  const preview = EditionPreview.parse(await (await ask('province-approver', '/edition')).json())
  expect(preview.revisions).toEqual([])
  const order = { edition: preview.edition - 1, body: preview.body, read: editionChecks }
  expect((await ask('province-approver', '/edition', order)).status).toBe(200)
})
