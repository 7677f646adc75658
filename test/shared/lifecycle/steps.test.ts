import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type State, states } from '../../../shared/lifecycle/states.ts'
import {
  type Actor,
  allowedSteps,
  type Evidence,
  stepNames,
  steps,
  takeStep,
} from '../../../shared/lifecycle/steps.ts'
import { appendEvent, verifyHistory, withoutWords } from '../../../shared/tip/history.ts'

const actors: readonly Actor[] = ['handler', 'lead', 'citySupervisor', 'clock', 'reporter']
const evidence: readonly Evidence[] = ['opening', 'inspection', 'proof']
const everything = {
  words: '示例',
  document: { number: '示例1号', day: '2026-11-23' },
  target: '320114',
  agency: 'FIRE',
  result: '示例',
  mergeInto: 'A'.repeat(22),
}

/** The table as it was frozen, written out by hand: a change of meaning shows here. */
const frozen: Record<string, [string, string]> = {
  accept: ['filed transferred', 'accepted'],
  decline: ['filed transferred', 'declined'],
  inspect: ['accepted reopened', 'inspecting'],
  substantiate: ['inspecting', 'substantiated'],
  unsubstantiate: ['inspecting', 'unsubstantiated'],
  rectify: ['substantiated', 'rectifying'],
  close: ['substantiated unsubstantiated rectifying', 'closed'],
  transfer: ['filed accepted inspecting transferred reopened', 'transferred'],
  refer: ['filed accepted inspecting substantiated transferred reopened', 'referred'],
  merge: ['filed accepted inspecting transferred reopened', 'merged'],
  split: ['merged', 'reopened'],
  reopen: ['declined unsubstantiated closed referred merged', 'reopened'],
  archive: ['declined unsubstantiated closed referred merged', 'archived'],
}

describe('the lifecycle', () => {
  it('is the frozen table', () => {
    const now = Object.fromEntries(
      stepNames.map((name) => [name, [steps[name].from.join(' '), steps[name].to]]),
    )
    expect(now).toEqual(frozen)
    expect(states).toHaveLength(13)
  })

  it('never reaches an undefined state and never loses history, whatever is tried', () => {
    const tries = fc.array(fc.tuple(fc.constantFrom(...stepNames), fc.constantFrom(...actors)), {
      maxLength: 40,
    })
    fc.assert(
      fc.property(tries, (sequence) => {
        let state: State = 'filed'
        const by = { who: 'reporter' as const }
        let history = appendEvent([], { day: '2026-11-23', kind: 'filed', state, by })
        for (const [step, actor] of sequence) {
          const before = history.length
          try {
            state = takeStep(state, step, { actors: [actor], evidence }, everything)
            history = appendEvent(history, { day: '2026-11-23', kind: 'step', step, state, by })
          } catch {
            expect(history).toHaveLength(before)
          }
          expect(states).toContain(state)
        }
        expect(verifyHistory(history)).toBe(true)
      }),
    )
  })

  it('lets nobody leave the archive', () => {
    expect(allowedSteps('archived', actors)).toEqual([])
  })

  it('reaches every state from filed', () => {
    const reached = new Set<State>(['filed'])
    for (let round = 0; round < states.length; round++) {
      for (const state of [...reached])
        for (const step of allowedSteps(state, actors)) reached.add(steps[step].to)
    }
    expect([...reached].sort()).toEqual([...states].sort())
  })

  it.each([
    ['decline', 'words'],
    ['close', 'result'],
    ['rectify', 'document'],
    ['refer', 'agency'],
    ['merge', 'mergeInto'],
    ['merge', 'words'],
  ] as const)('%s without its %s is refused', (step, need) => {
    const from = steps[step].from[0]
    expect(() =>
      takeStep(from, step, { actors: ['handler'], evidence }, { ...everything, [need]: undefined }),
    ).toThrow()
  })
})

describe('what must stand on record first', () => {
  it.each([
    ['accept', 'opening', 'unopened'],
    ['decline', 'opening', 'unopened'],
    ['inspect', 'opening', 'unopened'],
    ['substantiate', 'opening', 'unopened'],
    ['substantiate', 'inspection', 'inspection'],
    ['unsubstantiate', 'inspection', 'inspection'],
    ['close', 'opening', 'unopened'],
    ['close', 'proof', 'proof'],
    ['refer', 'opening', 'unopened'],
    ['merge', 'opening', 'unopened'],
  ] as const)('%s without its %s is refused as %s', (step, missing, code) => {
    const from = steps[step].from[0]
    const { document: _, ...input } = everything
    const reason = step === 'decline' ? 'vague' : step === 'unsubstantiate' ? 'none' : undefined
    const some = evidence.filter((one) => one !== missing)
    const taken = { ...input, reason, words: '示例' }
    expect(takeStep(from, step, { actors: ['handler'], evidence }, taken)).toBe(steps[step].to)
    expect(() => takeStep(from, step, { actors: ['handler'], evidence: some }, taken)).toThrow(
      expect.objectContaining({ code }),
    )
  })

  it('closing: a document proves the repair, and where nothing was found there is none to prove', () => {
    const by = { actors: ['handler'] as const, evidence: ['opening'] as const }
    expect(takeStep('rectifying', 'close', by, { result: '已改', document: everything.document })).toBe(
      'closed',
    )
    expect(takeStep('unsubstantiated', 'close', by, { result: '没有' })).toBe('closed')
    expect(() => takeStep('rectifying', 'close', by, { result: '已改' })).toThrow('proof')
  })

  it('a ready reason is one of the step’s own', () => {
    const by = { actors: ['handler'] as const, evidence }
    expect(() => takeStep('filed', 'decline', by, { reason: 'place' })).toThrow('reason')
  })
})

describe('a history', () => {
  const by = { who: 'clock' as const }
  const three = ['filed', 'accepted', 'inspecting'].reduce<readonly ReturnType<typeof appendEvent>[number][]>(
    (history, state) => appendEvent(history, { day: '2026-11-23', kind: 'step', state: state as State, by }),
    [],
  )

  it('is broken by any edit, removal or change of order', () => {
    expect(verifyHistory(three)).toBe(true)
    expect(
      verifyHistory(three.map((event) => (event.n === 2 ? { ...event, day: '2026-11-22' } : event))),
    ).toBe(false)
    expect(verifyHistory(three.filter((event) => event.n !== 2))).toBe(false)
    expect(verifyHistory(three.toReversed())).toBe(false)
    // Cut at its start: what is left follows from itself, and is not the whole.
    expect(verifyHistory(three.slice(1))).toBe(false)
    expect(verifyHistory(three.slice(2))).toBe(false)
  })

  it('binds free words by a salted hash, and still verifies once they are destroyed', () => {
    const said = { words: '示例：看过了', document: { number: '1号', day: '2026-11-23' } }
    const event = { day: '2026-11-23', kind: 'step' as const, state: 'accepted' as const, by, said }
    const [one, two] = [appendEvent(three, event), appendEvent(three, event)]
    expect(one.at(-1)?.saidHash).not.toBe(two.at(-1)?.saidHash)
    expect(verifyHistory(one)).toBe(true)
    const reworded = one.map((each) =>
      each.said ? { ...each, said: { ...each.said, words: '没看' } } : each,
    )
    expect(verifyHistory(reworded)).toBe(false)
    expect(verifyHistory(reworded, true)).toBe(false)
    const destroyed = one.map(withoutWords)
    expect(JSON.stringify(destroyed)).not.toContain('看过')
    expect([verifyHistory(destroyed), verifyHistory(destroyed, true)]).toEqual([false, true])
  })
})
