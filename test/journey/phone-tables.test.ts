import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { loadRenderer } from '../../cdk/local/stages.ts'
import { campaign } from '../../shared/campaign/campaign.ts'
import { cities } from '../../shared/place/division.ts'
import { progressDrafts, progressOf } from '../fixtures/public-progress.ts'
import { octoberRecords } from '../fixtures/public-records.ts'
import { signIn } from './walk/desk.ts'
import { openSite } from './walk/open-site.ts'
import { picture, visit } from './walk/visit.ts'

const site = openSite()
const WIDTH = 390

/** Rows of tables whose first number or whose acts lie, in part, off the screen. */
const cutRows = (page: Page): Promise<string[]> =>
  page.evaluate((width) => {
    const box = (one: Element) => {
      const range = document.createRange()
      range.selectNodeContents(one)
      return range.getBoundingClientRect()
    }
    return [...document.querySelectorAll('main .table tbody tr')].flatMap((row) => {
      const cells = [...row.querySelectorAll('td')]
      const number = cells.find((cell) => /\d/.test(cell.textContent ?? ''))
      const acts = [...row.querySelectorAll('button, input, select, textarea')]
      const wanted = [...(number ? [box(number)] : []), ...acts.map((one) => one.getBoundingClientRect())]
      const cut = wanted.some((one) => one.width > 0 && (one.left < 0 || one.right > width + 0.5))
      return cut ? [(row.textContent ?? '').slice(0, 60)] : []
    })
  }, WIDTH)

/** Texts of cells that run over more than four lines in less than four signs of their own size. */
const thin = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main .table tbody :is(th, td)')].flatMap((cell) => {
      const range = document.createRange()
      range.selectNodeContents(cell)
      const { width, height } = range.getBoundingClientRect()
      const { fontSize } = getComputedStyle(cell)
      const size = Number.parseFloat(fontSize)
      return height > size * 7 && width < size * 4 ? [(cell.textContent ?? '').slice(0, 40)] : []
    }),
  )

it('on a phone the first number of each public row is on the screen, with all text at 200 % too', async () => {
  const { page, close } = await visit(site.browser, site.stack.origin, 'desk')
  await page.setViewportSize({ width: WIDTH, height: 844 })
  const { render } = await loadRenderer()
  for (const path of [
    '/en/progress/city/320100/',
    '/progress/city/320100/',
    '/en/progress/accidents/',
    '/progress/accidents/',
    '/progress/supervised/',
    '/en/progress/supervised/',
    '/progress/stop-work/',
  ]) {
    const { body } = await render(path, octoberRecords)
    await page.route(`**${path}`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }))
    await page.goto(path)
    expect(await cutRows(page), path).toEqual([])
    await picture(page, `phone-${path.replaceAll('/', '-')}`)
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '32px'
    })
    expect(await thin(page), `${path} at 200 %`).toEqual([])
    await picture(page, `phone-twice-${path.replaceAll('/', '-')}`)
  }
  await close()
})

it('a state of several words stands over nothing, on the board, a duty’s page and a city’s', async () => {
  const { page, close } = await visit(site.browser, site.stack.origin, 'desk')
  const { render } = await loadRenderer()
  const [duty] = campaign.duties.filter(({ level, areaCodes }) => level === 'city' && !areaCodes)
  const awaited = { state: 'handedIn' as const, on: '2023-10-05' }
  const editions = progressDrafts
    .filter(({ sheet }) => sheet === 'duties')
    .map((draft) => ({
      ...draft,
      ...{ rows: [], areas: cities.map(({ code: area }) => ({ area, awaited })) },
      log: { n: 1, hash: '0' },
    }))
  const records = { ...octoberRecords, progress: progressOf(editions) }
  const over = () =>
    [...document.querySelectorAll('.duty dt, .standings td')].flatMap((cell) => {
      const state = cell.querySelector('.st')
      const isOver = state && state.getBoundingClientRect().right > cell.getBoundingClientRect().right + 1
      return isOver ? [(cell.textContent ?? '').trim()] : []
    })
  for (const base of ['/progress/', '/en/progress/'])
    for (const path of [base, `${base}duty/${duty?.id}/`, `${base}city/320100/`]) {
      const { body } = await render(path, records)
      await page.route(`**${path}`, (route) =>
        route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
      )
      await page.goto(path)
      for (const width of [1280, WIDTH]) {
        await page.setViewportSize({ width, height: 900 })
        expect(await page.locator('.st.awaited').count(), path).toBeGreaterThan(0)
        expect(await page.evaluate(over), `${path} at ${width}`).toEqual([])
        await picture(page, `state-${width}-${path.replaceAll('/', '-')}`)
      }
    }
  await close()
})

it('on a phone the boxes, findings and acts of an office’s tables are on the screen', async () => {
  const { page, close } = await visit(site.browser, site.stack.origin, 'desk')
  await signIn(page, 'city-320100')
  await page.setViewportSize({ width: WIDTH, height: 844 })
  const at = `/desk/#/progress/${campaign.id}`
  await page.goto(`${at}/duties/always/320100`)
  await page.getByText('没写的，公开写“没有报”').waitFor()
  await page
    .getByRole('button', { name: /^[填改]/ })
    .first()
    .click()
  await page.getByRole('region', { name: '这一条' }).getByLabel('做到哪一步').waitFor()
  await picture(page, 'phone-duties')
  expect(await cutRows(page), 'duties').toEqual([])
  await page.goto(`${at}/accidents/always/320100`)
  await page.locator('summary', { hasText: '从表格文件读入' }).click()
  const file =
    '地区,编号,发生时间,哪一种,工程,等级,现在,怎么处理\n南京,1,2023-10-01 08:00,高处坠落,房屋,一般,在调查,罚张强两万元\n'
  await page.locator('#rows-file').setInputFiles({ name: 'a.csv', mimeType: '', buffer: Buffer.from(file) })
  await page.getByText('“张强”像是人名').waitFor()
  await page.getByRole('button', { name: '加一条' }).click()
  await page.getByRole('button', { name: '去掉' }).first().waitFor()
  await picture(page, 'phone-accidents')
  expect(await cutRows(page), 'accidents').toEqual([])
  const said = await page.getByText('“张强”像是人名').boundingBox()
  expect((said?.x ?? WIDTH) + (said?.width ?? WIDTH)).toBeLessThanOrEqual(WIDTH)
  await page.goto('/desk/#/progress-reports/2023/yearend')
  await page.locator('.report-sheet').waitFor()
  // No figures are public here: a table of a report as it is drawn from them.
  await page.evaluate(() => {
    const make = (tag: string, text: string, name = '') => {
      const made = document.createElement(tag)
      made.className = name
      made.append(text)
      return made
    }
    const heads = ['指标', '数', '总数', '%']
    const [table, head, body] = [
      make('table', '', 'table report-table'),
      make('thead', ''),
      make('tbody', ''),
    ]
    const row = (cells: readonly HTMLElement[]) => {
      const made = make('tr', '')
      made.append(...cells)
      return made
    }
    const cell = (text: string, n: number) => {
      const made = make(n === 0 ? 'th' : 'td', text, n === 0 ? '' : 'num')
      if (n > 0) made.dataset.k = heads[n] ?? ''
      return made
    }
    head.append(row(heads.map((one, n) => make('th', one, n === 0 ? '' : 'num'))))
    body.append(row(['查过的在建项目占全部在建项目的比例', '12,345', '23,456', '52.6%'].map(cell)))
    table.append(head, body)
    const scroll = make('section', '', 'scroll')
    scroll.append(table)
    document.querySelector('.report-sheet')?.append(scroll)
  })
  await picture(page, 'phone-reports')
  const numbers = page.locator('.report-table td')
  expect(await numbers.count()).toBe(3)
  for (const one of await numbers.all()) {
    const box = await one.boundingBox()
    expect((box?.x ?? WIDTH) + (box?.width ?? WIDTH)).toBeLessThanOrEqual(WIDTH)
  }
  await close()
})
