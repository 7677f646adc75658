import { describe, expect, it } from 'vitest'
import { accidentsNow } from '../../../../shared/progress/views/accidents-now.ts'

const limits = { hours: 48, investigationDays: 60 }
const accident = (occurredOn: string, more: Record<string, string | number>) => ({
  ...{ area: '320300', number: occurredOn, occurredOn, kind: 'fall', work: 'building' },
  ...{ level: 'ordinary', state: 'investigating' },
  ...more,
})

describe('accidents on 18 October 2023', () => {
  const { accidents, counts, investigationsLate } = accidentsNow(
    [
      accident('2023-08-18', { hours: 61, state: 'raised' }),
      accident('2023-10-15', {}),
      accident('2023-10-16', {}),
      accident('2023-08-19', { hours: 48 }),
      accident('2023-07-01', { hours: 48.5, state: 'closed', closedOn: '2023-09-30' }),
    ],
    limits,
    '2023-10-18',
  )
  const on = (day: string) => accidents.find(({ occurredOn }) => occurredOn === day)

  it('stand with the newest first', () => {
    expect(accidents.map(({ occurredOn }) => occurredOn)).toEqual([
      ...['2023-10-16', '2023-10-15', '2023-08-19', '2023-08-18', '2023-07-01'],
    ])
  })

  it('were reported in time at 48 hours sharp, and late by what is above', () => {
    expect(on('2023-08-19')).toMatchObject({ report: 'inTime', hours: 48 })
    expect(on('2023-08-18')).toMatchObject({ report: 'late', lateBy: 13 })
    expect(on('2023-07-01')).toMatchObject({ report: 'late', lateBy: 0.5 })
  })

  it('are past 48 hours without a report once that holds from the last minute of their day on', () => {
    expect(on('2023-10-15')).toMatchObject({ report: 'over', days: 3 })
    expect(on('2023-10-16')).toMatchObject({ report: 'waiting', days: 2 })
    expect(counts).toEqual({ inTime: 1, late: 2, over: 1, waiting: 1 })
  })

  it('have a late investigation from the 61st day on, while it is not closed', () => {
    expect(on('2023-08-18')?.investigationLate).toBe(1)
    expect(on('2023-08-19')?.investigationLate).toBeUndefined()
    expect(on('2023-07-01')?.investigationLate).toBeUndefined()
    expect(investigationsLate).toBe(1)
  })
})
