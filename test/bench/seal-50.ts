import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { close, listen } from '../../cdk/local/listen.ts'
import type { Stack } from '../../cdk/local/stack.ts'
import { deriveFiling, newSeed } from '../../shared/filing/derive-filing.ts'
import { overHttp } from '../fixtures/over-http.ts'
import { earnTicket } from '../fixtures/reporter.ts'
import { withSite } from './bench-site.ts'
import type { InPage } from './in-page.ts'
import { median, rounded } from './median.ts'

const SIZE = 50_000_000
const RUNS = 3
const MB = 1_000_000

/** A page at an address, with the product's own upload code and the file chosen in a box. */
async function openPage(browser: Browser, address: string, file: string): Promise<Page> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'in-page.ts')],
    bundle: true,
    minify: true,
    format: 'iife',
    write: false,
  })
  const page = await (await browser.newContext()).newPage()
  await page.goto(address)
  await page.evaluate(outputFiles[0]?.text ?? '')
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('input'), { type: 'file', id: 'bench' }))
  })
  await page.locator('#bench').setInputFiles(file)
  return page
}

/** Runs one of the page's works on the file; milliseconds. */
function run(page: Page, work: keyof InPage, ...given: string[]): Promise<number> {
  return page.evaluate(
    ({ work, given }) => {
      const { inPage } = globalThis as unknown as {
        inPage: Record<string, (...args: unknown[]) => Promise<number>>
      }
      const file = document.querySelector<HTMLInputElement>('#bench')?.files?.[0]
      return inPage[work]?.(file, ...given) ?? Number.NaN
    },
    { work, given },
  )
}

/** Memory of the browser's page processes, in megabytes: now, and the most since they began (Linux). */
async function pageMemory(browser: Browser): Promise<{ now: number; most: number }> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const of = (id: number, name: string) => {
    const status = readFileSync(`/proc/${id}/status`, 'utf8')
    return (Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) * 1024) / MB
  }
  const pages = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
  return {
    now: Math.max(...pages.map((id) => of(id, 'VmRSS'))),
    most: Math.max(...pages.map((id) => of(id, 'VmHWM'))),
  }
}

/** The most memory that this process, the stack in it, takes while work runs, beyond what it had; megabytes. */
async function stackMemory<T>(work: () => Promise<T>): Promise<{ result: T; more: number }> {
  const before = process.memoryUsage().rss
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 20)
  const result = await work()
  clearInterval(watch)
  return { result, more: (most - before) / MB }
}

async function sealAndSend(stack: Stack, page: Page): Promise<number> {
  const seed = newSeed()
  const ticket = await earnTicket(overHttp(stack) as never, deriveFiling(seed).tip)
  return run(page, 'sealAndSend', Buffer.from(seed).toString('base64'), ticket)
}

/** A server that writes what is put to a file, and nothing else. */
async function withBareServer<T>(folder: string, work: (address: string) => Promise<T>): Promise<T> {
  const server = createServer(async (request, response) => {
    if (request.method === 'PUT') await pipeline(request, createWriteStream(join(folder, 'put')))
    response.setHeader('content-type', 'text/html').end('<!doctype html><body>')
  })
  const port = await listen(server, 0)
  try {
    return await work(`http://127.0.0.1:${port}/`)
  } finally {
    await close(server)
  }
}

/** 50 MB sealed in a browser and sent to the stack in this process, beside a bare put of the same file. */
export function benchSeal50(): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), 'mingcha-bench-'))
  const file = join(folder, 'film.mp4')
  writeFileSync(
    file,
    Buffer.concat(Array.from({ length: SIZE / 50_000 }, () => crypto.getRandomValues(Buffer.alloc(50_000)))),
  )
  return withSite(({ stack, browser }) =>
    withBareServer(folder, async (bare) => {
      const barePage = await openPage(browser, bare, file)
      const puts = []
      for (let n = 0; n < RUNS; n++) puts.push(await run(barePage, 'put', bare))
      await barePage.context().close()
      const page = await openPage(browser, `${stack.origin}/about/`, file)
      const before = await pageMemory(browser)
      const sends = []
      const servers = []
      for (let n = 0; n < RUNS; n++) {
        const { result, more } = await stackMemory(() => sealAndSend(stack, page))
        sends.push(result)
        servers.push(more)
      }
      const after = await pageMemory(browser)
      const seals = []
      for (let n = 0; n < RUNS; n++)
        seals.push(await run(page, 'seal', Buffer.from(newSeed()).toString('base64')))
      return {
        bench: '50 MB sealed and sent from a browser, ms',
        milliseconds: rounded(median(sends)),
        sealingAlone: rounded(median(seals)),
        barePut: rounded(median(puts)),
        ratioToBarePut: rounded(median(sends) / median(puts)),
        pageMemoryMB: rounded(after.most - before.now),
        stackMemoryMB: rounded(median(servers)),
        aim: { milliseconds: 3000, pageMemoryMB: 150 },
        runs: RUNS,
      }
    }),
  ).finally(() => rmSync(folder, { recursive: true, force: true }))
}
