import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { signIn } from './walk/desk.ts'
import { openSite } from './walk/open-site.ts'
import { phonePhoto } from './walk/photo.ts'
import { visit } from './walk/visit.ts'

const site = openSite()
const first = /\/api\/newsroom\/cases$/
const picture = /\/api\/newsroom\/photos\//

/** A new case, written and being saved for the first time: its answer is held back until it is let go. */
async function savingFirst(button: string, work: (page: Page, letGo: () => void) => Promise<void>) {
  const { page, complaints, close } = await visit(site.browser, site.stack.origin, 'desk')
  try {
    await signIn(page, 'province-drafter')
    await page.goto('/desk/#/cases/new')
    for (const [label, text] of [
      ['标题', '示例：新案例'],
      ['基本情况', '示例：架体晃动。'],
      ['问题 1', '示例：连墙件被拆。'],
      ['处理结果', '示例：停工整改。'],
    ])
      await page
        .locator('label.field')
        .filter({ has: page.locator(`span:text-is("${label}")`) })
        .locator('input, textarea')
        .fill(text ?? '')
    await page.getByLabel('地区').selectOption({ label: '南京市江宁区' })
    await page.getByLabel('问题类型').selectOption({ index: 1 })
    if (button !== '保存') await page.getByRole('button', { name: '今天就可以' }).click()
    const gate = Promise.withResolvers<void>()
    const asked = Promise.withResolvers<void>()
    await page.route(first, async (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      asked.resolve()
      await gate.promise
      await route.continue()
    })
    await page.locator('.case-form').getByRole('button', { name: button, exact: true }).click()
    await asked.promise
    await work(page, gate.resolve)
    expect(complaints).toEqual([])
  } finally {
    await close()
  }
}

it.each(['保存', '提交复核'])(
  'a picture that is refused while a new case is first saved is said where the case is, which stays a draft: %s',
  (button) =>
    savingFirst(button, async (page, letGo) => {
      await page.route(picture, (route) => route.fulfill({ status: 500, body: 'x' }))
      await page.locator('#case-photo').setInputFiles({ ...(await phonePhoto('示例')), name: '示例外架.jpg' })
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('checkbox').check()
      letGo()
      // It is awaited while it is being covered, too.
      await page.waitForResponse((one) => first.test(one.url()) && one.request().method() === 'POST')
      expect(await dialog.isVisible()).toBe(true)
      await dialog.getByRole('button', { name: '就用这张' }).click()
      await page.waitForURL(/#\/cases\/[a-z2-7]{13}$/)
      await page.getByRole('alert').filter({ hasText: '“示例外架.jpg”没有放进来。' }).waitFor()
      await page.getByText('要放它，请再选一次。').waitFor()
      const id = page.url().split('/').at(-1) ?? ''
      expect((await site.stack.stages.stores.records.readCase(id))?.state).toBe('draft')
    }),
)

it('who goes elsewhere while a new case is first saved stays there', () =>
  savingFirst('保存', async (page, letGo) => {
    await page.goto('/desk/#/progress')
    await page.locator('.case-form').waitFor({ state: 'detached' })
    const saved = page.waitForResponse((one) => first.test(one.url()) && one.request().method() === 'POST')
    letGo()
    await (await saved).finished()
    await page.evaluate(() => new Promise((done) => setTimeout(done, 300)))
    expect(new URL(page.url()).hash).toBe('#/progress')
  }))
