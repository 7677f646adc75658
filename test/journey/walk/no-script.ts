import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Site } from './open-site.ts'
import { accessFaults, type Screen, visit } from './visit.ts'

/** What a person without script and without sight needs of a page; axe cannot run where no script runs. */
export async function expectBuilt(page: Page, language = 'zh-CN'): Promise<void> {
  expect(await page.locator('html').getAttribute('lang')).toBe(language)
  expect(await page.title()).not.toBe('')
  expect(await page.locator('h1').filter({ visible: true }).count()).toBe(1)
  for (const landmark of ['main', 'banner'] as const)
    expect(await page.getByRole(landmark).count(), landmark).toBe(1)
  const boxes = page.locator('main').locator('input:not([type=hidden]), select, textarea')
  for (const box of await boxes.filter({ visible: true }).all()) {
    const said = await box.evaluate((one: HTMLInputElement) => [
      one.id,
      one.getAttribute('aria-label') ??
        [...(one.labels ?? [])].map((label) => label.textContent.trim()).join(''),
    ])
    expect(said[1], said[0]).not.toBe('')
  }
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(wider).toBeLessThanOrEqual(0)
}

/** The same HTML, looked at by axe where script runs. */
export async function expectFree(site: Site, html: string, screen: Screen = 'phone'): Promise<void> {
  const { page, close } = await visit(site.browser, site.stack.origin, screen)
  await page.route('**/looked-at', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  )
  await page.goto('/looked-at')
  expect(await accessFaults(page)).toEqual([])
  await close()
}

/** A person takes longer than the four seconds that a form must lie open. */
export const readOn = (page: Page) => page.waitForTimeout(4200)
