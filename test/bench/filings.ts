import { type House, openHouse } from '../fixtures/house.ts'
import { earnTicket, prepare, send } from '../fixtures/reporter.ts'
import { median, rounded } from './median.ts'

const CLIENTS = 8
const FILINGS = 200
const RUNS = 5

/** Does `count` pieces of work, eight at a time, and returns how many a second. */
async function rate(count: number, work: (n: number) => Promise<void>): Promise<number> {
  let next = 0
  const started = performance.now()
  const client = async () => {
    while (next < count) await work(next++)
  }
  await Promise.all(Array.from({ length: CLIENTS }, client))
  return (count / (performance.now() - started)) * 1000
}

/** Filings ready to send: one sealed letter under many tip ids, each with its ticket and its own receipt. */
async function readyFilings(house: House) {
  const { filing } = await prepare(house)
  const ready = []
  for (let n = 0; n < FILINGS; n++) {
    const tip = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64url')
    const lookup = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url')
    ready.push({ tip, ticket: await earnTicket(house, tip), filing: { ...filing, lookup } })
  }
  return ready
}

/**
 * Sealed filings a second through the app at 8 clients, as a ratio to bare puts of the same bytes on the same
 * embedded table in the same process; processor time and memory per 1,000.
 */
export async function benchFilings(): Promise<object> {
  const rates: number[] = []
  const ratios: number[] = []
  const cpu: number[] = []
  const memory: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const house = await openHouse()
    const ready = await readyFilings(house)
    const bytes = new Uint8Array(Buffer.byteLength(JSON.stringify(ready[0]?.filing)))
    await rate(100, (n) => bare(house, `warm-${n}`, bytes))
    const puts = await rate(FILINGS, (n) => bare(house, `bare-${run}-${n}`, bytes))
    const before = { cpu: process.cpuUsage(), memory: process.memoryUsage().rss }
    const filings = await rate(FILINGS, async (n) => {
      const one = ready[n]
      if (one && (await send(house, one.tip, one.ticket, one.filing)).status !== 201)
        throw new Error('refused')
    })
    const used = process.cpuUsage(before.cpu)
    cpu.push(((used.user + used.system) / 1e6 / FILINGS) * 1000)
    memory.push(((process.memoryUsage().rss - before.memory) / 2 ** 20 / FILINGS) * 1000)
    rates.push(filings)
    ratios.push(filings / puts)
    await house.close()
  }
  return {
    bench: 'sealed filings, 8 clients',
    perSecond: rounded(median(rates)),
    ratioToBarePuts: rounded(median(ratios)),
    aim: 0.5,
    cpuSecondsPer1000: rounded(median(cpu)),
    memoryMiBPer1000: rounded(median(memory)),
    runs: RUNS,
  }
}

async function bare(house: House, name: string, bytes: Uint8Array): Promise<void> {
  await house.putBare({ pk: `BARE#${name}`, sk: 'BARE', bytes })
}
