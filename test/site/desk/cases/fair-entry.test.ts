import { describe, expect, it } from 'vitest'
import { noFairness } from '../../../../shared/case/fairness.ts'
import type { CaseReply } from '../../../../shared/contract/cases.ts'
import { decidedWith, fairDraftOf, ownDecisions } from '../../../../site/desk/cases/fair-entry.ts'
import { caseContent } from '../../../fixtures/case.ts'

const kept = (why: string) => ({ kind: 'name', found: '示例', reason: why }) as never
const stands = (more: object = {}) =>
  ({ case: { content: caseContent, fairness: noFairness, kept: [], ...more } }) as unknown as CaseReply

describe('what is typed of a case’s firms', () => {
  it('was written over the same as long as nothing of the firms is another', () => {
    const before = fairDraftOf(stands())
    expect(fairDraftOf(stands({ content: { ...caseContent, title: '示例：另一个标题' } })).version).toBe(
      before.version,
    )
    expect(fairDraftOf(stands({ fairness: { ...noFairness, waived: '示例：不等' } })).version).not.toBe(
      before.version,
    )
  })

  it('decides on top of what is kept with the case by then', () => {
    const then = { a: kept('一'), b: kept('二') }
    const own = ownDecisions(then, { b: kept('改'), c: kept('三') })
    expect(decidedWith(then, own)).toEqual({ b: kept('改'), c: kept('三') })
    // What was decided in the text meanwhile stays.
    expect(decidedWith({ ...then, d: kept('四') }, own)).toEqual({
      b: kept('改'),
      c: kept('三'),
      d: kept('四'),
    })
    expect(ownDecisions(then, then)).toEqual({})
  })
})
