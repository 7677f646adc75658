import { expect, it } from 'vitest'
import { monthsBetween } from '../../../../site/desk/progress/progress-page.tsx'

it('the months of a campaign go over the end of a year, both ends with it', () => {
  expect(monthsBetween('2023-11-15', '2024-02-01')).toEqual(['2023-11', '2023-12', '2024-01', '2024-02'])
  expect(monthsBetween('2023-04-01', '2023-04-30')).toEqual(['2023-04'])
  expect(monthsBetween('', '')).toEqual([])
})
