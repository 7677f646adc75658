import { afterAll, beforeAll, expect, it } from 'vitest'
import { campaign } from '../../../shared/campaign/campaign.ts'
import { isDue } from '../../../shared/campaign/is-due.ts'
import { EditionPreview } from '../../../shared/contract/progress.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { officer } from '../../fixtures/officer.ts'
import { publicEdition, publishRows, sheetAt } from '../../fixtures/published-sheets.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
  house.time.offset = Date.parse('2023-12-05T12:00:00+08:00') - Date.now()
})
afterAll(() => house.close())

const month = { sheet: 'figures', period: '2023-11' }
const earlier = { sheet: 'figures', period: '2023-10' }
/** A number of people who were punished; for all else a reason. */
const rowsOf = (area: string, value: number) =>
  campaign.indicators
    .filter((one) => isDue(one, month.period))
    .map(({ id }) =>
      id === PUNISHED ? { area, indicator: id, value } : { area, indicator: id, missing: '示例：还在核对' },
    )
const PUNISHED = 'peoplePunished'
const sendBack = async (area: string, version: number, of = month) => {
  const drafter = await officer(house, 'province-drafter')
  const step = { version, step: 'return', remarks: [{ text: '示例：请核对' }] }
  return (await drafter.ask('newsroom', `${sheetAt(of)}/${area}/review`, step)).status
}
const preview = async (of = month) =>
  EditionPreview.parse(
    await (
      await (await officer(house, 'province-approver')).ask('newsroom', `${sheetAt(of)}/edition`)
    ).json(),
  )
const told = async (n?: number) =>
  (await publicEdition(house, month, n)).rows
    .filter(({ indicator }) => indicator === PUNISHED)
    .map(({ area, value }) => [area, value])

// 2 of Changzhou are few, and 7 of Yangzhou are hidden with them.
it('what is suppressed stays so while a place is sent back, over every edition that comes meanwhile', async () => {
  const cities = { '320400': 2, '321000': 7, '321100': 30, '321200': 31 }
  for (const [area, value] of Object.entries(cities))
    await publishRows(house, { ...month, area }, rowsOf(area, value))
  const standing = [
    ['320400', 'suppressed'],
    ['321000', 'suppressed'],
    ['321100', 30],
    ['321200', 31],
  ]
  expect(await told()).toEqual(standing)
  expect(await sendBack('320400', 2)).toBe(200)
  expect(await preview()).toMatchObject({ same: true, revisions: [] })
  await publishRows(house, { ...month, area: '320100' }, rowsOf('320100', 40))
  await publishRows(house, { ...month, area: '320500' }, rowsOf('320500', 50))
  expect(await told()).toEqual([
    ['320100', 40],
    ['320400', 'suppressed'],
    ['320500', 50],
    ...standing.slice(1),
  ])
})

// Of 9 in Nanjing 6 are of a district; it would be told by what the city leaves, so it is hidden and the city is not.
it('a city that is sent back keeps its total and its places as they are public', async () => {
  const area = '320100'
  const own = rowsOf(area, 40).map((one) =>
    one.indicator === 'replaced' ? { area, indicator: 'replaced', value: 9 } : one,
  )
  const rows = [...own, { area: '320102', indicator: 'replaced', value: 6 }]
  await publishRows(house, { ...earlier, area }, rows)
  const before = (await publicEdition(house, earlier)).rows.filter(
    ({ indicator }) => indicator === 'replaced',
  )
  expect(before).toEqual([
    { area, indicator: 'replaced', value: 9 },
    { area: '320102', indicator: 'replaced', value: 'suppressed' },
  ])
  expect(await sendBack(area, 2, earlier)).toBe(200)
  expect(await preview(earlier)).toMatchObject({ same: true, revisions: [] })
})
