import { expect, it } from 'vitest'
import { likeliest, mergeable } from '../../../../../site/desk/tips/steps/merge-choice.tsx'
import { queuedTip } from '../../../../fixtures/queued-tip.ts'

const { facts } = queuedTip()
const one = (letter: string, more: Partial<ReturnType<typeof queuedTip>> = {}) =>
  queuedTip({ id: letter.repeat(22), filedOn: '2026-11-20', ...more })
const ids = (tips: readonly { id: string }[]) => tips.map(({ id }) => id[0]).join('')

it('only an earlier tip that is open takes another in, and never itself', () => {
  const tip = one('M')
  const others = [
    one('A'),
    tip,
    one('Z'),
    one('E', { filedOn: '2026-11-19' }),
    one('L', { filedOn: '2026-11-21' }),
    one('C', { filedOn: '2026-11-19', state: 'closed' }),
  ]
  expect(ids(mergeable(others, tip))).toBe('AE')
})

it('those whose opened letters are alike stand first, then those of the same place', () => {
  const far = { facts: { ...facts, division: '320505' } }
  const others = [one('F', far), one('N'), one('A', far)]
  expect(ids(likeliest(others, one('M'), ['A'.repeat(22)]))).toBe('ANF')
})
