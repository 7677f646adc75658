import { createGate } from '../../functions/plain/gate.ts'
import { nodeScrypt } from '../../functions/plain/node-scrypt.ts'
import { receiptKeys } from '../../shared/receipt/keys.ts'
import { rounded } from './median.ts'

const RECEIPTS = 16

/** Derives keys through the gate of the door without script, so many at once: receipts a second, cores used, and the most memory. */
async function derive(most: number) {
  const gate = createGate(most, RECEIPTS)
  const usage = process.cpuUsage()
  const memory = process.memoryUsage().rss
  let peak = memory
  let longest = 0
  let last = performance.now()
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 5)
  const started = performance.now()
  const receipts = Array.from({ length: RECEIPTS }, (_, n) => String(n).padStart(20, '0'))
  await Promise.all(receipts.map((receipt) => gate(() => receiptKeys(receipt, nodeScrypt))))
  const seconds = (performance.now() - started) / 1000
  clearInterval(watch)
  const { user, system } = process.cpuUsage(usage)
  return {
    perSecond: rounded(RECEIPTS / seconds),
    cores: rounded((user + system) / 1e6 / seconds),
    memoryMiB: Math.round((peak - memory) / 2 ** 20),
    longestBlockMs: Math.round(longest),
  }
}

/**
 * Key stretching at the door without script: one at a time, and four, which is what the door does at once. The most that the event
 * loop was kept from its work says that none of it runs there.
 */
export async function benchDerive(): Promise<object> {
  await derive(1)
  return { bench: 'receipts derived at the simple form', one: await derive(1), four: await derive(4) }
}
