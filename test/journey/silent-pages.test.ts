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

/** How far what is seen moved by itself while a page loaded, as browsers count it (Layout Instability); 0.1 is said to be good. */
const movedBy = () =>
  new Promise<number>((resolve) => {
    let sum = 0
    new PerformanceObserver((list) => {
      for (const one of list.getEntries()) sum += (one as PerformanceEntry & { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
    requestAnimationFrame(() => setTimeout(() => resolve(sum)))
  })
const STILL = 0.1

it('no page that a visitor can come to logs an error, is refused anything by a policy, or moves while it loads', async () => {
  const { page, complaints, close } = await visit(site.browser, site.stack.origin, 'phone')
  const seen = new Set<string>()
  const waiting = [...doors]
  const isMeant = twoOfEach()
  const loud: Record<string, string[]> = {}
  const moved: Record<string, number> = {}
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue
    seen.add(path)
    if (!isMeant(path)) continue
    const answer = await page.goto(path)
    expect([path, answer?.status()]).toEqual([path, 200])
    await page.waitForLoadState('networkidle')
    if (complaints.length > 0) loud[path] = complaints.splice(0)
    const shift = await page.evaluate(movedBy)
    if (shift > STILL) moved[path] = shift
    const links = await page.evaluate(() => [...document.links].map(({ href }) => href))
    for (const href of links) {
      const { origin, pathname } = new URL(href)
      if (origin === site.stack.origin && (pathname.endsWith('/') || pathname.startsWith('/api/')))
        waiting.push(pathname)
    }
  }
  expect(loud).toEqual({})
  expect(moved).toEqual({})
  expect(seen.size).toBeGreaterThan(20)
  await close()
})
