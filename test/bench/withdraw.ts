import { performance } from 'node:perf_hooks'
import { loadRenderer } from '../../cdk/local/stages.ts'
import { createPublisher } from '../../functions/publish/publisher.ts'
import { fillArchive } from '../fixtures/archive.ts'
import { openHouse } from '../fixtures/house.ts'
import { newsroomOf } from '../fixtures/newsroom.ts'
import { publishOf } from '../fixtures/publish.ts'
import { median, rounded } from './median.ts'

const RUNS = 3

/** Published cases that are there before. `BENCH_CASES=100000` for others; filling takes minutes for so many. */
const sizes = (process.env.BENCH_CASES ?? '1000,10000').split(',').map(Number)

/** From the second person's yes to the withdrawal being live on pages, lists, feeds and data; and to its being done, whole files and all, in the same run. */
export async function benchWithdraw(): Promise<object> {
  const archives = []
  for (const cases of sizes) archives.push(await benchArchive(cases))
  const { live = 0, done = 0 } = archives.at(-1) ?? {}
  return {
    ...{ bench: 'withdrawal to live, ms', milliseconds: live, aim: 1000, runs: RUNS },
    ...{ done, aimDone: 60_000, archives },
  }
}

async function benchArchive(cases: number) {
  const house = await openHouse()
  const purged: number[] = []
  const publish = publishOf(house, {
    renderer: await loadRenderer(),
    cdn: { purge: async () => void purged.push(performance.now()) },
  })
  await createPublisher(publish).publishAll()
  await fillArchive(house, cases)
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
  return { cases, live: rounded(median(times.live)), done: rounded(median(times.done)) }
}
