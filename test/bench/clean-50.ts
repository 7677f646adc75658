import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Mp4OutputFormat } from 'mediabunny'
import { avc } from '../site/evidence/hidden/streams.ts'
import { bytes, makeMedia, units } from '../site/evidence/make-media.ts'
import { withSite } from './bench-site.ts'
import { median, rounded } from './median.ts'
import { openPage, pageMemory, run } from './page-with-file.ts'

const PICTURE = 50_000
const RUNS = 3

/** 50 MB of film, a message from its camera before each picture, made anew in a browser. */
export function benchClean50(): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), 'mingcha-bench-'))
  const file = join(folder, 'film.mp4')
  return withSite(async ({ stack, browser }) => {
    writeFileSync(file, await makeMedia(new Mp4OutputFormat(), { video: { ...avc, packets: pictures() } }))
    const page = await openPage(browser, `${stack.origin}/about/`, file)
    const before = await pageMemory(browser)
    const times: number[] = []
    for (let n = 0; n < RUNS; n++) times.push(await run(page, 'clean'))
    const after = await pageMemory(browser)
    return {
      bench: '50 MB of film made anew in a browser, ms',
      milliseconds: rounded(median(times)),
      pageMemoryMB: rounded(after.most - before.now),
      runs: RUNS,
    }
  }).finally(() => rmSync(folder, { recursive: true, force: true }))
}

function pictures(): Uint8Array[] {
  return Array.from({ length: 1000 }, (_, n) =>
    units(
      bytes(0x06, 5, 27, '0123456789abcdef', 'ShiliMessage', 0x80),
      bytes(n === 0 ? 0x65 : 0x41, crypto.getRandomValues(new Uint8Array(PICTURE))),
    ),
  )
}
