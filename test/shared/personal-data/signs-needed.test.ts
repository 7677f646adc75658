import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { signsNeeded } from '../../../shared/personal-data/signs-needed.ts'

const needed = (source: string) =>
  signsNeeded(new RegExp(source, 'gu')).map((signs) => [...signs].sort().join(''))

describe('what a text has to hold so that a pattern matches', () => {
  it.each([
    ['死者', ['死', '者']],
    ['[王李]某', ['李王', '某']],
    ['(?:死|伤)者', ['伤死', '者']],
    ['(姓)(王)(?=的|说)', ['姓', '王', '的说']],
    ['第\\d号', ['第', '0123456789', '号']],
    ['[A-C\\-]1', ['-ABC', '1']],
    ['\\(男\\)', ['(', '男', ')']],
    ['a{2,3}b+c{1}', ['a', 'b', 'c']],
    ['(?:甲乙|丙)丁', ['丙甲', '丁']],
  ])('%s', (source, sets) => {
    expect(needed(source)).toEqual(sets)
  })

  it.each([
    ['what may be absent', 'a?b*c{0,2}(?:d|e)?'],
    ['what must not follow', '(?!王)(?!(?:李|张))'],
    ['edges, and any character', '^.$'],
    ['scripts, blanks and all others', '\\p{Script=Han}\\s\\S\\w\\D[^王][王\\p{Script=Han}][\\w王]'],
    ['a branch that asks for nothing', '(?:王|^|李)(?:张|)'],
    ['a range too long to be written out', '[一-龟]'],
  ])('nothing for %s', (_, source) => {
    expect(needed(source)).toEqual([])
  })

  it('nothing for a pattern that is blind to case', () => {
    expect(signsNeeded(/abc/i)).toEqual([])
  })

  it('what it refers back to asks for what it refers to alone', () => {
    expect(needed('([王李])\\1')).toEqual(['李王'])
  })
})

/** Patterns of all that those here are made of, over few characters. */
const { pattern } = fc.letrec<{ pattern: string; part: string; atom: string }>((tie) => ({
  pattern: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.array(tie('part'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('')),
    fc.array(tie('part'), { minLength: 2, maxLength: 3 }).map((parts) => parts.join('|')),
  ),
  part: fc
    .tuple(tie('atom'), fc.constantFrom('', '', '', '?', '*?', '+', '{2}', '{0,1}', '{1,2}?'))
    .map(([atom, often]) => (/^\(\?[=!]|^[\^$]/.test(atom) ? atom : atom + often)),
  atom: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(
      'a',
      'b',
      '王',
      '𠮷',
      '\\d',
      '\\.',
      '.',
      '[ab]',
      '[^a]',
      '[a-c]',
      '[\\d-]',
      '\\p{Script=Han}',
      '^',
      '$',
    ),
    tie('pattern').map((one) => `(?:${one})`),
    tie('pattern').map((one) => `(${one})`),
    tie('pattern').map((one) => `(?=${one})`),
    tie('pattern').map((one) => `(?!${one})`),
  ),
}))

it('a text in which a pattern matches holds of each set a character', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', '王', '𠮷', '1', '.', '-'), { maxLength: 6 })
  fc.assert(
    fc.property(pattern, text, (source, signs) => {
      if (!new RegExp(source, 'u').test(signs.join(''))) return
      for (const set of signsNeeded(new RegExp(source, 'u')))
        expect(signs.some((sign) => set.has(sign))).toBe(true)
    }),
    { numRuns: 5000 },
  )
})
