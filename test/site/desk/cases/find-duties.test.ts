import { expect, it } from 'vitest'
import { findDuties } from '../../../../site/desk/cases/find-duties.ts'

it('duties are found by words of their clause and of themselves, all of them', () => {
  expect(findDuties('较大事故').map(({ id }) => id)).toContain('G0-1')
  expect(findDuties(' 工作目标　重特大 ').map(({ id }) => id)).toContain('G0-1')
  expect(findDuties('G0-1').map(({ id }) => id)).toEqual(['G0-1'])
  expect(findDuties('较大事故 没有这样的词')).toEqual([])
  expect(findDuties('  ')).toEqual([])
})
