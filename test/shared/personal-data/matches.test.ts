import { expect, it } from 'vitest'
import { matchesOf } from '../../../shared/personal-data/matches.ts'

it.each([
  ['张伟、李强', /[张李]./gu],
  ['aaa', /aa/gu],
  ['𠮷a', /(?=a)|$/gu],
  ['𠮷𠮷', /x*/gu],
  ['', /^/gu],
  ['没有', /王/gu],
])('%j: the same matches as matchAll', (text, pattern) => {
  const all = [...text.matchAll(pattern)].map((match) => [match.index, ...match])
  expect(matchesOf(text, pattern).map((match) => [match.index, ...match])).toEqual(all)
})

it('each text is read from its beginning', () => {
  const pattern = /王/gu
  pattern.lastIndex = 3
  expect(matchesOf('王王', pattern)).toHaveLength(2)
  expect(matchesOf('王', pattern)).toHaveLength(1)
})
