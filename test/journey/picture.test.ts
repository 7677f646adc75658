import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadRenderer } from '../../cdk/local/stages.ts'
import { contentSecurityPolicyFor } from '../../shared/policy/content-policy.ts'
import { openBrowser } from '../fixtures/browser.ts'
import { octoberRecords } from '../fixtures/public-records.ts'
import { visit } from './walk/visit.ts'

const origin = 'http://pages.example'
const client = join(import.meta.dirname, '..', '..', 'dist', 'site', 'client')
const types: Record<string, string> = { js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' }
let browser: Browser
let renderer: Awaited<ReturnType<typeof loadRenderer>>
beforeAll(async () => {
  renderer = await loadRenderer()
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** A visit to pages that are answered as a site does, under its content policy. */
async function reader(options: { script?: boolean } = {}) {
  const one = await visit(browser, origin, 'desk', options)
  const headers = { 'content-security-policy': contentSecurityPolicyFor({ maps: [] }) }
  await one.page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url())
    const file = join(client, pathname)
    const type = types[pathname.split('.').at(-1) ?? '']
    if (type && existsSync(file))
      return route.fulfill({ headers, contentType: type, body: readFileSync(file) })
    const { body, status, contentType } = await renderer.render(pathname, octoberRecords)
    return route.fulfill({ headers, contentType, status, body })
  })
  return one
}

it.each(['indicator/sweep2', 'stop-work', 'accidents'])(
  'a reader saves the picture of %s as PNG, made in the browser from the file',
  async (path) => {
    const { page, close } = await reader()
    await page.goto(`/progress/${path}/`)
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    const saving = page.waitForEvent('download')
    const link = page.getByRole('link', { name: /图\s*PNG/ })
    await link.focus()
    await page.keyboard.press('Enter')
    const saved = await saving
    expect(saved.suggestedFilename()).toBe(`${path.split('/').at(-1)}.png`)
    const bytes = readFileSync(await saved.path())
    const { width = 0, height = 0, channels } = await sharp(bytes).metadata()
    const svg = (await renderer.render(`/progress/${path}.svg`, octoberRecords)).body
    const [, wide = 0, high = 0] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg)?.map(Number) ?? []
    expect([width, Math.abs(height - 3 * high) <= 3]).toEqual([3 * wide, true])
    const { dominant, channels: stats } = await sharp(bytes).stats()
    expect(Math.min(dominant.r, dominant.g, dominant.b)).toBeGreaterThan(240)
    // Ink stands on it: title, marks and source.
    expect([channels, stats[0]?.min]).toEqual([4, expect.toSatisfy((least: number) => least < 60)])
    expect(asked.filter((one) => !one.endsWith('.svg'))).toEqual([])
    await close()
  },
)

it('without script there is the file alone, which says its own colours under the policy of pages', async () => {
  const { page, close } = await reader({ script: false })
  await page.goto('/progress/indicator/sweep2/')
  expect(await page.getByRole('link', { name: /图\s*SVG/ }).isVisible()).toBe(true)
  expect(await page.getByText(/图\s*PNG/).isVisible()).toBe(false)
  await page.goto('/progress/indicator/sweep2.svg')
  const red = await sharp(await page.screenshot())
    .raw()
    .toBuffer({ resolveWithObject: true })
  const isRed = (at: number) => (red.data[at] ?? 0) > 170 && (red.data[at + 1] ?? 255) < 70
  expect(red.data.some((_, at) => at % red.info.channels === 0 && isRed(at))).toBe(true)
  await close()
})
