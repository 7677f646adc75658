import { describe, expect, it, vi } from 'vitest'
import { createArrivals } from '../../../../../site/desk/frame/drafts/arrivals.ts'

const form = '示例/表'

describe('what is on its way into a form', () => {
  it('is so under its name, whoever looks, until it is there', async () => {
    const arrivals = createArrivals()
    const told = vi.fn()
    const stop = arrivals.watch(told)
    const line = Promise.withResolvers<void>()
    const coming = arrivals.bring(form, () => line.promise)
    expect(arrivals.view(form).busy).toBe(true)
    expect(arrivals.view('示例/别的').busy).toBe(false)
    expect(arrivals.busy()).toBe(true)
    line.resolve()
    expect(await coming).toBe(true)
    expect(arrivals.view(form)).toEqual({ busy: false, error: undefined })
    expect(arrivals.busy()).toBe(false)
    expect(told).toHaveBeenCalledTimes(2)
    stop()
    await arrivals.bring(form, async () => undefined)
    expect(told).toHaveBeenCalledTimes(2)
  })

  it('comes one at a time', async () => {
    const arrivals = createArrivals()
    const line = Promise.withResolvers<void>()
    const first = arrivals.bring(form, () => line.promise)
    const second = vi.fn(async () => undefined)
    expect(await arrivals.bring(form, second)).toBe(false)
    expect(second).not.toHaveBeenCalled()
    line.resolve()
    await first
  })

  it('that did not come says why, until it is tried again', async () => {
    const arrivals = createArrivals()
    const cause = new TypeError('no line')
    expect(await arrivals.bring(form, () => Promise.reject(cause))).toBe(false)
    expect(arrivals.view(form)).toEqual({ busy: false, error: cause })
    arrivals.clear(form)
    expect(arrivals.view(form).error).toBe(undefined)
    const line = Promise.withResolvers<void>()
    const next = arrivals.bring(form, () => line.promise)
    arrivals.clear(form)
    expect(arrivals.view(form).busy).toBe(true)
    line.resolve()
    await next
  })

  it('that did not come is said where the form goes on, and there alone', async () => {
    const arrivals = createArrivals()
    const there = '示例/那里'
    expect(arrivals.hand(form, there)).toBe(false)
    await arrivals.bring(form, () => Promise.reject('示例：没有放进来'))
    expect(arrivals.hand(form, there)).toBe(true)
    expect(arrivals.view(there).error).toBe('示例：没有放进来')
    expect(arrivals.view(form).error).toBe(undefined)
  })
})
