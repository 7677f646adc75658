import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { newSeed } from '../../shared/filing/derive-filing.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { facts, follow, type Prepared, prepare, send } from '../fixtures/reporter.ts'
import { signIn, unlock } from './walk/desk.ts'
import { openSite } from './walk/open-site.ts'
import { originHouse } from './walk/origin-house.ts'
import { phonePhoto } from './walk/photo.ts'
import { accessFaults, picture, visit } from './walk/visit.ts'

const site = openSite()
const ownWords = '示例：三号楼东侧基坑边坡没有支护，请派人看。'
const narrative = '示例：我在钢筋班，每天七点从这里下去，坑边的土往下掉。'
let ready: Prepared

async function as(work: (page: Page, sent: string[]) => Promise<void>) {
  const visited = await visit(site.browser, site.stack.origin, 'desk')
  const sent: string[] = []
  visited.page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  try {
    await work(visited.page, sent)
    expect(visited.complaints).toEqual([])
  } finally {
    await visited.close()
  }
}

async function openLetter(page: Page) {
  await page.locator('.q-row a').first().click()
  await unlock(page, 'jiangning-handler')
  await page.getByLabel('为什么要打开原件？').fill('看清楚位置（示例）')
  await page.getByRole('button', { name: '打开信封' }).click()
  await page.getByText(narrative).waitFor()
}

/** A Saturday that is no day of work anywhere near a holiday, some weeks ahead, and the Monday after it. */
const [dueSaturday, monday] = ['2027-03-20', '2027-03-22']

/** The order's due day lies sealed; the office takes the day of work after it into the open, changes it, and takes it away. */
async function keepReminder(page: Page) {
  const offer = page.getByRole('form', { name: '定提醒日' })
  expect(await offer.getByLabel('哪天提醒').inputValue()).toBe(monday)
  await picture(page, 'desk-reminder-offer')
  expect(await accessFaults(page)).toEqual([])
  await offer.getByRole('button', { name: '记下提醒日' }).click()
  await page.getByText('提醒日：2027年3月22日').waitFor()
  await page.getByText('把提醒日定在2027年3月22日').waitFor()
  await page.getByRole('button', { name: '改提醒日' }).click()
  const form = page.getByRole('form', { name: '改提醒日' })
  await form.getByLabel('哪天提醒').fill('2020-01-01')
  await form.getByRole('button', { name: '记下提醒日' }).click()
  await form.getByText('请填今天或以后的日子').waitFor()
  await form.getByLabel('哪天提醒').fill(dayInShanghai(new Date()))
  await form.getByRole('button', { name: '记下提醒日' }).click()
  await page.getByText('提醒日到了').waitFor()
  await page.locator('.q-row .mark.bell').waitFor()
  await page.locator('.views a', { hasText: '到期提醒 1' }).click()
  await expect.poll(() => page.locator('.q-row').count()).toBe(1)
  await page.locator('.q-row a').first().click()
  await page.getByRole('button', { name: '去掉提醒日' }).click()
  await page.locator('.q-row .mark.bell').waitFor({ state: 'detached' })
}

describe('what an office writes beside a tip', () => {
  it('a forwarding copy with a blacked-out photo, an inspection and an order; papers without the original', async () => {
    const jpeg = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#c33' } })
      .jpeg()
      .toBuffer()
    const photo = new Blob([new Uint8Array(jpeg)])
    ready = await prepare(originHouse(site.stack), newSeed(), { facts, photo, narrative })
    await send(originHouse(site.stack), ready.tip, ready.ticket, ready.filing)
    await as(async (page, sent) => {
      await signIn(page, 'jiangning-handler')
      await openLetter(page)
      await page.getByRole('button', { name: '写转发稿' }).click()
      expect(await page.getByLabel('用自己的话写').inputValue()).toBe('')
      await page.getByRole('button', { name: '封好，存下' }).click()
      await page.getByText('这一项要填。').first().waitFor()
      await page.getByLabel('用自己的话写').fill(ownWords)
      await page.getByRole('button', { name: '取照片 1' }).click()
      const canvas = page.locator('dialog.cover canvas')
      await canvas.waitFor()
      await canvas.focus()
      await page.keyboard.press('Enter')
      await picture(page, 'desk-blackout')
      expect(await accessFaults(page)).toEqual([])
      await page.getByRole('button', { name: '放进转发稿' }).click()
      await page.locator('.photo-row img').waitFor()
      await page.getByRole('button', { name: '封好，存下' }).click()
      await page.locator('.tip-body').getByRole('link', { name: '打印办理单、告知函' }).click()
      await page.getByRole('button', { name: '做给机器读的 JSON' }).click()
      const saved = page.waitForEvent('download')
      await page.getByRole('link', { name: '下载 JSON' }).click()
      const json = readFileSync(await (await saved).path(), 'utf8')
      expect(JSON.parse(json)).toMatchObject({ text: ownWords, photos: [{}] })
      for (const secret of [narrative, ready.tip, '钢筋班']) expect(json).not.toContain(secret)
      await page.getByRole('link', { name: '← 回到这条线索' }).click()

      await page.getByRole('button', { name: '登记文书' }).click()
      await page.getByLabel('统一社会信用代码').fill('91320100123456789X')
      await page.getByRole('button', { name: '加一份文书' }).click()
      await page.getByRole('button', { name: '封好，存下' }).click()
      await page.getByText('统一社会信用代码不对').waitFor()
      await page.getByLabel('统一社会信用代码').fill('')
      await page.getByLabel('文书号').fill('示例停〔2026〕7号')
      await page.getByLabel('文书日期').fill('2026-11-20')
      await page.getByLabel('改好的期限').fill(dueSaturday)
      await page.getByRole('button', { name: '封好，存下' }).click()
      await page.getByText('示例停〔2026〕7号').first().waitFor()
      await picture(page, 'desk-records')
      await keepReminder(page)
      const wire = sent.join('\n')
      for (const plain of [ownWords, '示例停〔2026〕7号', 'AGE-SECRET-KEY']) expect(wire).not.toContain(plain)
    })
  })

  it('is there when the letter is opened again, and the reporter is never handed it', async () => {
    await as(async (page) => {
      await signIn(page, 'jiangning-handler')
      await openLetter(page)
      await page.getByText('示例停〔2026〕7号').first().waitFor()
      await page.locator('summary', { hasText: '转发稿' }).click()
      await page.getByText(ownWords).waitFor()
    })
    const { text } = await follow(originHouse(site.stack) as never, ready.keys.lookup)
    expect(text).not.toContain('"records"')
    expect(text).not.toContain('recorded')
  })

  it('a photo of the repaired place reaches the reporter, sealed', async () => {
    const sent = '示例：边坡已经支护，附照片。'
    await as(async (page, wire) => {
      await signIn(page, 'jiangning-handler')
      await openLetter(page)
      await page.getByRole('button', { name: '回话', exact: true }).click()
      await page.getByLabel('问举报人').fill(sent)
      await page.locator('#reply-photos').setInputFiles(await phonePhoto('canary-of-the-office'))
      await page.locator('.photo-row img').waitFor()
      await page.getByRole('button', { name: '封好，发出' }).click()
      await page.locator('.letter.mine').getByText(sent).waitFor()
      for (const plain of [sent, 'canary-of-the-office']) expect(wire.join('\n')).not.toContain(plain)
    })
    const phone = await visit(site.browser, site.stack.origin, 'phone')
    const { page } = phone
    await page.goto('/follow/')
    await page.getByLabel('输入查询码').fill(ready.receipt)
    await page.getByRole('button', { name: '打开' }).click()
    await page.getByText(sent).waitFor()
    await page.getByRole('button', { name: '看单位发来的照片 1' }).click()
    const image = page.locator('#letters img')
    await image.waitFor()
    const width = await image.evaluate((one) => (one as unknown as { naturalWidth: number }).naturalWidth)
    expect(width).toBeGreaterThan(100)
    expect(await accessFaults(page)).toEqual([])
    await picture(page, 'phone-office-photo')
    await phone.close()
  })
})
