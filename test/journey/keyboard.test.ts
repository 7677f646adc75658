import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { tabTo } from './walk/keyboard.ts'
import { openSite } from './walk/open-site.ts'
import { picture, visit } from './walk/visit.ts'

const site = openSite()

const shows = (page: Page, screen: string) => page.locator(`#q-${screen}`).waitFor({ state: 'visible' })

async function onward(page: Page): Promise<void> {
  await tabTo(page, '#next')
  await page.keyboard.press('Enter')
}

it('files with the keyboard alone, and a step left empty says so and takes the focus', async () => {
  const { page, close } = await visit(site.browser, site.stack.origin, 'desk')
  await page.goto('/report/')
  await onward(page)
  const focused = () => page.evaluate(() => document.activeElement?.id)
  expect(await focused()).toBe('problems')
  await tabTo(page, '#problems a')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  expect(await page.locator('input[name=urgent]:checked').getAttribute('value')).toBe('no')
  await onward(page)
  await shows(page, 'topic')
  expect(await focused()).toBe('q-topic')
  await tabTo(page, '#topic-search')
  await page.keyboard.insertText('不知道')
  await tabTo(page, 'input[name=topic]')
  await page.keyboard.press('Space')
  await onward(page)
  await shows(page, 'where')
  await tabTo(page, 'input[name=way]')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await tabTo(page, '#city')
  await page.keyboard.press('ArrowDown')
  await tabTo(page, '#division')
  await page.keyboard.press('ArrowDown')
  await onward(page)
  await shows(page, 'tell')
  await tabTo(page, '#narrative')
  await page.keyboard.insertText('塔吊吊钩没有防脱，天天从路上面过。（示例）')
  await onward(page)
  await shows(page, 'files')
  await onward(page)
  await shows(page, 'name')
  await tabTo(page, 'input[name=named]')
  await page.keyboard.press('Space')
  await onward(page)
  await shows(page, 'check')
  await page.locator('#office-body dl').waitFor()
  await tabTo(page, '#send')
  await page.keyboard.press('Enter')
  await page.locator('#q-receipt').waitFor({ state: 'visible' })
  expect((await page.locator('#ticket-no').textContent())?.replace(/\D/g, '')).toMatch(/^\d{20}$/)
  await tabTo(page, '#show-qr')
  await page.keyboard.press('Enter')
  await page.getByRole('img', { name: '查询码的二维码' }).waitFor()
  await picture(page, 'desk-receipt')
  await close()
})
