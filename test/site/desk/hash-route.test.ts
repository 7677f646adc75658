import { expect, it } from 'vitest'
import { readHash, readHashQuery } from '../../../site/desk/hash-route.ts'

it.each([
  ['#/tips/abc', ['tips', 'abc']],
  ['#/tips?due=late', ['tips']],
  ['#/cases/state/review', ['cases', 'state', 'review']],
  ['#/', []],
  ['', []],
])('%s is read part by part', (hash, path) => {
  expect(readHash(hash)).toEqual(path)
})

it('the query stands after the path', () => {
  expect(Object.fromEntries(readHashQuery('#/tips/abc?due=late&list=open'))).toEqual({
    due: 'late',
    list: 'open',
  })
  expect([...readHashQuery('#/tips')]).toEqual([])
})
