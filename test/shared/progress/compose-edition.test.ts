import { describe, expect, it } from 'vitest'
import { campaign } from '../../../shared/campaign/campaign.ts'
import { type AcceptedRows, composeEdition } from '../../../shared/progress/compose-edition.ts'
import type { SheetRow } from '../../../shared/progress/sheet.ts'
import { sheets } from '../../../shared/progress/sheets.ts'

const row = (area: string, notices: number, more: object = {}): SheetRow => ({
  ...{ area, creditCode: '91320000MA1EXAMP1A', firm: '示例建设', notices, sites: 9 },
  ...more,
})
const from = (area: string, rows: SheetRow[], reasons = {}): AcceptedRows => ({
  ...{ area, submittedOn: '2023-10-04', rows, reasons },
})
const compose = (accepted: AcceptedRows[], before?: ReturnType<typeof composeEdition>) =>
  composeEdition({
    ...{ sheet: sheets['stop-work'], campaign, period: '2023-09', expected: ['320100', '320200'] },
    ...{ accepted, dueOn: '2023-10-05', day: '2023-10-10' },
    before: before && { ...before, sample: true, salt: '0', log: { n: 1, hash: '0' } },
  })

describe('the next edition', () => {
  const first = compose([from('320100', [row('320100', 3)])])

  it('says who reported and who did not; a revision is not late', () => {
    expect(first.areas).toEqual([{ area: '320100', submittedOn: '2023-10-04' }, { area: '320200' }])
    const late = { ...from('320200', [row('320200', 1)]), submittedOn: '2023-10-07' }
    const again = { ...from('320100', [row('320100', 3)]), submittedOn: '2023-11-01' }
    expect(compose([again, late], first).areas).toEqual([
      { area: '320100', submittedOn: '2023-10-04' },
      { area: '320200', submittedOn: '2023-10-07', lateDays: 2 },
    ])
  })

  it('has the reason that the place itself gave, and no other’s', () => {
    const key = '320100/91320000MA1EXAMP1A|notices'
    const accepted = [
      from('320100', [row('320100', 4)], { [key]: '重新数过' }),
      from('320200', [row('320200', 1)], { [key]: '别市写的' }),
    ]
    expect(compose(accepted, first).revisions).toEqual([
      {
        ...{ edition: 2, day: '2023-10-10', row: '320100/91320000MA1EXAMP1A', column: 'notices' },
        ...{ from: 3, to: 4, reason: '重新数过' },
      },
    ])
  })

  it('keeps what was published of a place that had nothing accepted, and tells of a row that went', () => {
    const second = compose([from('320200', [row('320200', 1)])], first)
    expect(second.rows.map(({ area }) => area)).toEqual(['320100', '320200'])
    expect(compose([from('320100', [])], first).revisions).toMatchObject([
      { row: '320100/91320000MA1EXAMP1A' },
    ])
  })

  it('takes what moves on by itself for no revision, and nothing private', () => {
    const changed = [row('320100', 3, { reply: '已整改', note: '内部' })]
    const next = compose([from('320100', changed)], first)
    expect(next.revisions).toEqual([])
    expect(next.rows[0]).toMatchObject({ reply: '已整改' })
    expect(next.rows[0]).not.toHaveProperty('note')
  })
})
