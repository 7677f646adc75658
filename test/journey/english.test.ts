import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { emptyRecords, sampleRecords } from '../fixtures/public-records.ts'
import { renderAll } from '../site/public/renderer/rendered.ts'
import { openSite } from './walk/open-site.ts'
import { accessFaults, picture, visit } from './walk/visit.ts'

const site = openSite()

/**
 * A name that has no English one stands beside its explanation, a document keeps its number (建稽〔2014〕166号), and
 * seals are pictures, hidden from those who listen.
 */
const ownNames = ['建安码', '建稽', '号', '封', '明察', '明', '察']

/** Chinese signs that a reader of the page sees. */
async function chinese(page: Page): Promise<string[]> {
  // biome-ignore lint/performance/useDomNodeTextContent: only what is visible counts
  const seen = await page.evaluate(() => document.querySelector('main')?.innerText ?? '')
  return (seen.match(/[\u4e00-\u9fff]+/g) ?? []).filter((one) => !ownNames.includes(one))
}

async function look(page: Page, screen: string): Promise<void> {
  await page.locator(`#q-${screen}`).waitFor({ state: 'visible' })
  if (screen === 'check') await page.locator('#office-body dl').waitFor()
  expect(await chinese(page), screen).toEqual([])
  expect(await accessFaults(page), screen).toEqual([])
  await picture(page, `phone-english-${screen}`)
}

it('files and follows in English, on a slow line, without a Chinese sign on any screen', async () => {
  const { page, complaints, close } = await visit(site.browser, site.stack.origin, 'phone', {
    language: 'en-GB',
  })
  const session = await page.context().newCDPSession(page)
  await session.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency: 150 },
    ...{ downloadThroughput: 200_000, uploadThroughput: 94_000 },
  })
  await page.goto('/en/report/')
  await look(page, 'urgent')
  await page.locator('input[name=urgent][value=no]').check()
  await page.locator('#next').click()
  await look(page, 'topic')
  await page.locator('#topic-search').fill('no permit')
  await page.locator('input[name=topic][value=LICENCE-01]').check()
  await page.locator('#next').click()
  await page.locator('#q-stop, #q-where').filter({ visible: true }).waitFor()
  if (await page.locator('#q-stop').isVisible()) await page.locator('#next, #onward button').first().click()
  await look(page, 'where')
  await page.locator('input[name=way][value=list]').check()
  await page.locator('#city').selectOption('320500')
  await page.locator('#division').selectOption('320583')
  await page.locator('#next').click()
  await look(page, 'tell')
  await page
    .locator('#narrative')
    .fill('They started digging last week without any permit on the board. (sample)')
  await page.locator('#next').click()
  await look(page, 'files')
  await page.locator('#next').click()
  await look(page, 'name')
  await page.locator('input[name=named][value=anon]').check()
  await page.locator('#next').click()
  await look(page, 'check')
  await page.locator('#send').click()
  await look(page, 'receipt')
  const receipt = (await page.locator('#ticket-no').textContent())?.replace(/\D/g, '') ?? ''
  await page.goto('/en/follow/')
  await page.locator('#receipt').fill(receipt)
  await page.locator('#open').click()
  await page.locator('#headline').waitFor({ state: 'visible' })
  expect(await chinese(page)).toEqual([])
  await picture(page, 'phone-english-follow')
  expect(complaints).toEqual([])
  await close()
})

describe.each([
  ['sample records', sampleRecords],
  ['a new installation', emptyRecords],
])('every English page of %s', (_name, records) => {
  it('says of each Chinese word that it is Chinese', async () => {
    const { page, close } = await visit(site.browser, site.stack.origin, 'desk', { script: false })
    const pages = (await renderAll(records)).filter(({ path }) => path.startsWith('/en/'))
    expect(pages.length).toBeGreaterThan(15)
    let marked = 0
    const bare: string[] = []
    for (const { path, body } of pages) {
      await page.setContent(body)
      const found = await page.evaluate(chineseOf)
      marked += found.marked
      bare.push(...found.bare.map((text) => `${path} ${text}`))
    }
    expect(bare).toEqual([])
    expect(marked).toBeGreaterThan(50)
    await close()
  })
})

/** How many pieces of Chinese a page holds within an element that says so, and each that stands outside of one. */
function chineseOf(): { marked: number; bare: string[] } {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const bare: string[] = []
  let marked = 0
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode
    if (
      !parentElement ||
      !/[\u3400-\u9fff]/.test(textContent ?? '') ||
      parentElement.closest('script, style')
    )
      continue
    if (parentElement.closest('[lang]')?.getAttribute('lang')?.startsWith('zh')) marked += 1
    else bare.push((textContent ?? '').trim())
  }
  return { marked, bare }
}
