import { describe, expect, it } from 'vitest'
import { joinedFinish, joinTip } from '../../../shared/tip/joined.ts'
import type { Referral, Tip } from '../../../shared/tip/tip.ts'
import { undoMerger } from '../../../shared/tip/undo-merger.ts'
import { withEvent } from '../../../shared/tip/with-event.ts'

const day = '2026-03-10'
const staff = { who: 'staff' as const, office: '320115', name: '甲（示例）', sub: 'a' }
const reporter = { who: 'reporter' as const }

/** A tip as far as joining looks at it. */
function tipOf(id: string, more: Partial<Tip> = {}): Tip {
  const bare = {
    ...{ id, office: '320115', filedOn: '2026-03-01', acceptBy: '2026-03-20', finishBy: '2026-06-01' },
    ...{ state: 'filed', critical: false, provisional: false, referrals: [], history: [], transfers: 0 },
    sealedTo: ['320115', '320100', '320000'].map((office) => ({ office, keyVersion: 1 })),
    ...more,
  } as unknown as Tip
  const { filedOn, acceptBy, finishBy, critical, provisional, referrals } = bare
  const sets = { acceptBy, finishBy, critical, provisional, referrals: [...referrals] }
  return withEvent(bare, { day: filedOn, kind: 'filed', by: reporter, subject: '320115', sets })
}
const join = (into: Partial<Tip>, other: Partial<Tip>) =>
  joinTip(tipOf('a', into), tipOf('b', other), { by: staff, day })

describe('a tip that another joins', () => {
  it('is due on the earliest days of both', () => {
    expect(join({}, { acceptBy: '2026-03-12', finishBy: '2026-05-01' })).toMatchObject({
      ...{ acceptBy: '2026-03-12', finishBy: '2026-05-01' },
    })
    expect(join({}, { acceptBy: '2026-03-29', finishBy: '2026-07-01' })).toMatchObject({
      ...{ acceptBy: '2026-03-20', finishBy: '2026-06-01' },
    })
  })

  it('says of the day that it takes whether that is estimated', () => {
    expect(join({ provisional: true }, { finishBy: '2026-05-01' }).provisional).toBe(false)
    expect(join({}, { provisional: true, finishBy: '2026-05-01' }).provisional).toBe(true)
    expect(join({}, { provisional: true, finishBy: '2026-07-01' }).provisional).toBe(false)
  })

  const duty = (more: Partial<Referral> = {}): Referral => ({ agency: 'EM', by: '2026-03-05', ...more })
  it.each<[string, Referral[], Referral[], Referral[]]>([
    ['takes a duty that it has not', [], [duty()], [duty()]],
    ['takes with it that the agency was told', [], [duty({ notifiedOn: day })], [duty({ notifiedOn: day })]],
    ['takes none that is done', [], [duty({ notifiedOn: day, receivedOn: day })], []],
    [
      'keeps its own where that is sooner',
      [duty({ by: '2026-03-02' })],
      [duty()],
      [duty({ by: '2026-03-02' })],
    ],
    ['takes the sooner day', [duty({ by: '2026-03-07' })], [duty()], [duty()]],
    ['keeps its own that was told since', [duty({ notifiedOn: day })], [duty()], [duty({ notifiedOn: day })]],
  ])('%s', (_, own, others, both) => {
    expect(join({ referrals: own }, { referrals: others }).referrals).toEqual(both)
  })

  it('stands before the offices that the other was put before, and before no others', () => {
    const told = { day, kind: 'escalated' as const, by: { who: 'clock' as const }, reason: 'look' }
    const other = withEvent(tipOf('b'), { ...told, subject: '320100' })
    const elsewhere = withEvent(other, { ...told, subject: '320500' })
    const after = joinTip(tipOf('a'), elsewhere, { by: staff, day })
    expect(after.escalatedTo).toBe('320100')
    expect(after.history.map(({ kind, subject }) => [kind, subject]).slice(-2)).toEqual([
      ['joined', undefined],
      ['escalated', '320100'],
    ])
  })

  it('is as it was before once that was taken back', () => {
    const [before, other] = [tipOf('a'), tipOf('b', { finishBy: '2026-05-01', critical: true })]
    const joined = joinTip(before, other, { by: staff, day })
    expect(joinedFinish(joined)).toBe('2026-05-01')
    const after = undoMerger(joined, 'b', { by: staff, day })
    expect(after).toEqual({ ...before, history: after.history })
    expect(after.history.map(({ kind }) => kind)).toEqual(['filed', 'joined', 'undone'])
    expect(joinedFinish(after)).toBeUndefined()
  })

  it('is refused more once its history has no room for a step', () => {
    const words = '示'.repeat(1000)
    let full = tipOf('a')
    for (let n = 0; n < 2600; n++)
      full = withEvent(full, {
        day,
        kind: 'escalated',
        by: staff,
        reason: 'look',
        subject: '320100',
        said: { words },
      })
    expect(() => joinTip(full, tipOf('b'), { by: staff, day })).toThrow('quota')
  })
})
