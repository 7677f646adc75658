import { describe, expect, it } from 'vitest'
import { supervisedNow } from '../../../../shared/progress/views/supervised-now.ts'

const hazard = (number: string, more: Record<string, string>) => ({
  ...{ area: '320115', number, hazard: '基坑支护', supervisor: 'city', state: 'open' },
  ...more,
})

describe('supervised hazards on 18 October 2023', () => {
  const now = supervisedNow(
    [
      hazard('1', { listedOn: '2023-07-28', dueOn: '2023-09-15' }),
      hazard('2', { listedOn: '2023-08-10', dueOn: '2023-10-18' }),
      hazard('3', { listedOn: '2023-08-10', dueOn: '2023-10-17' }),
      hazard('4', {
        ...{ listedOn: '2023-06-01', dueOn: '2023-07-01', state: 'delisted', delistedOn: '2023-06-11' },
      }),
      hazard('5', {
        ...{ listedOn: '2023-06-01', dueOn: '2023-07-01', state: 'delisted', delistedOn: '2023-07-04' },
      }),
      hazard('6', {
        ...{ listedOn: '2023-06-01', dueOn: '2023-09-01', state: 'delisted', delistedOn: '2023-08-01' },
      }),
    ],
    '2023-10-18',
  )

  it('are overdue from the day after their day, the longest first', () => {
    expect(now.overdue.map(({ row, days }) => [row.number, days])).toEqual([
      ['1', 33],
      ['3', 1],
    ])
  })

  it('are open with none left on the day itself', () => {
    expect(now.open.map(({ row, days }) => [row.number, days])).toEqual([['2', 0]])
  })

  it('took 10, 33 and 61 days: half within 33', () => {
    expect(now.delisted.map(({ row, days, late }) => [row.number, days, late])).toEqual([
      ['6', 61, undefined],
      ['5', 33, 3],
      ['4', 10, undefined],
    ])
    expect(now.halfWithin).toBe(33)
    expect(now.total).toBe(6)
  })

  it('have no half while none was delisted', () => {
    expect(supervisedNow([], '2023-10-18')).toEqual({ overdue: [], open: [], delisted: [], total: 0 })
  })
})
