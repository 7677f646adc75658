import type { Page, Route } from 'playwright-core'
import { expect, it } from 'vitest'
import { loadRenderer } from '../../cdk/local/stages.ts'
import { newSeed } from '../../shared/filing/derive-filing.ts'
import { octoberRecords, sampleRecords } from '../fixtures/public-records.ts'
import { facts, prepare, send } from '../fixtures/reporter.ts'
import { renderAll } from '../site/public/renderer/rendered.ts'
import { openLetter, signIn } from './walk/desk.ts'
import { readOn } from './walk/no-script.ts'
import { openSite } from './walk/open-site.ts'
import { originHouse } from './walk/origin-house.ts'
import { answerAll, type Said, send as sendReport } from './walk/report.ts'
import { twoOfEach } from './walk/two-of-each.ts'
import { picture, visit } from './walk/visit.ts'

const site = openSite()

const said: Said = {
  narrative: '示例：脚手架少了连墙件。',
  topic: '脚手架',
  city: '南京市',
  district: '南京市江宁区',
  urgent: '没有，但是危险',
  site: '示例花园',
}

/** Screens of the smallest telephone: with the page's largest text, and with all text at 200 %. */
const largest = { max: '特大', twice: '200 %' } as const

async function narrow(way: keyof typeof largest) {
  const { page, close } = await visit(site.browser, site.stack.origin, 'phone')
  await page.setViewportSize({ width: 320, height: 640 })
  if (way === 'max') await page.addInitScript(() => localStorage.setItem('mingcha.view.text', 'max'))
  else
    await page.addInitScript(() =>
      addEventListener('DOMContentLoaded', () => {
        document.documentElement.style.fontSize = '32px'
      }),
    )
  return { page, close }
}

/** What sticks out to the side, innermost first; nothing where the page fits. */
async function wider(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width && innerWidth <= 320) return []
    return [...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > width + 0.5)
      .map(
        (one) => `${one.tagName}.${one.className}#${one.id} ${Math.round(one.getBoundingClientRect().right)}`,
      )
      .slice(-6)
  })
}

/** The pages of the build as they are with cases and figures in them. */
async function lookAtPublic(page: Page, look: (path: string) => Promise<void>): Promise<void> {
  const isMeant = twoOfEach()
  const pages = (await renderAll(sampleRecords)).filter(({ path }) => isMeant(path))
  expect(pages.length).toBeGreaterThan(30)
  // The desk is no page of a reporter.
  for (const { path, body } of pages.filter((one) => !one.path.endsWith('/desk/'))) {
    const serve = (route: Route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body })
    await page.route(`**${path}`, serve)
    await page.goto(path)
    await look(path)
    await page.unroute(`**${path}`)
  }
}

it.each(Object.keys(largest) as (keyof typeof largest)[])(
  'no page scrolls to the side at 320 px: %s',
  async (way) => {
    const { page, close } = await narrow(way)
    const faults: Record<string, string[]> = {}
    const look = async (name: string) => {
      const out = await wider(page)
      if (out.length > 0) faults[name] = out
      await picture(page, `narrow-${way}-${name.replaceAll('/', '-')}`)
    }
    await lookAtPublic(page, look)
    for (const path of [
      '/api/report',
      '/api/report?lang=en',
      '/api/follow/plain',
      '/api/follow/plain?lang=en',
    ]) {
      await page.goto(path)
      await look(path)
    }
    await answerAll(page, said, look)
    const receipt = await sendReport(page)
    await look('receipt')
    await page.goto('/follow/')
    await page.locator('#receipt').fill(receipt)
    await page.locator('#open').click()
    await page.locator('#headline').waitFor({ state: 'visible' })
    await look('opened')
    await page.goto('/api/follow/plain?text=large')
    await page.locator('#receipt').fill(receipt)
    await readOn(page)
    await page.getByRole('button', { name: '打开' }).click()
    await look('asks')
    await page.getByRole('button', { name: '知道了，让服务器打开' }).click()
    await look('opened-plain')
    expect(faults).toEqual({})
    await close()
  },
)

/** All that somebody of many roles has at the desk, by the ways that its head shows. */
async function lookAtSections(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  const ways = page.locator('.desk-bar .nav a')
  await ways.first().waitFor()
  const count = await ways.count()
  expect(count).toBeGreaterThan(6)
  for (let n = 0; n < count; n++) {
    const way = ways.nth(n)
    const name = (await way.getAttribute('href')) ?? ''
    // Not cut off at an edge.
    const box = await way.boundingBox()
    expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 400) <= 320, name).toBe(true)
    await way.click()
    await page.waitForLoadState('networkidle')
    await look(name)
  }
}

it('the desk does not scroll to the side at 320 px, in English with all text at 200 %', async () => {
  const { page, close } = await visit(site.browser, site.stack.origin, 'desk')
  const faults: Record<string, string[]> = {}
  const look = async (name: string) => {
    const out = await wider(page)
    if (out.length > 0) faults[name] = out
    await picture(page, `narrow-desk-${name.replaceAll(/\W+/g, '-')}`)
  }
  await signIn(page, 'city-320100')
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('/en/desk/')
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '32px'
  })
  await lookAtSections(page, look)
  expect(faults).toEqual({})
  await close()
})

it('what is written beside a tip has the screen of a phone for itself, and its paper fits', async () => {
  const { page, close } = await visit(site.browser, site.stack.origin, 'phone')
  await page.setViewportSize({ width: 320, height: 568 })
  const ready = await prepare(originHouse(site.stack), newSeed(), { facts, narrative: said.narrative })
  await send(originHouse(site.stack), ready.tip, ready.ticket, ready.filing)
  await signIn(page, 'jiangning-handler')
  await page.locator('.q-row a').first().click()
  await openLetter(page, 'jiangning-handler')
  const acts = page.locator('.dock-acts')
  const stands = async () => ((await acts.boundingBox())?.y ?? 0) < 568
  expect(await stands()).toBe(true)
  await page.getByRole('button', { name: '写转发稿' }).click()
  const box = page.getByLabel('用自己的话写')
  await box.fill('示例：坑边没有支护。')
  await box.evaluate((one) => one.scrollIntoView({ block: 'start' }))
  // From the top of the box to the foot of the screen nothing lies over the form.
  const over = await box.evaluate((one) => {
    const { top } = one.getBoundingClientRect()
    const form = one.closest('form')
    const heights = Array.from({ length: 8 }, (_, n) => Math.max(top, 4) + n * 40)
    return heights
      .filter((y) => y < Math.min(innerHeight, form?.getBoundingClientRect().bottom ?? 0))
      .filter((y) => !form?.contains(document.elementFromPoint(innerWidth / 2, y)))
  })
  expect(over).toEqual([])
  expect(await wider(page)).toEqual([])
  await page.locator('.tip-ways').getByRole('link', { name: '打印办理单、告知函' }).click()
  await page.locator('.a4').last().waitFor()
  expect(await wider(page)).toEqual([])
  await close()
})

it('wide tables make no page scroll to the side and are whole on paper; the register of hazards is so everywhere', async () => {
  const { page, close } = await visit(site.browser, site.stack.origin, 'desk')
  const { render } = await loadRenderer()
  for (const [path, records] of [
    ['/progress/supervised/', octoberRecords],
    ['/en/progress/supervised/', octoberRecords],
    ['/en/data/handling/', sampleRecords],
  ] as const) {
    const { body } = await render(path, records)
    await page.route(`**${path}`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }))
    for (const [width, media] of [
      [320, 'screen'],
      [390, 'screen'],
      [1280, 'screen'],
      [720, 'print'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ media })
      await page.goto(path)
      const wide = path.includes('supervised') || media === 'print' ? '.scroll' : '.hazards'
      const cut = await page.evaluate(
        (wide) =>
          [document.documentElement, ...document.querySelectorAll(wide)]
            .filter((one) => one.scrollWidth > one.clientWidth + 1)
            .map(({ className, scrollWidth, clientWidth }) => `${className} ${scrollWidth} ${clientWidth}`),
        wide,
      )
      expect(cut, `${path} ${width} ${media}`).toEqual([])
    }
  }
  await close()
})
