import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Stack, startStack } from '../../../cdk/local/stack.ts'
import { loadRenderer } from '../../../cdk/local/stages.ts'
import { readRelease } from '../../../cdk/read-release.ts'
import { compareFiles } from '../../../cdk/release/compare-files.ts'
import { comparePages } from '../../../cdk/release/compare-pages.ts'
import { type Answer, type RunningSite, runningSite } from '../../../cdk/release/running-site.ts'
import { waitUntilSettled } from '../../../cdk/release/settled.ts'
import type { Renderer } from '../../../functions/publish/publish.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'mingcha-compare-'))
let stack: Stack
let site: RunningSite

beforeAll(async () => {
  const turnstile = { siteKey: '0xSample', secret: '0xSampleSecret' }
  stack = await startStack({ dataDir: folder, turnstile })
  site = runningSite(stack.origin)
})
afterAll(async () => {
  await stack.stop()
  rmSync(folder, { recursive: true })
})

const own = () => readRelease(join(root, 'dist', 'site', 'client'))

/** The running site as someone would see it to whom one address is answered otherwise. */
const spoilt = (address: string, how: (answer: Answer) => Answer | undefined): RunningSite => ({
  get: async (asked) => {
    const answer = await site.get(asked)
    return answer && asked === address ? how(answer) : answer
  },
})
const withText = (how: (text: string) => string) => (answer: Answer) => ({
  ...answer,
  bytes: Buffer.from(how(answer.bytes.toString('utf8'))),
})
const withHeader = (name: string, value: string) => (answer: Answer) => {
  const headers = new Headers(answer.headers)
  headers.set(name, value)
  return { ...answer, headers }
}

/** Pages that a test spoils, and one that it does not. All others are compared once. */
const spoilable = ['/about/privacy/', '/en/desk/', '/report/', '/report/check/', '/about/']

/** A renderer that makes those pages alone. */
async function ofFewPages(): Promise<Renderer> {
  const renderer = await loadRenderer()
  const pagesOf: Renderer['pagesOf'] = (change, settings) =>
    renderer.pagesOf(change, settings).filter((path) => spoilable.includes(path))
  return { ...renderer, pagesOf }
}

const found = async (seen: RunningSite) => {
  const pages = await comparePages(seen, await ofFewPages(), own())
  const all = [...(await compareFiles(seen, own())), ...pages.differences]
  return all.map(({ what, name }) => `${what} ${name}`)
}

describe('a running site and its checkout', () => {
  it('are the same', async () => {
    expect(await found(site)).toEqual([])
  })

  const script = () => Object.keys(own().files).find((name) => name.includes('proof-worker')) ?? ''

  it('differ by one byte of a script, which is named', async () => {
    expect(
      await found(
        spoilt(
          script(),
          withText((text) => `${text} `),
        ),
      ),
    ).toEqual([`changed ${script()}`])
  })

  it('differ by a file that is not there', async () => {
    expect(await found(spoilt(script(), () => undefined))).toEqual([`missing ${script()}`])
  })

  it('differ by a file that the site has and the checkout does not', async () => {
    const more = (text: string) =>
      text.replace('"files": {', `"files": {"/_astro/more.js": "sha256-${'A'.repeat(43)}=",`)
    expect(await found(spoilt('/release.json', withText(more)))).toEqual([
      'changed /release.json',
      'extra /_astro/more.js',
    ])
  })

  it.each([
    ['a word of a page', '/about/privacy/', (text: string) => text.replace('明察', '明查')],
    [
      'a hash in a page',
      '/en/desk/',
      (text: string) => text.replace(/integrity="sha256-./, 'integrity="sha256-_'),
    ],
  ])('differ by %s', async (_, page, how) => {
    expect(await found(spoilt(page, withText(how)))).toEqual([`changed ${page}`])
  })

  it('differ by another setting that the scripts are said to hold', async () => {
    const otherKey = withText((text) =>
      text.replace(/(?<="DIRECTORY_KEY": ")./, (first) => (first === 'A' ? 'B' : 'A')),
    )
    expect(await found(spoilt('/release.json', otherKey))).toEqual(['changed /release.json'])
  })

  it.each([
    ['/report/', 'integrity-policy', 'blocked-destinations=()'],
    ['/report/', 'content-security-policy', "script-src 'self' 'unsafe-inline'"],
    ['/report/check/', 'x-frame-options', 'ALLOWALL'],
  ])('differ by a header: %s %s', async (page, name, value) => {
    expect(await found(spoilt(page, withHeader(name, value)))).toEqual([`changed ${page} ${name}`])
  })

  it('wait for the files that hold everything while one more line is live, and say so when none comes', async () => {
    let asked = 0
    const ahead = withText((text) => text.replace(/\n(\d+)\n/, (_, size) => `\n${Number(size) + 1}\n`))
    const catchesUp: RunningSite = {
      get: (address) => {
        if (address === '/data/log/checkpoint') asked++
        return (asked < 3 ? spoilt('/data/log/checkpoint', ahead) : site).get(address)
      },
    }
    await waitUntilSettled(catchesUp, { tries: 5, every: 1 })
    expect(asked).toBe(3)
    const never = spoilt('/data/log/checkpoint', ahead)
    await expect(waitUntilSettled(never, { tries: 2, every: 1 })).rejects.toThrow('still being written')
  })

  it('cannot be compared when the site does not say what its pages were made with', async () => {
    await expect(found(spoilt('/data/made.json', () => undefined))).rejects.toThrow('made.json')
  })
})

describe('the command', () => {
  const run = (...options: string[]) =>
    new Promise<{ code: number | null; text: string }>((done) => {
      const child = spawn(process.execPath, [join(root, 'cdk', 'release', 'compare.ts'), ...options])
      let text = ''
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (text += part))
      child.on('exit', (code) => done({ code, text }))
    })

  it('ends with 0 when all is the same, files and every page and header', async () => {
    const { code, text } = await run(stack.origin)
    const [, pages] = /compared: \d{3} files, (\d+) pages; 0 differences/.exec(text) ?? []
    expect(Number(pages), text).toBeGreaterThan(400)
    expect(text).toContain(`directory key ${stack.keys.directory.publicKey},`)
    expect(code).toBe(0)
  })

  it('ends with 1 when a signature was asked for and there is none', async () => {
    const { code, text } = await run(stack.origin, '--key', 'A'.repeat(43))
    expect(text).toContain('missing\t/release.sig')
    expect(code).toBe(1)
  })

  it('ends with 2 when there is no site', async () => {
    const { code, text } = await run('http://localhost:1')
    expect(text).toContain('not compared')
    expect(code).toBe(2)
  })
})
