import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { FollowReply } from '../../shared/contract/follow.ts'
import { receiptKeys } from '../../shared/receipt/keys.ts'
import { readReceipt } from '../../shared/receipt/receipt.ts'
import type { House } from '../fixtures/house.ts'
import { overHttp } from '../fixtures/over-http.ts'
import { follow } from '../fixtures/reporter.ts'
import { expectBuilt, expectFree, readOn } from './walk/no-script.ts'
import { openSite } from './walk/open-site.ts'
import { phonePhoto } from './walk/photo.ts'
import { picture, visit } from './walk/visit.ts'

const site = openSite()

const narrative = '示例：坑边没有支护，土往下掉。'

/** Everything but the place, so that the first try is a mistake. */
async function fillIn(page: Page): Promise<void> {
  await page.getByLabel('有', { exact: true }).check()
  await page.getByLabel('哪一类问题').selectOption('PIT-01')
  await page.locator('#site').fill('示例花园三期 <b>"东门"</b>')
  await page.locator('#narrative').fill(narrative)
}

async function sendWrong(page: Page): Promise<void> {
  await readOn(page)
  await page.getByRole('button', { name: '封好，提交' }).click()
  const alert = page.getByRole('alert')
  expect(await alert.textContent()).toContain('有一处要改一下')
  expect(await page.locator('#narrative').inputValue()).toBe(narrative)
  expect(await page.locator('#site').inputValue()).toBe('示例花园三期 <b>"东门"</b>')
  expect(await page.locator('#topic').inputValue()).toBe('PIT-01')
  expect(await page.locator('input[name=urgent]').isChecked()).toBe(true)
  expect(await page.locator('[aria-invalid]').getAttribute('id')).toBe('division')
  await expectBuilt(page)
  await expectFree(site, await page.content())
  await alert.getByRole('link').first().click()
  expect(new URL(page.url()).hash).toBe('#division')
}

async function sendRight(page: Page): Promise<void> {
  await page.locator('#division').selectOption('320115')
  await page.locator('#files').setInputFiles(await phonePhoto('CANARYNOSCRIPT'))
  await readOn(page)
  await page.getByRole('button', { name: '封好，提交' }).click()
  await page.locator('#receipt').waitFor()
}

/** The tip stands in the store under this receipt, with its photo, sealed. */
async function expectFiled(receipt: string): Promise<void> {
  const keys = await receiptKeys(receipt)
  const { text } = await follow(overHttp(site.stack) as House, keys.lookup)
  const { tip } = FollowReply.parse(JSON.parse(text))
  expect(tip?.state).toBe('filed')
  const stored = await site.stack.stages.stores.tips.readTip(tip?.id ?? '')
  expect([stored?.channel, stored?.facts.urgent, stored?.files.length]).toEqual(['plain', true, 1])
}

describe('a reporter whose browser runs no script', () => {
  it('gets from the front page to a receipt, by way of a mistake, with a photo', async () => {
    const { page, hosts, close } = await visit(site.browser, site.stack.origin, 'phone', { script: false })
    await page.goto('/')
    await expectBuilt(page)
    await page.locator('main a[href*="report"]').first().click()
    await expectBuilt(page)
    await picture(page, 'no-script-report')
    await page.locator('main a[href="/api/report"]').filter({ visible: true }).first().click()
    await expectBuilt(page)
    await picture(page, 'no-script-form')
    await expectFree(site, await page.content())
    await fillIn(page)
    await sendWrong(page)
    await picture(page, 'no-script-again')
    await sendRight(page)
    await expectBuilt(page)
    await picture(page, 'no-script-receipt')
    await expectFree(site, await page.content())
    const read = readReceipt((await page.locator('#receipt').textContent()) ?? '')
    if (!('digits' in read)) throw new Error('no receipt')
    await expectFiled(read.digits)
    await page.getByRole('link', { name: '查进展' }).last().click()
    await expectBuilt(page)
    expect(new URL(page.url()).pathname).toBe('/api/follow/plain')
    await page.goto('/follow/')
    await expectBuilt(page)
    expect(await page.getByRole('textbox').count()).toBe(0)
    await page.locator('#without-script').getByRole('link', { name: '不用脚本查进展' }).click()
    await expectBuilt(page)
    expect(await page.getByRole('textbox').count()).toBe(1)
    await picture(page, 'no-script-follow')
    expect([...hosts]).toEqual([new URL(site.stack.origin).host])
    await close()
  })

  it('chooses large text and colours on the form, keeps what was typed, and finds them on every page after', async () => {
    const { page, close } = await visit(site.browser, site.stack.origin, 'phone', { script: false })
    const looks = () => page.locator('html').evaluate((root) => ({ ...root.dataset }))
    const all = { text: 'large', theme: 'dark', contrast: 'high' }
    await page.goto('/api/report')
    const plain = await page.locator('main').evaluate((main) => getComputedStyle(main).fontSize)
    await fillIn(page)
    for (const name of ['大字', '深色', '高对比度'])
      await page.getByRole('button', { name, exact: true }).click()
    expect(await looks()).toEqual(all)
    const large = await page.locator('main').evaluate((main) => getComputedStyle(main).fontSize)
    expect(Number.parseFloat(large)).toBeGreaterThan(Number.parseFloat(plain) * 1.2)
    expect(await page.locator('#narrative').inputValue()).toBe(narrative)
    await sendWrong(page)
    await picture(page, 'no-script-dark-large')
    await sendRight(page)
    expect(await looks()).toMatchObject(all)
    await picture(page, 'no-script-dark-receipt')
    await page.getByRole('link', { name: '查进展' }).last().click()
    expect(await looks()).toEqual(all)
    await page.getByRole('button', { name: '普通字', exact: true }).click()
    expect(await looks()).toEqual({ theme: 'dark', contrast: 'high' })
    await expectBuilt(page)
    await expectFree(site, await page.content())
    expect(await page.context().cookies()).toEqual([])
    await page.goto('/')
    expect(await page.locator('header').textContent()).toContain('只管这一页')
    expect(await page.locator('footer').textContent()).toContain('跟着手机的设置走')
    await close()
  })
})
