import { expect, it } from 'vitest'
import { broughtRow, carryRow, dropRow, listingRow } from '../../../../site/desk/frame/carried-row.ts'

const measure = { kind: 'listed' as const, number: '示例督〔2026〕3号', day: '2026-11-02', due: '2026-12-01' }

it('a supervised listing takes along its number and days, and nothing of the tip', () => {
  expect(listingRow({ ...measure, amount: 5 }, '320115')).toEqual({
    ...{
      area: '320115',
      number: '示例督〔2026〕3号',
      listedOn: '2026-11-02',
      dueOn: '2026-12-01',
      state: 'open',
    },
  })
})

it('waits for its own register until it is taken or given up', () => {
  carryRow({ sheet: 'supervised', row: listingRow(measure, '320115') })
  expect(broughtRow('accidents')).toBeUndefined()
  expect(broughtRow('supervised')).toMatchObject({ number: '示例督〔2026〕3号' })
  dropRow()
  expect(broughtRow('supervised')).toBeUndefined()
})
