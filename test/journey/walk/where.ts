import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Site } from './open-site.ts'
import { toWhere } from './report.ts'
import { type Screen, visit } from './visit.ts'

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

/** The answer to the one place that was recognised. */
export const yes = (page: Page) => page.getByRole('radio', { name: '对', exact: true })

const said = { urgent: '没有，但是危险', topic: '电线裸露' } as const

/** Comes to the question for the place as a new person, and gives back what was answered and sent at the end. */
export async function atWhere(
  site: Site,
  screen: Screen,
  work: (page: Page) => Promise<void>,
  options: { address?: string; position?: { latitude: number; longitude: number } } = {},
) {
  const { page, hosts, complaints, close } = await visit(site.browser, site.stack.origin, screen)
  const { position } = options
  if (position) {
    await page.context().grantPermissions(['geolocation'])
    await page.context().setGeolocation(position)
  }
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')))
  await toWhere(page, said, options)
  await work(page)
  const chosen = await placeOf(page)
  expect(complaints).toEqual([])
  expect([...hosts]).toEqual([new URL(site.stack.origin).host])
  await close()
  return { chosen, sent: sent.join('\n') }
}
