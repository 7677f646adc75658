import type { Page, Route } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { deriveFiling, newSeed } from '../../shared/filing/derive-filing.ts'
import type { Release } from '../../shared/release/release.ts'
import { openSite } from './walk/open-site.ts'
import { toWhere } from './walk/report.ts'
import { visit } from './walk/visit.ts'

const site = openSite()

/** What a changed script does first: it can be seen from outside. */
const MARK = 'globalThis.changed = true\n'
const isMarked = (page: Page) => page.evaluate(() => 'changed' in globalThis)

/** Serves what matches with other bytes; resolves when that was asked for. */
async function change(page: Page, pattern: RegExp, how: (body: string) => string): Promise<void> {
  const asked = Promise.withResolvers<void>()
  await page.route(pattern, async (route: Route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, body: how(await answer.text()) })
    asked.resolve()
  })
  ;(page as Page & { asked: Promise<void> }).asked = asked.promise
}
const wasAsked = (page: Page) => (page as Page & { asked: Promise<void> }).asked

/** A new visitor, to whom a file is served changed. */
async function visitChanged(pattern: RegExp, how = (body: string) => MARK + body) {
  const one = await visit(site.browser, site.stack.origin, 'phone', { attacked: true })
  const failed: string[] = []
  one.page.on('console', (message) => message.type() === 'error' && failed.push(message.text()))
  await change(one.page, pattern, how)
  return { ...one, failed }
}

const withoutHashes = (html: string) => html.replaceAll(/ integrity="[^"]*"/g, '')
const withoutMap = (html: string) => html.replace(/<script type="importmap">.*?<\/script>/, '')
const formWorks = (page: Page) => page.locator('#with-script').isVisible()

describe('a file that was changed on its way', () => {
  it.each([
    ['the script of the page', /_astro\/ReportForm[^/]*\.js/],
    ['a module that it loads at once', /_astro\/draft\.[^/]*\.js|_astro\/texts\.[^/]*\.js/],
  ])('%s: does not run, and the way to the simple form stays', async (_, pattern) => {
    const { page, failed, close } = await visitChanged(pattern)
    await page.goto('/report/', { waitUntil: 'networkidle' })
    await wasAsked(page)
    expect(await isMarked(page)).toBe(false)
    expect(await formWorks(page)).toBe(false)
    expect(await page.getByRole('link', { name: '简单表单' }).isVisible()).toBe(true)
    expect(failed.join()).toMatch(/integrity/i)
    await close()
  })

  it('a module that is loaded later does not run', async () => {
    const { page, failed, close } = await visitChanged(/_astro\/follow-where\.[^/]*\.js/)
    await toWhere(page, { urgent: '没有，但是危险', topic: '电线裸露' })
    await wasAsked(page)
    await expect.poll(() => failed.join(), { timeout: 120_000 }).toMatch(/integrity/i)
    expect(await isMarked(page)).toBe(false)
    await close()
  })

  it('a worker does not start', async () => {
    const { page, close } = await visitChanged(/_astro\/receipt-worker[^/]*\.js/)
    const workers: string[] = []
    page.on('worker', (worker) => workers.push(worker.url()))
    await page.goto('/follow/')
    await page.getByLabel('输入查询码').fill(deriveFiling(newSeed()).receipt)
    await page.getByRole('button', { name: '打开' }).click()
    await wasAsked(page)
    await page.getByRole('alert').first().waitFor({ timeout: 10_000 })
    expect(workers).toEqual([])
    await close()
  })

  it('a stylesheet is not taken', async () => {
    const { page, close } = await visitChanged(/_astro\/Page\.[^/]*\.css/, () => 'main { display: none }')
    await page.goto('/report/')
    await wasAsked(page)
    expect(await page.locator('main').isVisible()).toBe(true)
    await close()
  })

  it('would run without the hashes: the same change, served with its own', async () => {
    const { page, close } = await visitChanged(/_astro\/ReportForm[^/]*\.js/)
    await page.route(/\/report\/$/, async (route) => {
      const answer = await route.fetch()
      const headers = { 'content-type': 'text/html; charset=utf-8' }
      await route.fulfill({ headers, body: withoutMap(withoutHashes(await answer.text())) })
    })
    await page.goto('/report/', { waitUntil: 'networkidle' })
    expect(await isMarked(page)).toBe(true)
    await close()
  })
})

it('the page that a function makes takes its stylesheet by its hash, and no other', async () => {
  const dressed = async (how: (css: string) => string) => {
    const { page, close } = await visitChanged(/_astro\/mingcha\.[^/]*\.css/, how)
    await page.goto('/api/report')
    await wasAsked(page)
    const shown = await page.evaluate(() => document.styleSheets.length)
    await close()
    return shown
  }
  expect([await dressed((css) => css), await dressed((css) => `${css} `)]).toEqual([1, 0])
})

describe('a page that was changed on its way', () => {
  const servedWith = (how: (html: string) => string) => visitChanged(/\/report\/$/, how)

  it.each([
    ['without any hash', (html: string) => withoutMap(withoutHashes(html))],
    [
      'with another import map',
      (html: string) => html.replace('"integrity":{', '"imports":{},"integrity":{'),
    ],
    ['without its import map', withoutMap],
  ])('%s runs nothing', async (_, how) => {
    const { page, close } = await servedWith(how)
    await page.goto('/report/', { waitUntil: 'networkidle' })
    expect(await formWorks(page)).toBe(false)
    await close()
  })

  it('with a script inside runs the rest, and not that', async () => {
    const { page, close } = await servedWith((html) => html.replace('<main', `<script>${MARK}</script><main`))
    await page.goto('/report/')
    await page.locator('#with-script').waitFor()
    expect(await isMarked(page)).toBe(false)
    await close()
  })
})

describe('a script that runs in a page', () => {
  const inPage = async (work: string | (() => string)) => {
    const { page, close } = await visit(site.browser, site.stack.origin, 'phone', { attacked: true })
    await page.goto('/report/')
    await page.locator('#with-script').waitFor()
    const said = await page.evaluate(work)
    await close()
    return said
  }

  it('cannot put markup or scripts made of texts into it', async () => {
    const said = await inPage(() => {
      const tries = [
        () => {
          document.body.innerHTML = '<p>'
        },
        () => {
          document.createElement('script').src = '/_astro/x.js'
        },
        () => new Worker('/_astro/x.js'),
        () => setTimeout('1'),
        () =>
          (
            globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }
          ).trustedTypes.createPolicy('another', {}),
      ]
      return tries
        .map((one) => {
          try {
            one()
            return 'done'
          } catch {
            return 'refused'
          }
        })
        .join(' ')
    })
    expect(said).toBe('refused refused refused refused refused')
  })

  it('cannot load a module without a hash, although it is ours', async () => {
    const { files } = (await (await fetch(`${site.stack.origin}/release.json`)).json()) as Release
    const ofAnotherPage = Object.keys(files).find((name) => name.startsWith('/_astro/verify.'))
    const load = `import('${ofAnotherPage}').then(() => 'loaded', ({ message }) => message)`
    expect(await inPage(load)).toContain('Failed to fetch')
    const asScript = `new Promise((done) => {
      const script = document.createElement('link')
      Object.assign(script, { rel: 'modulepreload', href: '${ofAnotherPage}' })
      script.onload = () => done('loaded')
      script.onerror = () => done('refused')
      document.head.append(script)
    })`
    expect(await inPage(asScript)).toBe('refused')
  })
})
