import { expect, it } from 'vitest'
import type { AddedYear } from '../../../../shared/calendar/added-year.ts'
import type { Change } from '../../../../shared/change/change.ts'
import {
  draftYear,
  knownYears,
  nextYear,
  stepsOf,
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
