import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { findPlace } from '../../shared/place/find-place.ts'
import { addresses } from '../shared/place/addresses.ts'
import { median, rounded } from './median.ts'

const RUNS = 7
const MILLISECONDS = 400

/** Bytes over the wire of a file with all it needs, as a page would load it. */
async function shippedBytes(file: string): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [new URL(`../../shared/${file}`, import.meta.url).pathname],
    bundle: true,
    minify: true,
    format: 'esm',
    charset: 'utf8',
    write: false,
  })
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length
}

/** Addresses a second, over the messy ones. */
function rate(): number {
  const started = performance.now()
  let read = 0
  while (performance.now() - started < MILLISECONDS)
    for (const [text] of addresses) read += Number(findPlace(text).kind !== undefined)
  return (read / (performance.now() - started)) * 1000
}

/** Texts that nobody writes, as long as the worst that could be sent. */
const worst = [
  `${'工'.repeat(9990)}南京市江宁区`,
  ...['南京市江宁区', '|', '南京市江宇区', '甲乙街道', '江宁和溧水交界', '龙潭和', ' '].map((one) =>
    one.repeat(Math.ceil(10_000 / one.length)),
  ),
]

/** The longest that one of them takes, in milliseconds. */
function slowest(): number {
  const times = worst.map((text) => {
    const started = performance.now()
    findPlace(text)
    return performance.now() - started
  })
  return Math.max(...times)
}

/** Places found in words: addresses a second on one core, and the bytes of words and of position. */
export async function benchAddresses(): Promise<object> {
  rate()
  return {
    bench: 'places in words',
    perSecond: rounded(median(Array.from({ length: RUNS }, rate))),
    slowestMs: rounded(median(Array.from({ length: RUNS }, slowest))),
    words: await shippedBytes('place/find-place.ts'),
    position: await shippedBytes('place/boundary/find-position.ts'),
    permit: await shippedBytes('permit/read-permit.ts'),
    aim: { perSecond: 20_000, slowestMs: 250, words: 45_000, position: 80_000 },
  }
}
