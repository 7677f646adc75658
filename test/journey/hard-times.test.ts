import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openSite } from './walk/open-site.ts'
import { phonePhoto } from './walk/photo.ts'
import { answerAll, next, type Said, send } from './walk/report.ts'
import { accessFaults, picture, visit } from './walk/visit.ts'

const site = openSite()
const said: Said = {
  urgent: '没有，但是危险',
  topic: '电线裸露',
  city: '南京市',
  district: '南京市江宁区',
  site: '示例花园四期',
  narrative: '示例：配电箱没有门，下雨天漏电。',
}
const day = 24 * 3_600_000
/** Modules that the later steps need, by what their names begin with. */
const later = /\/_astro\/(follow-where|places|step|submit|send|show-receipt)\./

const asked = (page: Page, what: RegExp) => {
  const names = new Set<string>()
  page.on('request', (request) => {
    const [, name] = what.exec(request.url()) ?? []
    if (name) names.add(name)
  })
  return names
}

describe('a report is sent all the same', () => {
  it.each([400, 3, -3, -400])('when the clock of the phone is %i days off', async (days) => {
    const { page, close } = await visit(site.browser, site.stack.origin, 'phone')
    await page.clock.setFixedTime(Date.now() + days * day)
    const challenges: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('/api/challenge')) challenges.push(request.url())
    })
    await answerAll(page, said)
    expect(await send(page)).toMatch(/^\d{20}$/)
    expect(challenges.length).toBe(1)
    await close()
  })

  it('when sending a file was stopped to look at the answers again', async () => {
    const { page, close } = await visit(site.browser, site.stack.origin, 'phone')
    await answerAll(page, { ...said, photo: await phonePhoto('示例') })
    const chunks: string[] = []
    page.on('request', (request) => {
      if (/\/files\/\d\/\d+/.test(request.url())) chunks.push(new URL(request.url()).pathname)
    })
    const cut = '**/api/tips/*/files/**'
    await page.route(cut, (route) => route.abort())
    await page.locator('#send').click()
    const stop = page.getByRole('button', { name: '先不传，回去看写的' })
    await stop.waitFor()
    expect(await accessFaults(page)).toEqual([])
    await picture(page, 'phone-files-paused')
    await stop.click()
    await page.getByText('写的和选的都在').waitFor()
    expect(await page.locator('#sealed-facts').textContent()).toContain(said.narrative)
    await page.locator('#checked-photos img').waitFor()
    await page.goBack()
    await page.locator('#q-name').waitFor({ state: 'visible' })
    await next(page)
    await page.locator('#office-body dl').waitFor()
    await page.unroute(cut)
    expect(await send(page)).toMatch(/^\d{20}$/)
    // The sealing stood still: every try was the same chunk under the same number.
    expect(new Set(chunks.map((path) => path.replace(/.*files/, '')))).toEqual(new Set(['/0/0']))
    await close()
  })
})

it('says on the receipt page what to do once the day has passed, in both languages', async () => {
  const { page, close } = await visit(site.browser, site.stack.origin, 'phone')
  await answerAll(page, said)
  const receipt = await send(page)
  // Its target day lies in the past: the server's time decides, never the phone's.
  const { tips } = site.stack.stages.stores
  for (const { id } of (await tips.listQueue({ office: '320115', list: 'open' })).tips) {
    const tip = await tips.readTip(id)
    if (tip) await tips.changeTip(tip, { ...tip, acceptBy: '2026-01-05' })
  }
  const open = async (address: string) => {
    await page.goto(address)
    await page.locator('#receipt').fill(receipt)
    await page.locator('#open').click()
    await page.locator('#late').waitFor({ state: 'visible' })
    expect(await accessFaults(page)).toEqual([])
    return page.locator('#late').textContent()
  }
  const zh = await open('/follow/')
  await picture(page, 'phone-late')
  for (const part of ['到期了，没有动静怎么办', '12345', '上一级']) expect(zh).toContain(part)
  expect(await open('/en/follow/')).toContain('12345 can put you through')
  await close()
})

describe('later steps', () => {
  it('are loaded while the first question is on the page, so that they come without a line', async () => {
    const { page, close } = await visit(site.browser, site.stack.origin, 'phone')
    const names = asked(page, later)
    await page.goto('/report/')
    await expect.poll(() => [...names], { timeout: 120_000 }).toContain('show-receipt')
    expect([...names]).toEqual(expect.arrayContaining(['follow-where', 'places', 'submit']))
    await close()
  })

  it('are not, for somebody who saves data', async () => {
    const { page, close } = await visit(site.browser, site.stack.origin, 'phone')
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
    })
    const names = asked(page, later)
    await page.goto('/report/')
    await page.waitForTimeout(6000)
    expect([...names]).toEqual([])
    await close()
  })

  it('come when they are needed although loading ahead failed', async () => {
    const { page, close } = await visit(site.browser, site.stack.origin, 'phone')
    let failed = 0
    await page.route(/\/_astro\/submit\./, (route) => (failed++ < 1 ? route.abort() : route.continue()))
    await page.goto('/report/')
    await expect.poll(() => failed, { timeout: 120_000 }).toBe(1)
    await answerAll(page, said)
    expect(await send(page)).toMatch(/^\d{20}$/)
    await close()
  })
})
