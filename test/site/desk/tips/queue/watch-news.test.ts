import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { TipSummary } from '../../../../../shared/contract/queue.ts'
import { newsKey, watchNews } from '../../../../../site/desk/tips/queue/watch-news.ts'
import { queuedTip } from '../../../../fixtures/queued-tip.ts'

const MINUTE = 60_000
let lines: TipSummary[]
let may: boolean
let asked: number
let told: number[]
let stop: () => void

beforeEach(() => {
  vi.useFakeTimers()
  ;[lines, may, asked, told] = [[queuedTip({ id: 'a' })], true, 0, []]
  const load = async () => {
    asked += 1
    return lines
  }
  stop = watchNews({ load, mayLook: () => may, onNews: (count) => told.push(count) })
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})

describe('what came since the list was shown', () => {
  it('is not what was there then', async () => {
    await vi.advanceTimersByTimeAsync(3 * MINUTE)
    expect(told).toEqual([])
  })

  it('is counted: a tip that was filed, one that came back, a message more', async () => {
    await vi.advanceTimersByTimeAsync(1)
    lines = [queuedTip({ id: 'a', heard: 1 }), queuedTip({ id: 'b' })]
    await vi.advanceTimersByTimeAsync(MINUTE + 5000)
    expect(told).toEqual([2])
    lines = [...lines, queuedTip({ id: 'c', transfers: 2 })]
    await vi.advanceTimersByTimeAsync(MINUTE + 5000)
    expect(told).toEqual([2, 3])
  })

  it('is nothing that a colleague did', async () => {
    await vi.advanceTimersByTimeAsync(1)
    lines = [queuedTip({ id: 'a', version: 9, assignee: { sub: 's', name: '乙' }, state: 'accepted' })]
    await vi.advanceTimersByTimeAsync(2 * MINUTE)
    expect(told).toEqual([])
  })

  it('goes down again when a colleague opened it first', async () => {
    await vi.advanceTimersByTimeAsync(1)
    lines = [...lines, queuedTip({ id: 'b' })]
    await vi.advanceTimersByTimeAsync(MINUTE + 5000)
    lines = lines.slice(0, 1)
    await vi.advanceTimersByTimeAsync(MINUTE + 5000)
    expect(told).toEqual([1, 0])
  })
})

describe('the list', () => {
  it('is asked at once, then at most once a minute', async () => {
    await vi.advanceTimersByTimeAsync(10 * MINUTE - 1)
    expect(asked).toBe(10)
  })

  it('is not asked while nobody sees it or the sign-in is over, and soon after', async () => {
    await vi.advanceTimersByTimeAsync(1)
    may = false
    await vi.advanceTimersByTimeAsync(30 * MINUTE)
    expect(asked).toBe(1)
    may = true
    await vi.advanceTimersByTimeAsync(5000)
    expect(asked).toBe(2)
  })

  it('is not asked any more once it is stopped', async () => {
    stop()
    await vi.advanceTimersByTimeAsync(5 * MINUTE)
    expect(asked).toBe(1)
  })
})

it('a question that fails is no news, and asked again', async () => {
  let failing = true
  const heard: number[] = []
  const end = watchNews({
    load: () => (failing ? Promise.reject(new TypeError('offline')) : Promise.resolve(lines)),
    mayLook: () => true,
    onNews: (count) => heard.push(count),
  })
  await vi.advanceTimersByTimeAsync(MINUTE)
  failing = false
  await vi.advanceTimersByTimeAsync(MINUTE + 5000)
  lines = [...lines, queuedTip({ id: 'd' })]
  await vi.advanceTimersByTimeAsync(MINUTE + 5000)
  end()
  expect(heard).toEqual([1])
})

it('one tip is new for each office, passing on and message', () => {
  const keys = [{}, { office: '320114' }, { transfers: 1 }, { heard: 1 }].map((more) =>
    newsKey(queuedTip(more)),
  )
  expect(new Set(keys).size).toBe(4)
})
