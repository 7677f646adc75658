import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { watchPublic } from '../../../../site/desk/frame/watch-public.ts'

let answers: (() => Response)[] = []
let looked = 0
const notYet = () => new Response(null, { status: 404 })
const edition = (n: number) => () => Response.json({ edition: n })
const isSecond = (body: unknown) => (body as { edition?: number } | undefined)?.edition === 2

beforeEach(() => {
  looked = 0
  vi.useFakeTimers()
  vi.stubGlobal('fetch', async () => {
    const answer = answers[Math.min(looked, answers.length - 1)]
    looked += 1
    if (!answer) throw new TypeError('no line')
    return answer()
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('looks again until the file is as wanted, then no more', async () => {
  answers = [notYet, edition(1), edition(2)]
  const onThere = vi.fn()
  watchPublic('/data/x.json', isSecond, { onThere, onLate: vi.fn() })
  await vi.advanceTimersByTimeAsync(2999)
  expect(onThere).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(onThere).toHaveBeenCalledOnce()
  expect(looked).toBe(3)
})

it('says that it is late after a minute, and still finds it', async () => {
  answers = [notYet]
  const told = { onThere: vi.fn(), onLate: vi.fn() }
  watchPublic('/data/x.json', isSecond, told)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(told.onLate).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1500)
  expect(told.onLate).toHaveBeenCalled()
  answers = [edition(2)]
  await vi.advanceTimersByTimeAsync(1500)
  expect(told.onThere).toHaveBeenCalledOnce()
})

it('a line that is gone is just not yet', async () => {
  answers = []
  const onThere = vi.fn()
  watchPublic('/data/x.json', isSecond, { onThere, onLate: vi.fn() })
  await vi.advanceTimersByTimeAsync(1500)
  answers = [edition(2)]
  await vi.advanceTimersByTimeAsync(1500)
  expect(onThere).toHaveBeenCalledOnce()
})

it('stops when nobody waits for it any more', async () => {
  answers = [notYet]
  const stop = watchPublic('/data/x.json', isSecond, { onThere: vi.fn(), onLate: vi.fn() })
  await vi.advanceTimersByTimeAsync(1500)
  stop()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(looked).toBe(2)
})
