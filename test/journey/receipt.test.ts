import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openSite } from './walk/open-site.ts'
import { answerAll, type Said, send } from './walk/report.ts'
import { accessFaults, picture, visit } from './walk/visit.ts'

const site = openSite()
const said: Said = {
  narrative: '示例：脚手架少了连墙件。',
  topic: '脚手架',
  city: '南京市',
  district: '南京市江宁区',
  urgent: '没有，但是危险',
  site: '示例花园',
}

async function filed(work: (page: Page, receipt: string) => Promise<void>): Promise<void> {
  const { page, close } = await visit(site.browser, site.stack.origin, 'phone')
  await page.emulateMedia({ colorScheme: 'dark' })
  await answerAll(page, said)
  await work(page, await send(page))
  await close()
}

/** Letters and digits on the sheets that the browser would print, page by page. */
async function printedText(page: Page): Promise<string[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const { numPages, getPage } = await getDocument({
    data: new Uint8Array(await page.pdf()),
    verbosity: 0,
  }).promise.then((pdf) => ({ numPages: pdf.numPages, getPage: (n: number) => pdf.getPage(n) }))
  const sheets = []
  for (let n = 1; n <= numPages; n++) {
    const { items } = await (await getPage(n)).getTextContent()
    sheets.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replace(/[^\p{L}\p{N}]/gu, ''),
    )
  }
  return sheets
}

/** The browser's dialog: what it is given as the name of the job, and the page as it stands meanwhile. */
const openDialog = () => {
  window.print = () => {
    window.dispatchEvent(new Event('beforeprint'))
    document.body.dataset.job = document.title
  }
}

it('on paper stands the number and nothing else, also from a dark phone', () =>
  filed(async (page, receipt) => {
    expect(await accessFaults(page)).toEqual([])
    await picture(page, 'receipt-dark')
    await page.evaluate(openDialog)
    await page.getByRole('button', { name: '打印' }).click()
    const sheets = await printedText(page)
    expect(sheets).toEqual([receipt])
    expect(await page.locator('body').getAttribute('data-job')).toBe('备忘')
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    const colours = await page.locator('.receipt-paper').evaluate((paper) => {
      const ground = getComputedStyle(document.documentElement).backgroundColor
      return [getComputedStyle(paper).color, ground, getComputedStyle(document.body).backgroundColor]
    })
    expect(colours[0]).toBe('rgb(0, 0, 0)')
    for (const ground of colours.slice(1))
      expect(['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)']).toContain(ground)
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    await page.emulateMedia({ media: 'screen' })
    expect(await page.title()).toContain('已经提交')
  }))

it('printed from the browser’s own menu it is the number alone, too', () =>
  filed(async (page, receipt) => {
    expect(await printedText(page)).toEqual([receipt])
  }))

it('where nothing is printed, the page says so', () =>
  filed(async (page) => {
    await page.evaluate(() => {
      window.print = () => undefined
    })
    await page.getByRole('button', { name: '打印' }).click()
    await page.getByText('请抄在纸上。', { exact: false }).last().waitFor()
    expect(await page.locator('#receipt-status').textContent()).toContain('不能打印')
  }))
