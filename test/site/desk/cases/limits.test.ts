import { describe, expect, it } from 'vitest'
import { cleanSaid } from '../../../../functions/newsroom/said.ts'
import { cleanCase } from '../../../../shared/case/clean-case.ts'
import { CaseStepRequest } from '../../../../shared/contract/cases.ts'
import { tooMany } from '../../../../shared/value/characters.ts'
import { caseEntryOf, checkEntry } from '../../../../site/desk/cases/case-entry.ts'
import { caseContent } from '../../../fixtures/case.ts'

/** Signs that take two places in a string: a picture, and a rare sign of extension B. */
const signs = ['😀', '𠀀', '示']

describe('a form and the server count alike, one for each character', () => {
  const isTaken = (other: object) => {
    try {
      cleanCase({ ...caseContent, ...other })
      return true
    } catch {
      return false
    }
  }
  const isSent = (other: object) =>
    'content' in checkEntry({ ...caseEntryOf({ content: caseContent, notes: '' }), ...other })

  it.each([
    ['title', 100],
    ['basics', 3000],
    ['measures', 3000],
  ])('%s, at most %i', (name, most) => {
    for (const sign of signs)
      for (const [count, fits] of [
        [most, true],
        [most + 1, false],
      ] as const) {
        // Nothing but pictures says nothing, so words stand first.
        const text = `示例${sign.repeat(count - 2)}`
        expect([
          sign,
          tooMany(text, most) === 0,
          isSent({ [name]: text }),
          isTaken({ [name]: text }),
        ]).toEqual([sign, fits, fits, fits])
      }
  })

  it('a reason that everyone reads, at most 500 where it becomes a note and 1000 where it stands alone', () => {
    for (const sign of signs)
      for (const [step, most] of [
        ['takeNames', 500],
        ['withdraw', 1000],
      ] as const) {
        // Nothing but pictures says nothing, so a word stands first.
        const reason = (count: number) => `因${sign.repeat(count - 1)}`
        const taken = (count: number) => () =>
          cleanSaid(step, CaseStepRequest.parse({ step, version: 1, reason: reason(count) }))
        expect(taken(most)().reason).toBe(reason(most))
        expect([tooMany(reason(most), most), tooMany(reason(most + 1), most)]).toEqual([0, 1])
        expect(taken(most + 1)).toThrow()
      }
  })

  it('one sign alone is no reason, however many places it takes', () => {
    for (const reason of ['𠀀', '示'])
      expect(
        cleanSaid('takeNames', CaseStepRequest.parse({ step: 'takeNames', version: 1, reason })).reason,
      ).toBe(undefined)
  })
})
