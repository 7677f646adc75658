import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { type Stack, startStack } from '../../cdk/local/stack.ts'
import { openBrowser } from '../fixtures/browser.ts'

/** Runs work against a site with sample offices and a browser, and ends both. */
export async function withSite<T>(
  work: (site: { stack: Stack; browser: Browser }) => Promise<T>,
  args: readonly string[] = [],
): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mingcha-bench-'))
  const stack = await startStack({ dataDir, sample: 'offices' })
  const browser = await openBrowser(args)
  try {
    return await work({ stack, browser })
  } finally {
    await browser.close()
    await stack.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
