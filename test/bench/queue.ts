import { tipToRow } from '../../functions/store/tips/tip-row.ts'
import type { Tip } from '../../shared/tip/tip.ts'
import { openHouse } from '../fixtures/house.ts'
import { newId, officer } from '../fixtures/officer.ts'
import { prepare, send } from '../fixtures/reporter.ts'
import { median, rounded } from './median.ts'

/** Tips of one office at which a page of its queue is timed. */
const SIZES = [100, 10_000, 100_000]
const ASKED = 60

/**
 * A page of the queue at three sizes of one office's list, at the median and as the last over the first. The tips
 * are rows of the real shape with a short letter.
 */
export async function benchQueue(): Promise<object> {
  const house = await openHouse()
  try {
    const ready = await prepare(house)
    await send(house, ready.tip, ready.ticket, ready.filing)
    const pattern = await house.tips.readTip(ready.tip)
    if (!pattern) throw new Error('the tip is not there')
    const handler = await officer(house, 'jiangning-handler')
    const pages: number[] = []
    const memory = process.memoryUsage().rss
    let there = 1
    for (const size of SIZES) {
      await fill(house.putBare, pattern, size - there)
      there = size
      const times: number[] = []
      for (let n = 0; n < ASKED; n++) {
        const begun = performance.now()
        const reply = await handler.ask('desk', '/tips')
        const { tips } = (await reply.json()) as { tips: unknown[] }
        if (tips.length !== 50) throw new Error(`a page of ${tips.length}`)
        times.push(performance.now() - begun)
      }
      pages.push(median(times))
    }
    return {
      bench: 'a page of the queue',
      sizes: SIZES,
      milliseconds: pages.map(rounded),
      lastOverFirst: rounded((pages.at(-1) ?? 0) / (pages[0] ?? 1)),
      aim: 1.2,
      /** Of the whole process, with the embedded database in it. */
      memoryMiB: rounded((process.memoryUsage().rss - memory) / 2 ** 20),
    }
  } finally {
    await house.close()
  }
}

async function fill(put: (row: never) => Promise<boolean>, pattern: Tip, count: number): Promise<void> {
  let left = count
  const letter = {
    envelope: new Uint8Array(64),
    officeWraps: pattern.officeWraps.map((one) => ({ ...one, wrap: new Uint8Array(64) })),
    reporterWrap: new Uint8Array(64),
  }
  const writer = async () => {
    while (left-- > 0) {
      await put(tipToRow({ ...pattern, ...letter, id: newId() }) as never)
    }
  }
  await Promise.all(Array.from({ length: 32 }, writer))
}
