import { expect, it } from 'vitest'
import { openSite } from './walk/open-site.ts'
import { twoOfEach } from './walk/two-of-each.ts'
import { visit } from './walk/visit.ts'

const site = openSite()

/** Where a reader, a reporter and somebody of an office begin. */
const doors = [
  '/',
  '/en/',
  '/report/',
  '/en/report/',
  '/follow/',
  '/en/follow/',
  '/desk/',
  '/api/report',
  '/api/follow/plain',
]

it('no page that a visitor can come to logs an error, or is refused anything by a policy', async () => {
  const { page, complaints, close } = await visit(site.browser, site.stack.origin, 'phone')
  const seen = new Set<string>()
  const waiting = [...doors]
  const isMeant = twoOfEach()
  const loud: Record<string, string[]> = {}
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue
    seen.add(path)
    if (!isMeant(path)) continue
    const answer = await page.goto(path)
    expect([path, answer?.status()]).toEqual([path, 200])
    await page.waitForLoadState('networkidle')
    if (complaints.length > 0) loud[path] = complaints.splice(0)
    const links = await page.evaluate(() => [...document.links].map(({ href }) => href))
    for (const href of links) {
      const { origin, pathname } = new URL(href)
      if (origin === site.stack.origin && (pathname.endsWith('/') || pathname.startsWith('/api/')))
        waiting.push(pathname)
    }
  }
  expect(loud).toEqual({})
  expect(seen.size).toBeGreaterThan(20)
  await close()
})
