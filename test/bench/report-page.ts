import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startStack } from '../../cdk/local/stack.ts'
import { openBrowser } from '../fixtures/browser.ts'

/** Bytes over the wire until `/report` is usable, in a real browser with an empty cache: in all, and script. */
export async function benchReportPage(): Promise<object> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mingcha-bench-'))
  const stack = await startStack({ dataDir, sample: 'offices' })
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    const kinds = new Map<string, string>()
    const bytes: Record<string, number> = {}
    session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const kind = kinds.get(requestId) ?? 'Other'
      bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength
    })
    await page.goto(`${stack.origin}/report`, { waitUntil: 'load' })
    await page.waitForTimeout(500)
    const all = Object.values(bytes).reduce((sum, one) => sum + one, 0)
    return {
      bench: '/report, bytes until usable',
      all,
      script: bytes.Script ?? 0,
      byKind: bytes,
      aim: { all: 60_000, script: 25_000 },
    }
  } finally {
    await browser.close()
    await stack.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
