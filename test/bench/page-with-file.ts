import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import type { InPage } from './in-page.ts'

const MB = 1_000_000

/** The product's own code as a script for a page: `inPage`. */
export async function inPageScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'in-page.ts')],
    bundle: true,
    minify: true,
    format: 'iife',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}

/** A page at an address, with the product's own upload code and the file chosen in a box. */
export async function openPage(browser: Browser, address: string, file: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto(address)
  await page.evaluate(await inPageScript())
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('input'), { type: 'file', id: 'bench' }))
  })
  await page.locator('#bench').setInputFiles(file)
  return page
}

/** Runs one of the page's works on the file; milliseconds. */
export function run(page: Page, work: keyof InPage, ...given: string[]): Promise<number> {
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
export async function pageMemory(browser: Browser): Promise<{ now: number; most: number }> {
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
