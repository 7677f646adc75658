import { expect, it } from 'vitest'
import { ageSums, topicSums } from '../../../../site/desk/overview/overview-page.tsx'

it('ages and topics are summed over all offices, the ten largest topics first', () => {
  const topics = Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`T-${n}`, n + 1]))
  const offices = [
    { ages: [1, 2, 0, 0, 4], topics },
    { ages: [10, 0, 0, 0, 1], topics: { 'T-0': 20 } },
  ]
  expect(ageSums(offices)).toEqual([11, 2, 0, 0, 5])
  expect(topicSums(offices).slice(0, 3)).toEqual([
    ['T-0', 21],
    ['T-11', 12],
    ['T-10', 11],
  ])
  expect(topicSums(offices)).toHaveLength(10)
  expect(topicSums([])).toEqual([])
})
