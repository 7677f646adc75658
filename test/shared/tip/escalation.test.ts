import { describe, expect, it } from 'vitest'
import { type Awaiting, awaited } from '../../../shared/tip/escalation.ts'
import type { TipEvent } from '../../../shared/tip/history.ts'

const day = '2026-03-02'
const offices = ['320115', '320100', '320000'].map((office) => ({ office, keyVersion: 1 }))
const told = (reason: string, subject = '320100') =>
  ({ day, kind: 'escalated', reason, subject, by: { who: 'clock' } }) as unknown as TipEvent
const undone = { day, kind: 'undone', by: { who: 'staff' } } as unknown as TipEvent
const joined = { day, kind: 'joined', by: { who: 'staff' } } as unknown as TipEvent

/** What an accepted tip of 2026-03-02, due on the 27th, still awaits: reason, office and time. */
function waitsFor(...history: TipEvent[]) {
  const tip: Awaiting = {
    ...{ state: 'accepted', history, filedOn: day, acceptBy: '2026-03-20', finishBy: '2026-03-27' },
    ...{ sealedTo: offices, transfers: 0, referrals: [], officeWraps: offices },
  }
  return awaited(tip).map(({ reason, office, at }) => `${reason} ${office} ${at}`)
}

describe('what offices above still are to be told', () => {
  it('a tip open 270 days is told to the level above, and after 90 more to the one above that', () => {
    expect(waitsFor()).toContain('long 320100 2026-11-27')
    expect(waitsFor()).toContain('long 320000 2027-02-25')
  })

  it('what was told is not told again, unless another tip joined since and brought its day', () => {
    const finish = (...history: TipEvent[]) =>
      waitsFor(...history).filter((one) => one.startsWith('finish 320100'))
    expect(finish()).toEqual(['finish 320100 2026-03-28'])
    expect(finish(told('finish'))).toEqual([])
    expect(finish(told('finish'), joined)).toEqual(['finish 320100 2026-03-28'])
    const long = (...history: TipEvent[]) =>
      waitsFor(...history).filter((one) => one.startsWith('long 320100'))
    expect(long(told('long'), joined)).toEqual([])
  })

  it('what was told because of a merger counts no more once that was taken back, nor does what it brought', () => {
    const finish = (...history: TipEvent[]) =>
      waitsFor(...history).filter((one) => one.startsWith('finish 320100'))
    expect(finish(joined, told('finish'), undone)).toEqual(['finish 320100 2026-03-28'])
    expect(finish(told('finish'), joined, undone)).toEqual([])
  })
})
