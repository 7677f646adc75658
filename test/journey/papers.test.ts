import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { newSeed } from '../../shared/filing/derive-filing.ts'
import { tipNumber } from '../../shared/tip/tip-number.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { facts, prepare, send } from '../fixtures/reporter.ts'
import { keptBy, wireOf } from './walk/canary.ts'
import { openLetter, signIn, writeReply } from './walk/desk.ts'
import { openSite } from './walk/open-site.ts'
import { originHouse } from './walk/origin-house.ts'
import { pagesOf } from './walk/pdf-text.ts'
import { accessFaults, picture, visit } from './walk/visit.ts'

const site = openSite()
const narrative = '示例：我在钢筋班，金丝雀一号，坑边的土往下掉。'
const ownWords = '示例：三号楼东侧基坑边坡没有支护，深六米。'
const replied = '示例：金丝雀二号，谢谢您的来信。'

/** Counts on the page how often it printed, in place of the browser's dialog. */
async function countPrints(page: Page) {
  await page.addInitScript(() => {
    window.print = () => {
      const { dataset } = document.documentElement
      dataset.prints = String(Number(dataset.prints ?? 0) + 1)
    }
  })
}
const prints = (page: Page) => page.evaluate(() => Number(document.documentElement.dataset.prints ?? 0))

/** Prints by the button: recorded first. What is on paper then. */
async function printed(page: Page, name: string): Promise<string[]> {
  const before = await prints(page)
  await page.locator('.paper-bar').getByRole('button', { name: '打印', exact: true }).click()
  await expect.poll(() => prints(page)).toBe(before + 1)
  return onPaper(page, name)
}

/** What the browser would print now, whichever way one prints. */
async function onPaper(page: Page, name: string): Promise<string[]> {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  if (process.env.PICTURES) writeFileSync(join(process.env.PICTURES, `${name}.pdf`), pdf)
  return pagesOf(pdf)
}

/** By the browser's own way, or where it could not be recorded, no sheet is on paper, and a line says why. */
async function expectUnprinted(page: Page) {
  const nothing = async () => {
    const bare = (await onPaper(page, 'papers-unrecorded')).join('')
    expect(bare).toContain('这一页没有印出来')
    for (const kept of ['深六米', '示例区应急管理局', '线索办理单']) expect(bare).not.toContain(kept)
  }
  await nothing()
  await page.route('**/prints', (route) => route.fulfill({ json: {} }), { times: 1 })
  await page.locator('.paper-bar').getByRole('button', { name: '打印', exact: true }).click()
  await page.getByText('没有记下，所以没有印。').waitFor()
  expect(await prints(page)).toBe(0)
  await nothing()
}

it('a tip’s papers are pages of words, of what the office wrote; the original never comes onto paper', async () => {
  const jpeg = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#c33' } })
    .jpeg()
    .toBuffer()
  const photo = new Blob([new Uint8Array(jpeg)])
  const ready = await prepare(originHouse(site.stack), newSeed(), {
    ...{ photo, narrative },
    facts: { ...facts, topic: 'PIT-01' },
  })
  await send(originHouse(site.stack), ready.tip, ready.ticket, ready.filing)
  const { page, complaints, close } = await visit(site.browser, site.stack.origin, 'desk')
  const wire = wireOf(page)
  await countPrints(page)
  await signIn(page, 'jiangning-handler')
  await page.locator('.q-row a').first().click()
  await openLetter(page, 'jiangning-handler')
  await writeReply(page, replied)
  await page.getByRole('button', { name: '看这个附件' }).click()
  await page.locator('.file-item img').waitFor()

  // The tip as it is: not a word of the reporter, and why.
  const bare = (await onPaper(page, 'tip')).join('')
  expect(bare).toContain('举报人的原件、留言、照片不从这里打印')
  for (const secret of ['钢筋班', '金丝雀', ready.tip, '看这个附件']) expect(bare).not.toContain(secret)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.file-item img').isVisible()).toBe(false)
  await page.emulateMedia({ media: null })
  expect(await page.locator('.paper').isVisible()).toBe(true)

  await page.getByRole('button', { name: '写转发稿' }).click()
  await page.getByLabel('用自己的话写').fill(ownWords)
  await page.getByRole('button', { name: '取照片 1' }).click()
  await page.locator('dialog.cover canvas').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '放进转发稿' }).click()
  await page.locator('.photo-row img').waitFor()
  await page.getByRole('button', { name: '封好，存下' }).click()
  await page.locator('summary', { hasText: '转发稿' }).waitFor()
  await page.locator('.tip-ways').getByRole('link', { name: '打印办理单、告知函' }).click()

  const number = tipNumber(
    { id: ready.tip, filedOn: dayInShanghai(new Date()), facts: ready.filing.facts },
    'zh',
  )
  await page.getByRole('heading', { name: `${number} 的纸` }).waitFor()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('papers-title')
  await page.getByLabel('主送单位全称').fill('示例区应急管理局')
  await page.getByLabel('依据哪一部法、哪一条').fill('示例法第一条')
  await page.getByLabel('几日内答复').fill('１０')
  await page.getByLabel('本单位联系人').fill('示例联系人')
  await page.getByRole('checkbox', { name: '情况照片', exact: true }).first().check()
  await page.locator('.photo-paper img').waitFor()
  expect(await accessFaults(page)).toEqual([])
  await picture(page, 'desk-papers')

  await expectUnprinted(page)
  const pages = await printed(page, 'papers')
  expect(pages).toHaveLength(4)
  // Each printing is recorded anew.
  expect((await onPaper(page, 'papers-unrecorded')).join('')).not.toContain('深六米')
  const [handling = '', letter = '', enclosed = '', photos = ''] = pages
  expect(handling).toMatch(/线索办理单.*深六米.*经办意见/)
  expect(letter).toMatch(/示例区应急管理局:.*深六米.*示例法第一条待核:条款还没有核对.*10日内.*示例联系人/)
  expect(letter).toContain('待核:发文字号')
  expect(letter).not.toMatch(/举报|线索|热线/)
  expect(enclosed).toMatch(/附件清单.*情况照片.*送达回执.*示例区应急管理局/)
  expect(photos).toContain('情况照片')
  for (const one of pages) expect(one).toContain(number)
  for (const secret of ['钢筋班', '金丝雀', ready.tip, ready.receipt, '谢谢您的来信'])
    expect(pages.join('')).not.toContain(secret)

  await page.getByLabel('条款核对过了').check()
  expect((await printed(page, 'papers-checked'))[1]).not.toContain('条款还没有核对')
  // What was typed anew is checked anew.
  await page.getByLabel('依据哪一部法、哪一条').fill('示例法第二条')
  expect((await printed(page, 'papers-again'))[1]).toContain('示例法第二条待核:条款还没有核对')

  // Something undecided keeps the letter off paper, whichever way one prints.
  await page.getByLabel('正文').fill('示例：举报人王小明，电话13800138000。')
  await page.locator('.find').first().waitFor()
  const times = await prints(page)
  await page.locator('.paper-bar').getByRole('button', { name: '打印', exact: true }).click()
  await page.getByRole('alert').filter({ hasText: '还有 2 处' }).waitFor()
  expect(await prints(page)).toBe(times)
  const held = (await onPaper(page, 'papers-held')).join('')
  expect(held).toContain('没有印出来')
  for (const secret of ['王小明', '13800138000', '示例区应急管理局:']) expect(held).not.toContain(secret)

  // Nothing of it is kept: not here, not on the way, and not when one comes back.
  for (const one of [...wire, await keptBy(page)])
    for (const typed of ['示例区应急管理局', '示例联系人', '示例法']) expect(one).not.toContain(typed)
  await page.getByRole('link', { name: '← 回到这条线索' }).click()
  await page.locator('.paper').waitFor()
  await page.getByText('打印了线索办理单、告知函').first().waitFor()
  await page.locator('.tip-ways').getByRole('link', { name: '打印办理单、告知函' }).click()
  expect(await page.getByLabel('本单位联系人').inputValue()).toBe('')
  expect(complaints).toEqual([])
  await close()
})

it('a long record runs on over further pages and loses nothing', async () => {
  const { page, complaints, close } = await visit(site.browser, site.stack.origin, 'desk')
  await countPrints(page)
  await signIn(page, 'jiangning-handler')
  await page.locator('.q-row a').first().click()
  await openLetter(page, 'jiangning-handler')
  await page.getByRole('button', { name: '写核查记录' }).click()
  await page.getByLabel('哪天去的').fill('2026-11-23')
  const lines = Array.from({ length: 90 }, (_, n) => `示例第${n + 1}处：坡顶堆土，没有支护，已经拍照。`)
  await page.getByLabel('看到什么').fill(lines.join('\n'))
  await page.getByRole('button', { name: '封好，存下' }).click()
  await page.locator('summary', { hasText: '核查记录' }).last().waitFor()
  await page.locator('.tip-ways').getByRole('link', { name: '打印办理单、告知函' }).click()
  await page.getByRole('checkbox', { name: '告知函' }).uncheck()
  await page.getByRole('checkbox', { name: '附件清单' }).uncheck()
  const pages = await printed(page, 'papers-long')
  expect(pages.length).toBeGreaterThan(1)
  const text = pages.join('')
  for (const line of lines) expect(text).toContain(line.normalize('NFKC'))
  for (const one of pages) expect(one).toMatch(/编号江宁\d\d-\d{6}/)
  expect(text).toContain('归档')
  expect(complaints).toEqual([])
  await close()
})
