import { expect, it } from 'vitest'
import { approve } from '../fixtures/approve.ts'
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
