import type { Browser } from 'playwright-core'
import { withSite } from './bench-site.ts'
import { median, rounded } from './median.ts'

const RUNS = 5
/** 1.6 Mbit/s down, 0.75 up, 150 ms; a processor four times slower than this one. */
const line = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 }
const SLOWER = 4

/** Milliseconds from asking for the page to its first question working, and bytes over the wire by then. */
async function visitOnce(browser: Browser, address: string): Promise<{ usable: number; bytes: number }> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, isMobile: true })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', line)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  // The script hides the notice for browsers without script as the last thing before it takes answers.
  await page.addInitScript(() => {
    const seen = new MutationObserver(() => {
      if (document.querySelector('#without-script')?.hasAttribute('hidden')) {
        performance.mark('usable')
        seen.disconnect()
      }
    })
    seen.observe(document, { attributes: true, subtree: true, attributeFilter: ['hidden'] })
  })
  await page.goto(address, { waitUntil: 'commit' })
  await page.waitForFunction(() => performance.getEntriesByName('usable').length > 0)
  const seen = await page.evaluate(() => {
    const usable = performance.getEntriesByName('usable')[0]?.startTime ?? Number.NaN
    const arrived = ['navigation', 'resource']
      .flatMap((kind) => performance.getEntriesByType(kind) as PerformanceResourceTiming[])
      .filter(({ responseEnd }) => responseEnd <= usable)
    return { usable, bytes: arrived.reduce((sum, { transferSize }) => sum + transferSize, 0) }
  })
  await page.locator('input[name=urgent]').first().check()
  await page.locator('#next').click()
  await page.locator('#q-topic, #q-stop').filter({ visible: true }).first().waitFor()
  await context.close()
  return seen
}

/** `/report` on a slow line and a slow telephone with an empty cache, until the first question can be answered. */
export function benchUsable(): Promise<object> {
  return withSite(async ({ stack, browser }) => {
    const visits = []
    for (let run = 0; run < RUNS; run++) visits.push(await visitOnce(browser, `${stack.origin}/report/`))
    const times = visits.map(({ usable }) => usable)
    return {
      bench: '/report usable on 1.6 Mbit/s, 150 ms, processor x4, ms',
      milliseconds: rounded(median(times)),
      slowest: rounded(Math.max(...times)),
      bytes: median(visits.map(({ bytes }) => bytes)),
      aim: 2500,
      runs: RUNS,
    }
  })
}
