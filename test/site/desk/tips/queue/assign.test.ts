import { expect, it } from 'vitest'
import type { TipSummary } from '../../../../../shared/contract/queue.ts'
import { Refusal } from '../../../../../shared/refusal/refusal.ts'
import { oneByOne } from '../../../../../site/desk/tips/queue/assign.tsx'
import { queuedTip } from '../../../../fixtures/queued-tip.ts'

const tips = ['A', 'B', 'C'].map((letter) => queuedTip({ id: letter.repeat(22) }))

/** Gives the three tips; refuses one of them and stops before another. */
function run({ refuse, stopAt = 4 }: { refuse?: string; stopAt?: number }) {
  const seen: string[] = []
  let at = 0
  const work = async (tip: TipSummary) => {
    if (tip.id[0] === refuse) throw new Refusal('conflict')
    return queuedTip({ ...tip, version: tip.version + 1 })
  }
  return oneByOne(tips, {
    work,
    onTip: (n) => {
      at = n
      seen.push(`tip ${n}`)
    },
    onChanged: ({ id }) => seen.push(`done ${id[0]}`),
    stopped: () => at + 1 >= stopAt,
  }).then((result) => ({ ...result, seen }))
}

it('gives one after another and tells of each', async () => {
  const { done, failed, seen } = await run({})
  expect({ done, failed }).toEqual({ done: 3, failed: [] })
  expect(seen).toEqual(['tip 1', 'done A', 'tip 2', 'done B', 'tip 3', 'done C'])
})

it('goes on after one that is refused, and keeps why', async () => {
  const { done, failed } = await run({ refuse: 'B' })
  expect(done).toBe(2)
  expect(failed).toMatchObject([{ tip: { id: 'B'.repeat(22) }, error: { code: 'conflict' } }])
})

it('begins no further one once it is stopped', async () => {
  const { done, seen } = await run({ stopAt: 2 })
  expect(done).toBe(1)
  expect(seen).toEqual(['tip 1', 'done A'])
})
