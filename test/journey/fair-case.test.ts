import type { Locator } from 'playwright-core'
import { expect, it } from 'vitest'
import { approve } from '../fixtures/approve.ts'
import { newCaseId } from '../fixtures/case.ts'
import { signIn } from './walk/desk.ts'
import { openSite } from './walk/open-site.ts'
import { accessFaults, picture, visit } from './walk/visit.ts'

const site = openSite()

it('one person takes a case down at once, and cannot decide on it; what is next is said', async () => {
  const { page, close } = await visit(site.browser, site.stack.origin, 'desk')
  await signIn(page, 'province-approver')
  const { records } = site.stack.stages.stores
  const id = await approve({ records, now: () => new Date() })
  await site.stack.stages.publishAll()
  const address = `#/cases/${id}`
  await page.goto(`/desk/${address}`)
  await page.getByText('可以做的').waitFor()
  const title = String(await page.locator('.preview h1').textContent())
  // The page as the renderer makes it, with its styles and without a script.
  await page.getByRole('button', { name: '做一张公布后的网页' }).click()
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: '在另一页打开' }).click(),
  ])
  expect(await tab.locator('h1').first().textContent()).toContain(title)
  await tab.close()
  await picture(page, 'desk-case-public')
  expect(await accessFaults(page)).toEqual([])
  await page.locator('summary', { hasText: '马上撤下' }).click()
  await page.getByLabel('写一句能公开的原因').locator('visible=true').fill('有一处要再核对（示例）')
  await page.getByRole('button', { name: '马上撤下' }).click()
  await page.getByText('等另一个人决定').waitFor()
  await page.getByText('已公布，网址不变').waitFor({ state: 'detached' })
  expect(await page.getByRole('button', { name: '恢复公布' }).count()).toBe(0)
  await picture(page, 'desk-case-hidden')
  await site.stack.stages.settle()
  const open = await (await fetch(`${site.stack.origin}/cases/${id}/`)).text()
  expect(open).not.toContain(title)
  expect(open).toContain('有一处要再核对（示例）')
  await page.goto('/desk/#/cases/state/hidden')
  await page.locator(`a[href="${address}"]`).waitFor()
  await close()
})

/** Contrast of a button's words with what is behind them (WCAG 2.2), as the browser draws both. */
const contrast = (button: Locator) =>
  button.evaluate((one) => {
    const parts = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number)
    const light = (colour: string) => {
      const [r = 0, g = 0, b = 0] = parts(colour).map((part) => {
        const share = part / 255
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const { color, backgroundColor } = getComputedStyle(one)
    if (parts(backgroundColor)[3] === 0) throw new Error('nothing is behind the words')
    const [dark = 0, bright = 0] = [light(color), light(backgroundColor)].sort((a, b) => a - b)
    return (bright + 0.05) / (dark + 0.05)
  })

it('an approval of a text that changed meanwhile says so where the focus is, and then shows what stands', async () => {
  const { page, close } = await visit(site.browser, site.stack.origin, 'desk')
  await signIn(page, 'province-approver')
  const { records } = site.stack.stages.stores
  const one = await records.readCase(await approve({ records, now: () => new Date() }))
  if (!one) throw new Error('no such case')
  const { order: _, ...waiting } = one
  const id = newCaseId()
  await records.createCase({ ...waiting, id, state: 'review', version: 1, edition: 0 })
  await page.goto(`/desk/#/cases/${id}`)
  await page.getByRole('button', { name: '同意公布' }).waitFor()
  for (const box of await page.locator('.review input[type=checkbox]').all()) await box.check()
  const stands = await records.readCase(id)
  if (!stands) throw new Error('no such case')
  const content = { ...stands.content, title: '改过的标题（示例）' }
  await records.changeCase(stands, { ...stands, content })
  await page.getByRole('button', { name: '同意公布' }).click()
  await page.locator('[data-stopped]').first().waitFor()
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
  await expect.poll(focused).toContain('您看过以后稿子又改了')
  expect(await accessFaults(page)).toEqual([])
  await page.locator('[data-stopped] button').first().click()
  await expect.poll(focused).toBe('改过的标题（示例）')
  await close()
})

it('on a small telephone the preview stays in its box, and the button that waits for ticks is read', async () => {
  const { page, close } = await visit(site.browser, site.stack.origin, 'phone')
  await page.setViewportSize({ width: 360, height: 740 })
  await signIn(page, 'province-approver')
  const { records } = site.stack.stages.stores
  const one = await records.readCase(await approve({ records, now: () => new Date() }))
  if (!one) throw new Error('no such case')
  const { order: _, ...waiting } = one
  const id = newCaseId()
  await records.createCase({ ...waiting, id, state: 'review', version: 1, edition: 0 })
  await page.goto(`/desk/#/cases/${id}`)
  const button = page.getByRole('button', { name: '同意公布' })
  await button.waitFor()
  expect(await button.isDisabled()).toBe(true)
  expect(await contrast(button)).toBeGreaterThan(4.5)
  await button.hover({ force: true })
  await expect.poll(() => contrast(button)).toBeGreaterThan(4.5)
  const beyond = await page.locator('.preview').evaluate((box) => {
    const { left, right } = box.getBoundingClientRect()
    const words = document.createRange()
    return [...box.querySelectorAll('.bulletin-head > :not(hr)')].flatMap((part) => {
      words.selectNodeContents(part)
      const drawn = words.getBoundingClientRect()
      return drawn.left < left || drawn.right > right ? [part.className || part.tagName] : []
    })
  })
  expect(beyond).toEqual([])
  await picture(page, 'desk-case-review-small')
  await close()
})
