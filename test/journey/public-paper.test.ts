import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { loadRenderer } from '../../cdk/local/stages.ts'
import { campaign } from '../../shared/campaign/campaign.ts'
import { cities } from '../../shared/place/division.ts'
import type { SheetEdition } from '../../shared/progress/edition.ts'
import type { PublicRecords } from '../../shared/publication/public-records.ts'
import { progressDrafts, progressOf } from '../fixtures/public-progress.ts'
import { octoberRecords } from '../fixtures/public-records.ts'
import { openSite } from './walk/open-site.ts'
import { visit } from './walk/visit.ts'

const site = openSite()
/** Pixels of CSS between margins of 10 mm of an A4 sheet, upright and lying. */
const SHEET = { upright: 718, lying: 1046 }
const inBoth = (path: string) => [path, `/en${path}`]

/** A campaign's nine months with numbers as long as they get, and in each month words where counts of people are small. */
const months = ['04', '05', '06', '07', '08', '09', '10', '11', '12'].map((n) => `2023-${n}`)
const longEditions = [
  ...progressDrafts.filter(({ sheet }) => sheet !== 'figures'),
  ...months.map((period) => ({
    ...{ campaign: campaign.id, sheet: 'figures' as const, period, edition: 1, publishedOn: '2024-01-12' },
    ...{ areas: cities.map(({ code: area }) => ({ area, submittedOn: '2024-01-04' })), revisions: [] },
    ...{ sample: true as const, salt: 'b0'.repeat(16) },
    rows: campaign.indicators.flatMap(({ id: indicator, kind, few }) =>
      cities.map(({ code: area }) => {
        const row = { area, indicator }
        if (few) return { ...row, value: 'suppressed' }
        if (kind === 'ratio') return { ...row, value: 123_456, of: 234_567 }
        return { ...row, value: kind === 'amount' ? 9_876.54 : 123_456 }
      }),
    ),
  })),
].map((draft): SheetEdition => ({ ...draft, log: { n: 1, hash: '0' } }))
const long: PublicRecords = { ...octoberRecords, day: '2024-01-20', progress: progressOf(longEditions) }

/** Opens pages as they are rendered of records. */
async function opened(page: Page) {
  const { render } = await loadRenderer()
  return async (path: string, records: PublicRecords) => {
    const { body } = await render(path, records)
    await page.unroute('**/progress/**')
    await page.route('**/progress/**', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
    )
    await page.goto(path)
  }
}

/** What reaches beyond the sheet's right edge, and type in tables below 7.5 points. */
const lost = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const wide = [...document.querySelectorAll('main :is(table, .tiles, svg, p, td, th)')]
      .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
      .map((one) => `${one.tagName} ${one.className} ${one.textContent?.slice(0, 30)}`)
    const small = [...document.querySelectorAll('main :is(td, th)')]
      .filter((one) => Number.parseFloat(getComputedStyle(one).fontSize) < 9.99)
      .map((one) => `small ${one.textContent?.slice(0, 30)}`)
    return [...wide.slice(0, 3), ...small.slice(0, 3)]
  })

it('on paper no table, map or picture of the campaign is wider than its sheet, however long its numbers are', async () => {
  const { page, close } = await visit(site.browser, site.stack.origin, 'desk')
  const open = await opened(page)
  await page.emulateMedia({ media: 'print' })
  const people = campaign.indicators.find(({ few }) => few)?.id
  for (const [path, records] of [
    ...[
      ...['', 'period/2023-09/', 'stop-work/', 'supervised/', 'accidents/', 'bodies/', 'duty/T02-1/'],
      ...['indicator/sweep1/', 'indicator/deaths/2023-09/', 'city/320100/', 'city/320300/'],
      ...['district/320115/', 'duties/overdue/'],
    ].map((path) => [path, octoberRecords] as const),
    ...[
      'period/2023-12/',
      'indicator/fines/',
      `indicator/${people}/`,
      'indicator/sweep1/',
      'city/320100/',
    ].map((path) => [path, long] as const),
  ])
    for (const at of inBoth(`/progress/${path}`))
      for (const width of Object.values(SHEET)) {
        await page.setViewportSize({ width, height: 1000 })
        await open(at, records)
        expect(await lost(page), `${at} ${width} ${records.day}`).toEqual([])
      }
  await close()
})

/** Letters and digits of each printed sheet, with 10 mm around it, or so many above and none beside. */
async function printed(page: Page, landscape: boolean, above?: number): Promise<string[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const margin =
    above === undefined
      ? { top: '10mm', right: '10mm', bottom: '10mm', left: '10mm' }
      : { top: `${above}mm`, right: '0mm', bottom: '0mm', left: '0mm' }
  const data = new Uint8Array(await page.pdf({ format: 'A4', landscape, margin }))
  const pdf = await getDocument({ data, verbosity: 0 }).promise
  const sheets: string[] = []
  for (let n = 1; n <= pdf.numPages; n++) {
    const { items } = await (await pdf.getPage(n)).getTextContent()
    sheets.push(items.map((item) => ('str' in item ? item.str : '')).join(''))
  }
  return sheets.map((sheet) => sheet.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, ''))
}

it('a month on paper names its 13 cities above each sheet of numbers, begins on the first sheet, has none without rows and is marked as a sample', async () => {
  const { page, close } = await visit(site.browser, site.stack.origin, 'desk')
  const open = await opened(page)
  for (const [path, names] of [
    ['/progress/period/2023-09/', '南京无锡徐州常州苏州南通连云港淮安盐城扬州镇江泰州宿迁'],
    [
      '/en/progress/period/2023-09/',
      'NanjingWuxiXuzhouChangzhouSuzhouNantongLianyungangHuaianYanchengYangzhouZhenjiangTaizhouSuqian',
    ],
  ] as const)
    for (const landscape of [false, true]) {
      await open(path, octoberRecords)
      const sheets = await printed(page, landscape)
      const [first = ''] = sheets
      expect(first, path).toMatch(/示例数据|Sampledata/)
      const last = sheets.findLastIndex((sheet) =>
        /\d{3}.*\d{3}.*\d{3}.*\d{3}.*\d{3}/.test(sheet.split(names)[1] ?? ''),
      )
      expect(last, path).toBeGreaterThan(0)
      for (const sheet of sheets.slice(0, last + 1)) {
        expect(sheet, `${path} ${landscape}`).toContain(names)
        expect((sheet.split(names)[1] ?? '').length, `${path} ${landscape}`).toBeGreaterThan(200)
      }
    }
  await close()
})

it('on paper no part’s name stands alone at the foot of a sheet', async () => {
  const { page, close } = await visit(site.browser, site.stack.origin, 'desk')
  const open = await opened(page)
  for (const path of ['/progress/city/320100/', '/progress/', '/en/progress/']) {
    await open(path, octoberRecords)
    const names = await page.locator('.part > h2').allTextContents()
    expect(names.length, path).toBeGreaterThan(3)
    const ends = new RegExp(`(?:${names.map((name) => name.replace(/[^\p{L}\p{N}]/gu, '')).join('|')})$`)
    // Where a sheet ends changes with the room above it.
    for (const above of [0, 20, 35, 40, 45, 60]) {
      const sheets = await printed(page, false, above)
      expect(
        sheets.filter((sheet) => ends.test(sheet)),
        `${path} ${above}`,
      ).toEqual([])
    }
  }
  await close()
})

it('on paper a tile’s band and a duty’s state are told by edges, and all words of the map are black', async () => {
  const { page, close } = await visit(site.browser, site.stack.origin, 'desk')
  const open = await opened(page)
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await open('/progress/indicator/peoplePunished/2023-09/', octoberRecords)
  const tiles = await page.locator('.tiles a').evaluateAll((all) =>
    all.map((one) => {
      const { color, borderTopStyle, borderTopWidth, borderBottomWidth } = getComputedStyle(one)
      return { look: one.className, color, edge: `${borderTopStyle} ${borderTopWidth} ${borderBottomWidth}` }
    }),
  )
  expect(tiles).toHaveLength(13)
  expect([...new Set(tiles.map(({ color }) => color))]).toEqual(['rgb(0, 0, 0)'])
  const edges = new Map(tiles.map(({ look, edge }) => [look, edge]))
  expect(new Set(edges.values()).size).toBe(edges.size)
  const key = await page
    .locator('.key li')
    .first()
    .locator('i')
    .evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one).borderBottomWidth)))
  expect(key).toEqual([...key].sort((a, b) => a - b))
  expect(new Set(key).size).toBe(5)
  await open('/progress/', octoberRecords)
  /** How much of a mark's height its upper and lower edge fill. */
  const filled = (state: string) =>
    page
      .locator(`.board .st.${state}`)
      .first()
      .evaluate((one) => {
        const { height, borderTopWidth, borderBottomWidth } = getComputedStyle(one, '::before')
        const [all, top, bottom] = [height, borderTopWidth, borderBottomWidth].map(Number.parseFloat)
        return ((top ?? 0) + (bottom ?? 0)) / (all ?? 1)
      })
  expect(await filled('done')).toBeGreaterThan(0.95)
  expect(await filled('underWay')).toBeGreaterThan(0.5)
  expect(await filled('underWay')).toBeLessThan(0.8)
  expect(await filled('notReported')).toBeLessThan(0.5)
  await close()
})

it('what the key of a map of counts says is so in dark colours too: from low to high, by its own squares', async () => {
  const { page, close } = await visit(site.browser, site.stack.origin, 'desk')
  const open = await opened(page)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ media: 'screen', colorScheme })
    await open('/progress/indicator/peoplePunished/2023-09/', octoberRecords)
    const [scale] = await page.locator('.key li').allInnerTexts()
    expect(scale?.replace(/\s/g, '')).toBe('数小数大')
    const ground = (one: string) =>
      page
        .locator(one)
        .first()
        .evaluate((box) => getComputedStyle(box).backgroundColor)
    // 317 of Suqian is the most, 84 of Nanjing the fewest above 0.
    expect(await ground('.key i:last-of-type')).toBe(await ground('.tiles a:has-text("317")'))
    expect(await ground('.key i:nth-of-type(2)')).toBe(await ground('.tiles a:has-text("84")'))
  }
  await close()
})
