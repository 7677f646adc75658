import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadRenderer } from '../../../../cdk/local/stages.ts'
import { contentSecurityPolicyFor } from '../../../../shared/policy/content-policy.ts'
import { Release } from '../../../../shared/release/release.ts'
import { emptyRecords, sampleRecords } from '../../../fixtures/public-records.ts'
import { type Rendered, renderAll, visibleText } from './rendered.ts'

describe.each([
  ['sample records', sampleRecords],
  ['a new installation', emptyRecords],
])('every page of %s', (_name, records) => {
  let pages: Rendered[] = []
  beforeAll(async () => {
    pages = await renderAll(records)
  }, 180_000)

  const faulty = (fault: (page: Rendered) => boolean) => pages.filter(fault).map(({ path }) => path)

  it('renders with 200, and what is missing with 404', () => {
    expect(pages.length).toBeGreaterThan(30)
    expect(faulty(({ path, status }) => status !== (path.endsWith('/404/') ? 404 : 200))).toEqual([])
  })

  it('says its language', () => {
    const lang = (path: string) => (path.startsWith('/en/') ? 'en' : 'zh-CN')
    expect(faulty(({ path, body }) => !body.includes(`<html lang="${lang(path)}"`))).toEqual([])
  })

  it('says in a few words what it is, in words of its own where a search engine may list it', () => {
    const described = pages.map(({ path, body }) => {
      const [, words = ''] = /<meta name="description" content="([^"]*)"/.exec(body) ?? []
      return { path, words, isListed: !path.endsWith('/404/') && !body.includes('content="noindex"') }
    })
    expect(described.filter(({ words }) => words.length < 10).map(({ path }) => path)).toEqual([])
    const said = described.filter(({ isListed }) => isListed)
    const first = new Map<string, string>()
    const again = said.flatMap(({ path, words }) => {
      // A case says what it says in Chinese, on either page.
      const key = `${path.startsWith('/en/')} ${words}`
      const before = first.get(key)
      if (before === undefined) first.set(key, path)
      return before === undefined ? [] : [`${before} ${path}`]
    })
    expect(again).toEqual([])
    const own = described.filter(({ path }) => /\/(?:follow|desk|404)\/$/.test(path))
    expect(own).toHaveLength(6)
    expect(own.filter(({ words }) => /公布了什么都在这里|Public records on/.test(words))).toEqual([])
  })

  it('says once a page that what rests on a rule is not checked, where anything does', () => {
    const explained = '我们还没有核对到规定原文'
    const wrong = pages
      .filter(({ path }) => !path.startsWith('/en/'))
      .flatMap(({ path, body }) => {
        // The plan's own words are quoted as they are.
        const text = visibleText(body.replace(/<blockquote.*?<\/blockquote>/gs, ''))
        // Two screens of the form: one page, of which one at a time is seen.
        const most = path === '/report/' ? 2 : 1
        const times = text.split(explained).length - 1
        const needed = text.replaceAll(/“据我们了解”的话/g, '').includes('据我们了解')
        const right = needed ? times >= 1 && times <= most : times === 0
        return right && !body.includes('待核]') ? [] : [`${path}: ${times}`]
      })
    expect(wrong).toEqual([])
  })

  it('leaves no name of a text or of a value unfilled', () => {
    const unfilled = /\{\w+\}|undefined|\[object|NaN|\b(page|common|home|data|newsroom)\.[a-z]+\.\w+/
    expect(faulty(({ body }) => unfilled.test(visibleText(body)))).toEqual([])
  })

  it('has one first heading, or is made by script', () => {
    const drawn = /\/(report|follow|desk)\/$/
    const headings = (body: string) => body.match(/<h1[\s>]/g)?.length ?? 0
    expect(faulty(({ path, body }) => !drawn.test(path) && headings(body) !== 1)).toEqual([])
  })

  it('carries nothing that the content security policy forbids', () => {
    const inline =
      /<script(?![^>]*\bsrc=)(?![^>]*type="(?:application\/(?:ld\+)?json|importmap)")|<style|\sstyle=|\son\w+=/
    expect(faulty(({ body }) => inline.test(body))).toEqual([])
  })

  it('links only to pages there are', () => {
    const known = new Set(pages.map(({ path }) => path))
    const files =
      /^\/(data\/.*\.(json|jsonl|jsonld|csv|xlsx|txt|note|ics)|data\/cards\/\w+\/\d+\.png|(en\/)?progress\/.*\.svg|data\/log\/checkpoint|feed\.(xml|json)|feeds\/.*\.(xml|json)|api\/(report|follow\/plain).*)$/
    const broken = pages.flatMap(({ path, body }) =>
      [...body.matchAll(/<a [^>]*href="(\/[^"#]*)/g)]
        .map(([, href = '']) => href)
        .filter((href) => !known.has(href) && !files.test(href))
        .map((href) => `${path} -> ${href}`),
    )
    expect(broken).toEqual([])
  })

  it('shows the sample banner', () => {
    expect(faulty(({ body }) => !body.includes('class="sample"'))).toEqual([])
  })
})

/** The files of the build, as they are served. */
const client = join(import.meta.dirname, '..', '..', '..', '..', 'dist', 'site', 'client')
const release = () => Release.parse(JSON.parse(readFileSync(join(client, 'release.json'), 'utf8')))
const hash = (content: Buffer | string) => `sha256-${createHash('sha256').update(content).digest('base64')}`

describe('every page of a site that offers Turnstile', () => {
  let pages: Rendered[]
  beforeAll(async () => {
    pages = await renderAll({ ...sampleRecords, settings: { ...sampleRecords.settings, turnstile: '0x' } })
  })

  it('names scripts and styles with the hashes of the bytes that are served', () => {
    for (const { body, path } of pages) {
      const tags = [...body.matchAll(/<(?:script[^>]* src|link rel="stylesheet" href)="([^"]*)"([^>]*)>/g)]
      expect(tags.length, path).toBeGreaterThan(0)
      for (const [, address = '', rest = ''] of tags)
        expect(rest, `${path} ${address}`).toContain(
          `integrity="${hash(readFileSync(join(client, address)))}"`,
        )
    }
  })

  it('carries at most one import map, and the content policy knows it', () => {
    const policy = contentSecurityPolicyFor({ maps: release().maps })
    const seen = new Set<string>()
    for (const { body } of pages) {
      const maps = [...body.matchAll(/<script type="importmap">(.*?)<\/script>/g)].map(([, map = '']) => map)
      expect(maps.length).toBeLessThan(2)
      for (const map of maps) {
        seen.add(hash(map))
        expect(policy).toContain(`'${hash(map)}'`)
      }
    }
    expect([...seen].sort()).toEqual([...release().maps].sort())
  })
})

describe('the privacy page', () => {
  it('takes from the settings for how long destroyed content can be brought back', async () => {
    const { render } = await loadRenderer()
    const text = async (recoveryDays: number) => {
      const settings = { ...sampleRecords.settings, recoveryDays }
      return visibleText((await render('/about/privacy/', { ...sampleRecords, settings })).body)
    }
    expect(await text(13)).toContain('13')
    expect(await text(13)).toContain('从备份里找回来')
    expect(await text(7)).not.toContain('13')
    expect(await text(0)).toContain('找不回来')
  })
})

describe('pages of the china edition', () => {
  it('carry their content policy and referrer policy themselves; those of other editions get headers', async () => {
    const settings = { ...sampleRecords.settings, edition: 'china' as const }
    const china = await renderAll({ ...sampleRecords, settings })
    for (const { path, body } of china) {
      const policy = /<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(body)?.[1] ?? ''
      expect(policy).not.toContain('challenges.cloudflare.com')
      const usual = contentSecurityPolicyFor({ maps: release().maps }).replace(" frame-ancestors 'none';", '')
      if (!path.endsWith('/desk/')) expect(policy.replaceAll('&#39;', "'"), path).toBe(usual)
      expect(body.indexOf('http-equiv')).toBeLessThan(body.search(/<link|<script/))
      expect(body).toContain('<meta name="referrer" content="no-referrer"')
    }
    const others = await renderAll(sampleRecords)
    expect(others.filter(({ body }) => body.includes('http-equiv'))).toEqual([])
  })
})
