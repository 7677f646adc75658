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

/** Starts over a copy of what was filled, at the port for which it was published; where that is taken, at another. */
async function startFilled(options: StackOptions): Promise<Stack> {
  const enrolled = inject('enrolled')
  const one = enrolled[Number(process.env.VITEST_POOL_ID ?? 0) % enrolled.length]
  if (!one) throw new Error('no folder was filled')
  cpSync(one.folder, options.dataDir, { recursive: true })
  return startStack({ ...options, port: one.port, isPublished: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') throw error
      return startStack(options)
    },
  )
}

/** Call at the top of a file: what it gives back can be used inside its tests. */
export function openSite(options: Pick<StackOptions, 'turnstile'> = {}): Site {
  const folder = mkdtempSync(join(tmpdir(), 'mingcha-journey-'))
  const lines: string[] = []
  const site = { lines } as { stack: Stack; browser: Browser; lines: string[] }
  beforeAll(async () => {
    const log = (line: string) => lines.push(line)
    site.stack = await startFilled({ dataDir: folder, sample: 'offices', log, ...options })
    site.browser = await openBrowser()
  })
  afterAll(async () => {
    await site.browser.close()
    await site.stack.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  return site
}
