import { expect, it } from 'vitest'
import { sheets } from '../../../../shared/progress/sheets.ts'
import { columnsFor } from '../../../../site/desk/progress/entry/register-list.tsx'

it('the lines of a register show what each must have, and of the rest what any says; long words where it was sent', () => {
  const required = ['area', 'creditCode', 'firm', 'notices', 'sites']
  expect(columnsFor(sheets['stop-work'], [{ area: '320100', appeal: ' ' }], false)).toEqual(required)
  const rows = [{ area: '320100' }, { area: '320100', appeal: 'open', reply: '示例' }]
  expect(columnsFor(sheets['stop-work'], rows, false)).toEqual([...required, 'appeal'])
  expect(columnsFor(sheets['stop-work'], rows, true)).toEqual([...required, 'reply', 'appeal'])
})
