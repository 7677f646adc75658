import { expect, it } from 'vitest'
import { circlePatterns } from '../../../shared/personal-data/circle.ts'
import { momentPatterns } from '../../../shared/personal-data/moment.ts'
import { announcedHotlines, sourcePatterns } from '../../../shared/personal-data/source.ts'
import { thatMayMatch } from '../../../shared/personal-data/that-may-match.ts'
import { ofNobody, tellingOfPeople } from '../progress/register-sentences.ts'
import { ordinary, telling } from './telling-examples.ts'

const patternsIn = (patterns: readonly RegExp[]) => thatMayMatch(patterns, (one) => one)

it('patterns whose characters a text does not hold are left out, the others stay in order', () => {
  const [name, post, anything] = [/王|李/u, /项目(?:经理|总监)/u, /^/u]
  const within = patternsIn([name, post, anything])
  expect(within('李某是项目总监')).toEqual([name, post, anything])
  expect(within('项目部')).toEqual([anything])
  expect(within('王经理')).toEqual([name, anything])
  expect(within('')).toEqual([anything])
})

it('a character of two units is looked for too', () => {
  const within = patternsIn([/𠮷/u, /[𠮷田]/u])
  expect(within('𠮷')).toHaveLength(2)
  expect(within('田')).toEqual([/[𠮷田]/u])
})

it('no pattern that matches in an example is left out', () => {
  const patterns = [...announcedHotlines, ...sourcePatterns, ...circlePatterns, ...momentPatterns].map(
    ({ pattern }) => new RegExp(pattern.source, 'u'),
  )
  const within = patternsIn(patterns)
  const texts = [...telling.map(([, text]) => text), ...ordinary, ...tellingOfPeople, ...ofNobody]
  const left = texts.flatMap((text) => {
    const may = new Set(within(text))
    return patterns.flatMap((one) => (one.test(text) && !may.has(one) ? [[text, one.source]] : []))
  })
  expect(left).toEqual([])
})
