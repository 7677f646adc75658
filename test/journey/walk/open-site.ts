import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import { type Stack, type StackOptions, startStack } from '../../../cdk/local/stack.ts'
import { openBrowser } from '../../fixtures/browser.ts'

/** A running site with sample offices and a browser, for all tests of a file; both end with them. */
export interface Site {
  readonly stack: Stack
  readonly browser: Browser
  /** What the stages logged. */
  readonly lines: readonly string[]
}

/** Call at the top of a file: what it gives back can be used inside its tests. */
export function openSite(options: Pick<StackOptions, 'turnstile'> = {}): Site {
  const folder = mkdtempSync(join(tmpdir(), 'mingcha-journey-'))
  const lines: string[] = []
  const site = { lines } as { stack: Stack; browser: Browser; lines: string[] }
  beforeAll(async () => {
    cpSync(inject('enrolled'), folder, { recursive: true })
    const log = (line: string) => lines.push(line)
    site.stack = await startStack({ dataDir: folder, sample: 'offices', log, ...options })
    site.browser = await openBrowser()
  })
  afterAll(async () => {
    await site.browser.close()
    await site.stack.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  return site
}
