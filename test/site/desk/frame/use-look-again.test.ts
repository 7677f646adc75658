import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { lookAgain } from '../../../../site/desk/frame/use-look-again.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const watched = (visibilityState: DocumentVisibilityState = 'visible') => ({
  place: new EventTarget(),
  page: Object.assign(new EventTarget(), { visibilityState }),
})

it('looks every 20 s while the page is seen, past a look that fails, until it is stopped', async () => {
  const look = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error('no line')).mockResolvedValue()
  const stop = lookAgain(look, watched())
  await vi.advanceTimersByTimeAsync(19_000)
  expect(look).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(42_000)
  expect(look).toHaveBeenCalledTimes(3)
  stop()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(look).toHaveBeenCalledTimes(3)
})

it('looks at once when the window gets the focus or is seen again, and not while nobody sees it', async () => {
  const at = watched()
  const look = vi.fn<() => Promise<void>>().mockResolvedValue()
  const stop = lookAgain(look, at)
  at.place.dispatchEvent(new Event('focus'))
  await vi.advanceTimersByTimeAsync(0)
  expect(look).toHaveBeenCalledTimes(1)
  at.page.visibilityState = 'hidden'
  at.page.dispatchEvent(new Event('visibilitychange'))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(look).toHaveBeenCalledTimes(1)
  at.page.visibilityState = 'visible'
  at.page.dispatchEvent(new Event('visibilitychange'))
  await vi.advanceTimersByTimeAsync(0)
  expect(look).toHaveBeenCalledTimes(2)
  stop()
  at.place.dispatchEvent(new Event('focus'))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(look).toHaveBeenCalledTimes(2)
})

it('one look at a time', async () => {
  const at = watched()
  let answer = () => {}
  const look = vi.fn(() => new Promise<void>((resolve) => (answer = resolve)))
  const stop = lookAgain(look, at)
  for (let n = 0; n < 3; n++) at.place.dispatchEvent(new Event('focus'))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(look).toHaveBeenCalledTimes(1)
  answer()
  await vi.advanceTimersByTimeAsync(20_000)
  expect(look).toHaveBeenCalledTimes(2)
  stop()
})
