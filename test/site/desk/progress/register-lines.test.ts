import { describe, expect, it } from 'vitest'
import { sheets } from '../../../../shared/progress/sheets.ts'
import { columnsFor } from '../../../../site/desk/progress/entry/register-list.tsx'
import { typedText } from '../../../../site/desk/progress/row-text.ts'

describe('the lines of a register', () => {
  it('show what a line must have, and of the rest what any line says', () => {
    const required = ['area', 'creditCode', 'firm', 'notices', 'sites']
    expect(columnsFor(sheets['stop-work'], [{ area: '320100', appeal: ' ' }])).toEqual(required)
    const rows = [{ area: '320100' }, { area: '320100', appeal: 'open', reply: '示例' }]
    expect(columnsFor(sheets['stop-work'], rows)).toEqual([...required, 'appeal'])
  })

  it('show numbers by their thousands, and what is no number as it was typed', () => {
    const text = (column: string, typed: string) => typedText(sheets['stop-work'], column, typed, 'zh')
    expect(text('sites', '1020')).toBe('1,020')
    expect(text('sites', '二')).toBe('二')
    expect(text('sites', '')).toBe('')
    expect(text('creditCode', '913500001000100123')).toBe('913500001000100123')
  })
})
