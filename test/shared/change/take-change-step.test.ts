import { describe, expect, it } from 'vitest'
import { type Change, changeStates, changeSteps } from '../../../shared/change/change.ts'
import { takeChangeStep, writeChange } from '../../../shared/change/take-change-step.ts'
import type { Role } from '../../../shared/people/staff.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'

const day = '2026-11-23'
const acting = (sub: string, ...roles: Role[]) => ({ staff: { sub, name: '示例', roles }, day })
const written = writeChange(undefined, '示例', acting('a', 'drafter'))
const at = (state: Change['state']): Change => ({ ...written, state })
const outcome = (work: () => Change) => {
  try {
    return work().state
  } catch (fault) {
    return fault instanceof Refusal ? `!${fault.code}` : 'fault'
  }
}

describe('a change of the rules', () => {
  /** Written by hand: what each step does in each state, by a drafter and by an approver who wrote nothing. */
  const expected: Readonly<Record<string, readonly [string, string]>> = {
    'draft submit': ['review', '!role'],
    'draft return': ['!step', '!step'],
    'draft approve': ['!step', '!step'],
    'draft withdraw': ['withdrawn', 'withdrawn'],
    'review submit': ['!step', '!step'],
    'review return': ['!role', 'draft'],
    'review approve': ['!role', 'approved'],
    'review withdraw': ['withdrawn', 'withdrawn'],
    'approved submit': ['!step', '!step'],
    'approved return': ['!step', '!step'],
    'approved approve': ['!step', '!step'],
    'approved withdraw': ['withdrawn', 'withdrawn'],
    'withdrawn submit': ['!step', '!step'],
    'withdrawn return': ['!step', '!step'],
    'withdrawn approve': ['!step', '!step'],
    'withdrawn withdraw': ['!step', '!step'],
  }

  it.each(changeStates.flatMap((state) => changeSteps.map((step) => [state, step] as const)))(
    '%s, then %s',
    (state, step) => {
      const by = (role: Role) => outcome(() => takeChangeStep(at(state), step, acting('b', role), '因为'))
      expect([by('drafter'), by('approver')]).toEqual(expected[`${state} ${step}`])
    },
  )

  it('is taken by nobody with another role', () => {
    for (const role of ['handler', 'lead', 'citySupervisor', 'administrator', 'auditor'] as const) {
      for (const step of changeSteps) {
        for (const state of changeStates) {
          expect(outcome(() => takeChangeStep(at(state), step, acting('b', role), '因为'))).toMatch(/^!/)
        }
      }
    }
  })

  it('is not approved by who wrote it, and would be if nobody remembered that they did', () => {
    const both = acting('a', 'drafter', 'approver')
    expect(outcome(() => takeChangeStep(at('review'), 'approve', both))).toBe('!self')
    const forgotten = at('review').history.map((event) => ({ ...event, by: 'nobody' }))
    const careless = { ...at('review'), history: forgotten }
    expect(outcome(() => takeChangeStep(careless, 'approve', both))).toBe('approved')
  })

  it('grows by one revision and one event with every write', () => {
    const twice = writeChange(written, '示例二', acting('c', 'drafter'))
    expect(twice).toMatchObject({ revision: 2, state: 'draft', why: '示例二' })
    expect(twice.history.map(({ n, step, by }) => [n, step, by])).toEqual([
      [1, 'draft', 'a'],
      [2, 'edit', 'c'],
    ])
    expect(outcome(() => writeChange(at('review'), '', acting('a', 'drafter')))).toBe('!step')
  })
})
