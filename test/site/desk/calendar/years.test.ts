import { describe, expect, it } from 'vitest'
import type { AddedYear } from '../../../../shared/calendar/added-year.ts'
import type { Change } from '../../../../shared/change/change.ts'
import type { CalendarReply } from '../../../../shared/contract/calendar.ts'
import {
  draftYear,
  knownYears,
  nextYear,
  readYear,
  stepsOf,
  yearEntryOf,
  yearsToWrite,
} from '../../../../site/desk/calendar/years.ts'

const year = (name: string, version: number, state: Change['state']): AddedYear => ({
  ...{ year: name, version, off: [], work: [] },
  source: { title: '示例通知', number: '示例〔2026〕1号', url: 'https://example.cn/' },
  change: {
    ...{ state, revision: 1, why: '' },
    history: [{ n: 1, day: '2026-11-02', step: 'draft', by: 's', name: '甲' }],
  },
})
const days = { off: [], work: [] }
const calendar = (...years: AddedYear[]) => ({
  ...{ today: '2026-11-23', builtIn: { '2025': days, '2026': days }, years },
  steps: { '2027': ['approve', 'return'] as ('approve' | 'return')[] },
})

it('built-in and approved years are known, drafts are not', () => {
  const all = calendar(year('2028', 1, 'draft'), year('2027', 1, 'approved'), year('2026', 1, 'approved'))
  expect(knownYears(all)).toEqual(['2025', '2026', '2027'])
  expect(nextYear(all)).toBe('2028')
})

it('the next year can be written, and this one corrected; the past is left alone', () => {
  expect(yearsToWrite(calendar())).toEqual(['2027', '2026'])
})

it('a year that two people work on is not begun a second time', () => {
  expect(yearsToWrite(calendar(year('2027', 1, 'review')))).toEqual(['2026'])
  expect(yearsToWrite(calendar(year('2027', 1, 'withdrawn')))).toEqual(['2027', '2026'])
})

it('a draft is gone on with, not what was handed in', () => {
  expect(draftYear(calendar(year('2026', 1, 'review'), year('2027', 1, 'draft')))).toBe('2027')
  expect(draftYear(calendar(year('2027', 1, 'review')))).toBeUndefined()
})

it('steps belong to the newest version of a year', () => {
  const [second, first] = [year('2027', 2, 'review'), year('2027', 1, 'approved')]
  const all = calendar(second, first)
  expect(stepsOf(second, all)).toEqual(['approve', 'return'])
  expect(stepsOf(first, all)).toEqual([])
})

describe('reading a year as it is pasted', () => {
  // 5 February 2027 is a Friday; 6 and 7 are the weekend.
  it('takes the days off that are no weekend anyway', () => {
    expect(readYear({ year: '2027', off: '2月5日至8日', work: '' }).off).toEqual(['2027-02-05', '2027-02-08'])
  })

  it('takes made-up days on weekends, and says which are none', () => {
    const read = readYear({ year: '2027', off: '', work: '2月7日、2月8日' })
    expect(read.work).toEqual(['2027-02-07'])
    expect(read.notWeekend).toEqual(['2027-02-08'])
  })

  it('says what it did not understand in either list', () => {
    expect(readYear({ year: '2027', off: '春节\n2月30日', work: '调休' }).unread).toEqual([
      '春节',
      '2月30日',
      '调休',
    ])
  })
})

describe('what a year is written on', () => {
  const days = { off: ['2027-01-01'], work: ['2027-01-03'] }
  const source = { title: '示例通知', number: '示例〔2026〕1号', url: 'https://example.cn/' }
  const history = [{ n: 1, day: '2026-11-02', step: 'draft' as const, by: 's', name: '甲' }]
  const reply = (...years: CalendarReply['years']): CalendarReply => ({
    ...{ today: '2026-11-23', builtIn: {}, years, mayWrite: true, steps: {} },
  })

  it('is empty for a year that nobody entered', () => {
    expect(yearEntryOf('2027', reply())).toEqual({
      ...{ year: '2027', version: 1, revision: 0, off: '', work: '', title: '', number: '', url: '' },
    })
  })

  it('is the open draft with its source', () => {
    const change = { state: 'draft' as const, revision: 3, why: '', history }
    expect(yearEntryOf('2027', reply({ year: '2027', version: 1, ...days, source, change }))).toEqual({
      ...{ year: '2027', version: 1, revision: 3, off: '2027-01-01', work: '2027-01-03' },
      ...source,
    })
  })

  it('is the days of an approved one without its source, as the next version', () => {
    const change = { state: 'approved' as const, revision: 4, why: '', history }
    expect(yearEntryOf('2027', reply({ year: '2027', version: 1, ...days, source, change }))).toMatchObject({
      ...{ version: 2, revision: 0, off: '2027-01-01', title: '' },
    })
  })
})
