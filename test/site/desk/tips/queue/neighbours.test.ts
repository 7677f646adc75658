import { expect, it } from 'vitest'
import { neighboursOf } from '../../../../../site/desk/tips/queue/neighbours.ts'

const listed = { order: ['A', 'B', 'C', 'D'], shown: ['A', 'C', 'D'] }

it.each([
  ['the first', 'A', undefined, 'C'],
  ['one that left the list goes on from where it stood', 'B', 'A', 'C'],
  ['the last', 'D', 'C', undefined],
  ['one that was never in it goes to the first', 'X', undefined, 'A'],
])('%s', (_, id, before, after) => {
  expect(neighboursOf(listed, id)).toEqual({ before, after })
})

it('what moved on the screen keeps its place in the walk', () => {
  expect(neighboursOf({ order: ['A', 'B', 'C'], shown: ['B', 'C', 'A'] }, 'A').after).toBe('B')
})
