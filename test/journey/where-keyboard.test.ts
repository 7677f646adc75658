import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { tabTo } from './walk/keyboard.ts'
import { openSite } from './walk/open-site.ts'
import { toWhere } from './walk/report.ts'
import { type Screen, visit } from './walk/visit.ts'
import { expectFocusInSight, placeOf } from './walk/where.ts'

const site = openSite()
const sizes: readonly Screen[] = ['phone', 'desk']
const ways = ['words', 'list', 'here', 'permit'] as const

/** At the place step; from here on only keys are pressed. */
async function byKeys(screen: Screen, way: (typeof ways)[number], work: (page: Page) => Promise<void>) {
  const { page, complaints, close } = await visit(site.browser, site.stack.origin, screen)
  await page.context().grantPermissions(['geolocation'])
  await page.context().setGeolocation({ latitude: 34.3415, longitude: 118.3502 })
  await toWhere(page, { urgent: '没有，但是危险', topic: '电线裸露' })
  await tabTo(page, 'input[name=way]')
  await page.keyboard.press('Space')
  for (let n = 0; n < ways.indexOf(way); n++) await page.keyboard.press('ArrowDown')
  await expectFocusInSight(page, `input[name=way][value=${way}]:checked`)
  await work(page)
  await tabTo(page, '#next')
  await page.keyboard.press('Enter')
  await page.locator('#q-tell').waitFor({ state: 'visible' })
  await expectFocusInSight(page, '#q-tell')
  expect(complaints).toEqual([])
  const place = await placeOf(page)
  await close()
  return place
}

/** Says yes to the first place asked about, from where the focus stands. */
async function answer(page: Page): Promise<void> {
  await page.locator('input[name=place]').first().waitFor()
  await tabTo(page, 'input[name=place]')
  await page.keyboard.press('Space')
  await expectFocusInSight(page, 'input[name=place]:checked')
}

/** Has the telephone find itself; pressed again, as it says, when it could not in time. */
async function findMe(page: Page): Promise<void> {
  const found = page.locator('input[name=place]').first()
  const failed = page.locator('#here-said', { hasText: '定位没有成功' })
  for (let attempt = 0; attempt < 3; attempt++) {
    await page.keyboard.press('Enter')
    await found.or(failed).first().waitFor()
    if (await found.isVisible()) return
  }
}

describe.each(sizes)('the place with the keyboard alone, on a %s', (screen) => {
  it('in words, changed once: the answer is given twice', async () => {
    const place = await byKeys(screen, 'words', async (page) => {
      await tabTo(page, '#address')
      await page.keyboard.insertText('江宁百家湖')
      await answer(page)
      await page.keyboard.press('Shift+Tab')
      await expectFocusInSight(page, '#address')
      await page.keyboard.press('Control+A')
      await page.keyboard.insertText('盛泽')
      expect(await placeOf(page)).toBe('')
      await answer(page)
    })
    expect(place).toBe('320509')
  })

  it('in words that are not right: on to the lists', async () => {
    const place = await byKeys(screen, 'words', async (page) => {
      await tabTo(page, '#address')
      await page.keyboard.insertText('江宁百家湖')
      await page.locator('#place-said button').waitFor()
      await tabTo(page, '#place-said button')
      await page.keyboard.press('Enter')
      await expectFocusInSight(page, '#city')
      await page.keyboard.press('ArrowDown')
      await tabTo(page, '#division')
      await page.keyboard.press('ArrowDown')
      await expectFocusInSight(page, '#division')
    })
    expect(place).toBe('320102')
  })

  it('from the lists', async () => {
    const place = await byKeys(screen, 'list', async (page) => {
      await tabTo(page, '#city')
      await page.keyboard.press('ArrowDown')
      await tabTo(page, '#division')
      await page.keyboard.press('ArrowDown')
    })
    expect(place).toBe('320102')
  })

  it('by position', async () => {
    const place = await byKeys(screen, 'here', async (page) => {
      await tabTo(page, '#here')
      await findMe(page)
      await answer(page)
    })
    expect(place).toBe('320381')
  })

  it('by the permit, changed once', async () => {
    const place = await byKeys(screen, 'permit', async (page) => {
      await tabTo(page, '#permit')
      await page.keyboard.insertText('320115202603150101')
      await answer(page)
      await page.keyboard.press('Shift+Tab')
      await page.keyboard.press('Control+A')
      await page.keyboard.insertText('320583202603150101')
      expect(await placeOf(page)).toBe('')
      await answer(page)
    })
    expect(place).toBe('320583')
  })
})
