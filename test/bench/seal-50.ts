import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Page } from 'playwright-core'
import { close, listen } from '../../cdk/local/listen.ts'
import type { Stack } from '../../cdk/local/stack.ts'
import { deriveFiling, newSeed } from '../../shared/filing/derive-filing.ts'
import { overHttp } from '../fixtures/over-http.ts'
import { earnTicket } from '../fixtures/reporter.ts'
import { withSite } from './bench-site.ts'
import { median, rounded } from './median.ts'
import { openPage, pageMemory, run } from './page-with-file.ts'

const SIZE = 50_000_000
const RUNS = 3
const MB = 1_000_000

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
