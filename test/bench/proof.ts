import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { startStack } from '../../cdk/local/stack.ts'
import { difficulty } from '../../functions/intake/challenge.ts'
import { openBrowser } from '../fixtures/browser.ts'
import { toWhere } from '../journey/walk/report.ts'
import { median, rounded } from './median.ts'

const RUNS = 5

/** How much slower the browser is asked to be: as it is, a middling phone, a very cheap one. */
const slower = [1, 4, 10] as const

/** One proof as the page's own worker solved it, in milliseconds since the page began. */
type Solved = { begun: number; ended: number; counter: number }

/** Notes when the page hands a challenge to its worker and when the solution comes back. */
const noteProofs = `
  window.solved = []
  window.Worker = class extends window.Worker {
    postMessage(challenge, ...rest) {
      this.begun = performance.now()
      window.begun = this.begun
      this.addEventListener('message', ({ data }) => {
        if (!data?.solution) return
        window.solved.push({ begun: this.begun, ended: performance.now(), counter: data.solution.counter })
      })
      super.postMessage(challenge, ...rest)
    }
  }`

/** Walks to the question for what was seen, and types there until the proof is solved. */
async function solveWhileTyping(browser: Browser, origin: string, rate: number) {
  const context = await browser.newContext({
    baseURL: origin,
    locale: 'zh-CN',
    viewport: { width: 360, height: 740 },
  })
  const page = await context.newPage()
  await page.addInitScript(noteProofs)
  await toWhere(page, { urgent: '没有，但是危险', topic: '电线裸露' })
  await page.getByText('从名单里选', { exact: true }).click()
  await page.getByLabel('在哪个市').selectOption({ label: '南京市' })
  await page.getByLabel('在哪个区县或开发区').selectOption({ label: '南京市江宁区' })
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
  await page.getByRole('button', { name: '下一步', exact: true }).click()
  const field = page.getByLabel('您看到了什么？')
  await field.waitFor()
  await field.pressSequentially('示例：配电箱没有门。', { delay: 20 })
  const typed = await page.evaluate(() => performance.now())
  const { begun, ended, counter } = await solvedOn(page)
  await context.close()
  return { perRound: (ended - begun) / (counter + 1), beganWhileTyping: begun < typed }
}

async function solvedOn(page: Page): Promise<Solved> {
  const handle = await page.waitForFunction(() => (globalThis as unknown as { solved: Solved[] }).solved[0])
  return (await handle.jsonValue()) as Solved
}

/**
 * How long the proof of work takes in a real browser at the default difficulty, begun while the reporter types.
 * `wait10`: the longest that a phone ten times slower waits when its owner types nothing at all, in seconds. The
 * browser's own brake may not reach workers and their cryptography: `brake` is what it did to one round, and
 * figures it did not slow enough are scaled to what was asked.
 */
export async function benchProof(): Promise<object> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mingcha-bench-'))
  const stack = await startStack({ dataDir, sample: 'offices' })
  const browser = await openBrowser()
  try {
    const perRound: Record<number, number> = {}
    let beganWhileTyping = true
    for (const rate of slower) {
      const runs = []
      for (let run = 0; run < RUNS; run++) runs.push(await solveWhileTyping(browser, stack.origin, rate))
      perRound[rate] = median(runs.map((one) => one.perRound))
      beganWhileTyping &&= runs.every((one) => one.beganWhileTyping)
    }
    return { bench: 'proof of work while typing', beganWhileTyping, ...figures(perRound), runs: RUNS }
  } finally {
    await browser.close()
    await stack.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

function figures(perRound: Record<number, number>) {
  const { rounds } = difficulty(1)
  const base = perRound[1] ?? 0
  const brake = Object.fromEntries(slower.map((rate) => [rate, rounded((perRound[rate] ?? 0) / base)]))
  const longest = (rate: number) => rounded((Math.max(perRound[rate] ?? 0, base * rate) * rounds) / 1000)
  return {
    millisecondsPerRound: rounded(base),
    brake,
    longestSeconds: Object.fromEntries(slower.map((rate) => [rate, longest(rate)])),
    wait10: longest(10),
    aim: { wait10: 5 },
  }
}
