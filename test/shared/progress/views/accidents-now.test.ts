import { describe, expect, it } from 'vitest'
import { accidentsNow } from '../../../../shared/progress/views/accidents-now.ts'

const limits = { hours: 48, investigationDays: 60 }
const accident = (occurredOn: string, more: Record<string, string | number>) => ({
  ...{ area: '320300', number: occurredOn, occurredOn, kind: 'fall', work: 'building' },
  ...{ level: 'ordinary', state: 'investigating' },
  ...more,
})

describe('accidents on 18 October 2023', () => {
  const { accidents, counts, investigationsLate, closedLate } = accidentsNow(
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
    expect(on('2023-10-15')).toMatchObject({ report: 'over', days: 2 })
    expect(on('2023-10-16')).toMatchObject({ report: 'waiting', days: 1 })
    expect(counts).toEqual({ inTime: 1, late: 2, over: 1, waiting: 1 })
  })

  it('have a late investigation from the 61st day on, while it is not closed', () => {
    expect(on('2023-08-18')?.investigationLate).toBe(1)
    expect(on('2023-08-19')?.investigationLate).toBeUndefined()
    expect(on('2023-07-01')?.investigationLate).toBeUndefined()
    expect(investigationsLate).toBe(1)
  })

  it('keep what they were late by once they are closed', () => {
    // 1 July and sixty days is 30 August; the last of September is 31 days later.
    expect(on('2023-07-01')?.closedLate).toBe(31)
    expect(closedLate).toBe(1)
    const inTime = accident('2023-07-01', { hours: 1, state: 'closed', closedOn: '2023-08-30' })
    expect(accidentsNow([inTime], limits, '2024-01-01')).toMatchObject({ closedLate: 0 })
  })
})

describe('an investigation that takes longer than its sixty days', () => {
  // 20 August and sixty days is 19 October.
  const on = (day: string, more: Record<string, string>) =>
    accidentsNow([accident('2023-08-20', { hours: 5, ...more })], limits, day)

  it('is left alone until somebody above takes it', () => {
    expect(on('2023-10-19', {})).toMatchObject({ investigationsLate: 0, leftAlone: 0 })
    expect(on('2023-10-20', {})).toMatchObject({
      investigationsLate: 1,
      leftAlone: 1,
      supervised: 0,
      raised: 0,
    })
    const supervised = { state: 'supervised', supervisedOn: '2023-10-20' }
    expect(on('2023-10-20', supervised)).toMatchObject({ investigationsLate: 1, leftAlone: 0, supervised: 1 })
  })

  it('counts once, by how far it went, and still when it is closed', () => {
    const both = { supervisedOn: '2023-10-20', raisedOn: '2023-11-20' }
    expect(on('2023-12-01', { state: 'raised', ...both })).toMatchObject({ supervised: 0, raised: 1 })
    const closed = on('2024-01-05', { state: 'closed', closedOn: '2024-01-04', ...both })
    expect(closed).toMatchObject({ investigationsLate: 0, leftAlone: 0, supervised: 0, raised: 1 })
    expect(closed.accidents[0]).toMatchObject({ handedUp: 'raised' })
  })

  it('runs over New Year by days of the calendar', () => {
    const late = accidentsNow([accident('2023-12-01', { hours: 5 })], limits, '2024-02-03')
    // 31 days of December less the first, 31 of January, three of February: 64.
    expect(late.accidents[0]?.investigationLate).toBe(4)
  })
})

describe('an accident of which no report is known', () => {
  it('at the end of a year is past its hours on the third day of the next', () => {
    const report = (day: string) =>
      accidentsNow([accident('2023-12-31', {})], limits, day).accidents[0]?.report
    expect(['2024-01-01', '2024-01-02', '2024-01-03'].map(report)).toEqual(['waiting', 'waiting', 'over'])
  })
})
