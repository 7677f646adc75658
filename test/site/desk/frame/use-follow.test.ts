import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { follow } from '../../../../site/desk/frame/use-follow.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('looks again until it is stopped, past a look that fails', async () => {
  const seen: string[] = []
  const look = vi
    .fn<() => Promise<string>>()
    .mockResolvedValueOnce('begun')
    .mockRejectedValueOnce(new Error('no line'))
    .mockResolvedValue('done')
  const stop = follow({
    look,
    onSeen: (one) => {
      seen.push(one)
      if (one === 'done') stop()
    },
  })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(seen).toEqual(['begun', 'done'])
  expect(look).toHaveBeenCalledTimes(3)
})

it('drops what comes after it was stopped: it may be older than what stands there by then', async () => {
  const onSeen = vi.fn()
  let answer = (_: string) => {}
  const stop = follow({ look: () => new Promise<string>((resolve) => (answer = resolve)), onSeen })
  stop()
  answer('old')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(onSeen).not.toHaveBeenCalled()
})
