import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { close, listen } from '../../cdk/local/listen.ts'
import { signToken } from '../../functions/http/signed-token.ts'
import { deriveFiling, newSeed } from '../../shared/filing/derive-filing.ts'
import { TIP_BYTES } from '../../shared/seal/suite.ts'
import { type BarePage, openBarePage } from './bare-browser.ts'
import type { InPage } from './in-page.ts'
import { median, rounded } from './median.ts'
import { inPageScript } from './page-with-file.ts'

const SIZE = 50_000_000
const RUNS = 5

interface SiteApart {
  readonly origin: string
  readonly ticketSecret: string
}

/** Runs work against a site in another process. */
async function withSiteApart<T>(work: (site: SiteApart) => Promise<T>): Promise<T> {
  const site = spawn(process.execPath, [join(import.meta.dirname, 'site-process.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  try {
    const [line] = await once(createInterface(site.stdout), 'line')
    return await work(JSON.parse(line))
  } finally {
    const ended = once(site, 'exit')
    site.stdin.end()
    await ended
  }
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

/** One of the page's works on the file, so often: milliseconds each, and the memory that the page took, in megabytes. */
async function inPage(address: string, file: string, work: keyof InPage, given: () => string[]) {
  const page = await openBarePage(address)
  try {
    await prepare(page, file)
    const before = page.memory()
    const times: number[] = []
    for (let n = 0; n < RUNS; n++) {
      const args = given().map((one) => JSON.stringify(one))
      const call = `inPage.${work}(document.querySelector('input[type=file]').files[0], ${args.join(', ')})`
      times.push(await page.evaluate<number>(call))
    }
    return { milliseconds: median(times), more: page.memory().most - before.now }
  } finally {
    await page.close()
  }
}

async function prepare(page: BarePage, file: string): Promise<void> {
  await page.evaluate(await inPageScript())
  const box =
    "document.body.replaceChildren(Object.assign(document.createElement('input'), { type: 'file' }))"
  await page.evaluate(box)
  await page.chooseFile(file)
}

/** A new report: its seed, and a ticket for all of its files, which a page earns in three pieces of work beside sending. */
function newReport(secret: string): string[] {
  const seed = newSeed()
  const { tip } = deriveFiling(seed)
  const until = Math.floor(Date.now() / 1000) + 3600
  return [Buffer.from(seed).toString('base64'), signToken({ tip, until, upTo: TIP_BYTES }, 'ticket', secret)]
}

/**
 * 50 MB sealed in a browser and sent to a site, beside a bare put of the same file. Browser, site and what measures are processes of
 * their own, and nothing is told of what the page sends.
 */
export async function benchSeal50(): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), 'mingcha-bench-'))
  const file = join(folder, 'film.mp4')
  const parts = Array.from({ length: SIZE / 50_000 }, () => crypto.getRandomValues(Buffer.alloc(50_000)))
  writeFileSync(file, Buffer.concat(parts))
  try {
    const bare = await withBareServer(folder, (address) => inPage(address, file, 'put', () => [address]))
    const { seal, send } = await withSiteApart(async ({ origin, ticketSecret }) => ({
      seal: await inPage(`${origin}/about/`, file, 'seal', () => newReport(ticketSecret).slice(0, 1)),
      send: await inPage(`${origin}/about/`, file, 'sealAndSend', () => newReport(ticketSecret)),
    }))
    return {
      bench: '50 MB sealed and sent from a browser, ms',
      milliseconds: rounded(send.milliseconds),
      sealingAlone: rounded(seal.milliseconds),
      barePut: rounded(bare.milliseconds),
      ratioToBarePut: rounded(send.milliseconds / bare.milliseconds),
      pageMemoryMB: rounded(send.more),
      aim: { milliseconds: 3000, pageMemoryMB: 100 },
      runs: RUNS,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
