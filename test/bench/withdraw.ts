import { performance } from 'node:perf_hooks'
import { loadRenderer } from '../../cdk/local/stages.ts'
import { createPublisher } from '../../functions/publish/publisher.ts'
import { fillArchive } from '../fixtures/archive.ts'
import { openHouse } from '../fixtures/house.ts'
import { newsroomOf } from '../fixtures/newsroom.ts'
import { publishOf } from '../fixtures/publish.ts'
import { median, rounded } from './median.ts'

const RUNS = 5

/** Published cases that are there before: `BENCH_CASES=10000` for others. */
const CASES = Number(process.env.BENCH_CASES ?? 2000)

/** From the second person's yes to the withdrawal being live on pages, lists, feeds and data; and to its being done, whole files and all, in the same run. */
export async function benchWithdraw(): Promise<object> {
  const house = await openHouse()
  const purged: number[] = []
  const publish = publishOf(house, {
    renderer: await loadRenderer(),
    cdn: { purge: async () => void purged.push(performance.now()) },
  })
  await createPublisher(publish).publishAll()
  await fillArchive(house, CASES)
  const room = await newsroomOf(house)
  const times = { live: [] as number[], done: [] as number[] }
  for (let run = 0; run < RUNS; run++) {
    const id = await room.reviewed()
    const key = { pk: `CASE#${id}`, sk: 'CASE' }
    await room.step('b', id, 'approve')
    await createPublisher(publish).ring(key)
    await createPublisher(publish).tick()
    await room.step('b', id, 'withdraw', { reason: '示例：撤回' })
    const started = performance.now()
    await room.step('c', id, 'confirmWithdraw')
    purged.length = 0
    await createPublisher(publish).ring(key)
    // The copies of pages, lists, feeds and data are purged once those are live, and those of the whole files at the end.
    times.live.push((purged[0] ?? Number.NaN) - started)
    times.done.push((purged[1] ?? Number.NaN) - started)
    if ((await room.read(id)).order) throw new Error('the withdrawal is not done')
  }
  await house.close()
  return {
    ...{ bench: 'withdrawal to live, ms', cases: CASES, runs: RUNS },
    ...{
      milliseconds: rounded(median(times.live)),
      aim: 1000,
      done: rounded(median(times.done)),
      aimDone: 60_000,
    },
  }
}
