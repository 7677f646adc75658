import { describe, expect, it } from 'vitest'
import type { Case, CaseEvent } from '../../../../shared/case/case.ts'
import { noFairness } from '../../../../shared/case/fairness.ts'
import { isOwnCase, type Tried } from '../../../../site/desk/cases/own-case.ts'
import { caseContent } from '../../../fixtures/case.ts'

const event = (step: CaseEvent['step'], reason?: string): CaseEvent => ({
  ...{ n: 2, day: '2026-11-23', step, by: 'me', name: '示例' },
  ...(reason !== undefined && { reason }),
})
const one: Case = {
  ...{ id: 'aaaaaaaaaaaa2', state: 'draft', version: 8, drafter: 'me', office: '320000', notes: '示例' },
  ...{ content: caseContent, fairness: noFairness, edition: 0, history: [event('edit')] },
}
const isOwn = (tried: Tried, stands: Partial<Case> = {}) =>
  isOwnCase({ case: { ...one, ...stands } }, { version: 7, by: 'me', tried })

describe('a case after a lost answer is as one changed it oneself', () => {
  const typed = { content: caseContent, notes: '示例', kept: [] }

  it('when the whole text stands as it was typed', () => {
    expect(isOwn({ step: 'edit', typed })).toBe(true)
    expect(isOwn({ step: 'edit', typed: { ...typed, notes: ' 示例 ' } })).toBe(true)
    const other = { ...caseContent, title: '示例：另一个窗口写的标题' }
    expect(isOwn({ step: 'edit', typed: { ...typed, content: other } })).toBe(false)
    expect(isOwn({ step: 'edit', typed: { ...typed, notes: '示例：别的' } })).toBe(false)
    expect(isOwn({ step: 'edit', typed: { ...typed, notBefore: '2026-12-01' } })).toBe(false)
    expect(isOwn({ step: 'edit', typed }, { history: [{ ...event('edit'), by: 'other' }] })).toBe(false)
    expect(isOwn({ step: 'edit', typed }, { version: 9 })).toBe(false)
    expect(isOwn({ step: 'edit', typed }, { history: [event('fairness')] })).toBe(false)
  })

  it('when what was decided of its finds stands, whoever the server says decided it', () => {
    const kept: Case['kept'] = [{ kind: 'name', found: '示例', reason: 'agreed' }]
    const stands = { kept: kept.map((one) => ({ ...one, by: '示例乙' })) }
    expect(isOwn({ step: 'edit', typed: { ...typed, kept } }, stands)).toBe(true)
    expect(isOwn({ step: 'edit', typed }, stands)).toBe(false)
  })

  it('when what is known of the firms stands', () => {
    const body = { version: 7, appeal: 'none', noticedOn: '2026-11-20', kept: [] } as const
    const stands: Partial<Case> = {
      fairness: { appeal: 'none', noticedOn: '2026-11-20', noticed: ['x'], replyUntil: '2026-12-11' },
      history: [event('fairness')],
    }
    expect(isOwn({ step: 'fairness', body: { ...body, kept: [] } }, stands)).toBe(true)
    for (const other of [
      { noticedOn: '2026-11-21' },
      { waived: '示例：厂家已注销' },
      { namesUntil: '2027-11-21' },
      { appeal: 'open' as const },
      { replies: [{ day: '2026-11-22', text: '示例：厂家的说法' }] },
    ])
      expect(isOwn({ step: 'fairness', body: { ...body, kept: [], ...other } }, stands)).toBe(false)
  })

  it('when a step stands with what was said', () => {
    const back: Partial<Case> = { state: 'returned', history: [event('return', '示例：请再核对')] }
    expect(isOwn({ step: 'return', said: { reason: '示例：请再核对' } }, back)).toBe(true)
    expect(isOwn({ step: 'return', said: { reason: '示例：另一个窗口写的' } }, back)).toBe(false)
    expect(isOwn({ step: 'submit' }, { history: [event('submit')] })).toBe(true)
    const note = { what: '示例：改了日期', why: '示例：写错了' }
    const correct: Partial<Case> = { note, history: [event('correct', note.why)] }
    expect(isOwn({ step: 'correct', said: note }, correct)).toBe(true)
    expect(isOwn({ step: 'correct', said: { ...note, what: '示例：改了地点' } }, correct)).toBe(false)
  })
})
