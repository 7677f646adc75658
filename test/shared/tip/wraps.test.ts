import { describe, expect, it } from 'vitest'
import type { OfficeWrap, Tip } from '../../../shared/tip/tip.ts'
import {
  holdBy,
  lockedOut,
  markUnopenable,
  newerVersion,
  renewOwnWrap,
  settleWraps,
  unwrapped,
  wrapsOf,
} from '../../../shared/tip/wraps.ts'

const to = (office: string, keyVersion = 1) => ({ office, keyVersion })
const wrap = (office: string, keyVersion = 1, mark = 0): OfficeWrap => ({
  ...{ office, keyVersion, wrap: new Uint8Array([mark]) },
})
const tip = {
  office: '320115',
  sealedTo: [to('320115'), to('320100'), to('320000')],
  officeWraps: [wrap('320115'), wrap('320100'), wrap('320000')],
} as unknown as Tip
const added = (office: string) => ({ office, wrap: new Uint8Array([9]) })

describe('passing a tip on', () => {
  const next = [to('320114'), to('320100'), to('320000')]

  it('adds a wrap for the new office alone and leaves every other as it is, the old holder’s too', () => {
    const { sealedTo, officeWraps } = holdBy(tip, next, [added('320114')])
    expect(sealedTo).toEqual(next)
    expect(officeWraps.slice(0, 3)).toEqual(tip.officeWraps)
    expect(officeWraps.slice(3)).toEqual([{ ...to('320114'), wrap: new Uint8Array([9]) }])
  })

  it.each([
    ['none', []],
    ['one for an office that has one', [added('320114'), added('320100')]],
    ['another office’s', [added('320116')]],
    ['two for one', [added('320114'), added('320114')]],
  ])('with %s is refused', (_, wraps) => {
    expect(() => holdBy(tip, next, wraps)).toThrow('recipients')
  })

  it('back to an office that had it needs no new wrap, and cannot bring one', () => {
    const passed = { ...tip, ...holdBy(tip, next, [added('320114')]) }
    expect(holdBy(passed, tip.sealedTo, []).sealedTo).toEqual(tip.sealedTo)
    expect(() => holdBy(passed, tip.sealedTo, [added('320115')])).toThrow('recipients')
  })

  it('to an office that could not open its wrap brings another', () => {
    const locked = markUnopenable(tip, '320100') as Tip
    expect(lockedOut(locked)).toEqual(['320100'])
    expect(unwrapped(locked.officeWraps, next).map(({ office }) => office)).toEqual(['320114', '320100'])
    const again = { ...locked, ...holdBy(locked, next, [added('320114'), added('320100')]) }
    expect(lockedOut(again)).toEqual([])
    expect(wrapsOf(again.officeWraps, '320100')[0]?.wrap).toEqual(new Uint8Array([9]))
  })

  it('stops at the room for wraps', () => {
    const full = { ...tip, officeWraps: Array.from({ length: 40 }, (_, n) => wrap(`3202${n}`)) }
    expect(() => holdBy(full, [to('320114')], [added('320114')])).toThrow('quota')
  })
})

describe('an office’s own wrap', () => {
  const directory = [{ office: '320115', keyVersion: 2 }] as never

  it('is renewed beside the older one, which goes once the newer has opened', () => {
    expect(newerVersion(tip, '320115', directory)).toBe(2)
    const renewed = renewOwnWrap(tip, { ...wrap('320115', 2, 7), by: 'maker' })
    const other = { office: '320115', sub: 'other' }
    expect(newerVersion(renewed, '320115', directory)).toBeUndefined()
    expect(renewed.sealedTo[0]).toEqual(to('320115', 2))
    expect(wrapsOf(renewed.officeWraps, '320115').map(({ keyVersion }) => keyVersion)).toEqual([2, 1])
    expect(settleWraps(renewed, other, 1)).toBeUndefined()
    // Who made it cannot also say that it opens.
    expect(settleWraps(renewed, { office: '320115', sub: 'maker' }, 2)).toBeUndefined()
    const settled = settleWraps(renewed, other, 2)
    expect(settled?.officeWraps.map(({ office, keyVersion }) => [office, keyVersion])).toEqual([
      ['320100', 1],
      ['320000', 1],
      ['320115', 2],
    ])
  })

  it('said not to open, twice, is one event', () => {
    const once = markUnopenable(tip, '320115') as Tip
    expect(markUnopenable(once, '320115')).toBeUndefined()
    expect(markUnopenable(tip, '320114')).toBeUndefined()
  })
})

describe('renewing one’s own wrap', () => {
  it('however often leaves two: the last that somebody else said opens, and the newest', () => {
    const often = Array.from({ length: 50 }, (_, n) => ({ ...wrap('320115', n + 2, n), by: 'a' }))
    const renewed = often.reduce(renewOwnWrap, tip)
    expect(renewed.officeWraps.filter(({ office }) => office === '320115')).toEqual([
      wrap('320115'),
      { ...wrap('320115', 51, 49), by: 'a' },
    ])
    expect(renewed.officeWraps).toHaveLength(4)
  })

  it('keeps the one that was given after the first did not open', () => {
    const locked = markUnopenable(tip, '320115') as Tip
    const helped = { ...locked, ...holdBy(locked, tip.sealedTo, [added('320115')]) }
    const renewed = renewOwnWrap(helped, { ...wrap('320115', 3), by: 'a' })
    const own = wrapsOf(renewed.officeWraps, '320115')
    expect(own.map((one) => [one.wrap[0], one.failed])).toEqual([
      [0, undefined],
      [9, undefined],
    ])
  })
})
