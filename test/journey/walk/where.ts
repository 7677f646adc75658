import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Chooses how to say the place. */
export const pickWay = (page: Page, way: 'words' | 'list' | 'here' | 'permit') =>
  page.locator(`input[name=way][value=${way}]`).check()

/** Says the place in words. */
export async function writeWords(page: Page, text: string): Promise<void> {
  await pickWay(page, 'words')
  await page.locator('#address').fill(text)
}

/** The place that counts as answered: a code, or nothing. */
export const placeOf = (page: Page) => page.locator('#division').inputValue()

/** The focus stands on what matches, and all of that is on the screen. */
export async function expectFocusInSight(page: Page, selector: string): Promise<void> {
  const seen = await page.evaluate((wanted) => {
    const active = document.activeElement
    const { top, bottom } = active?.getBoundingClientRect() ?? { top: -1, bottom: -1 }
    return { matches: active?.matches(wanted), inSight: top >= 0 && bottom <= window.innerHeight }
  }, selector)
  expect(seen).toEqual({ matches: true, inSight: true })
}
