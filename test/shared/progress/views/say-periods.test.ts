import { expect, it } from 'vitest'
import { missingMonths, sayPeriods } from '../../../../shared/progress/views/say-periods.ts'

it.each([
  [['2023-09'], 'zh', '2023年9月'],
  [['2023-08', '2023-09'], 'zh', '2023年8月到2023年9月'],
  [['2023-11', '2023-12', '2024-01', '2024-03'], 'zh', '2023年11月到2024年1月、2024年3月'],
  [['2023-06', '2023-08', '2023-09'], 'en', 'June 2023, August 2023 to September 2023'],
  [[], 'zh', ''],
] as const)(
  'months %j are told without those between that are missing, in %s: %s',
  (months, language, says) => {
    expect(sayPeriods(months, language)).toBe(says)
  },
)

it('knows which months between the first and the last are missing', () => {
  expect(missingMonths(['2023-11', '2024-02'])).toEqual(['2023-12', '2024-01'])
  expect(missingMonths(['2023-11'])).toEqual([])
  expect(missingMonths([])).toEqual([])
})
