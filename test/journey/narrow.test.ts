import type { Page, Route } from 'playwright-core'
import { expect, it } from 'vitest'
import { sampleRecords } from '../fixtures/public-records.ts'
import { renderAll } from '../site/public/renderer/rendered.ts'
import { readOn } from './walk/no-script.ts'
import { openSite } from './walk/open-site.ts'
import { answerAll, type Said, send } from './walk/report.ts'
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

/** Every page of the build as it is with cases and figures in it. */
async function lookAtPublic(page: Page, look: (path: string) => Promise<void>): Promise<void> {
  const pages = await renderAll(sampleRecords)
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
    const receipt = await send(page)
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
