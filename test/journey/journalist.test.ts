import { setTimeout } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { campaign } from '../../shared/campaign/campaign.ts'
import { cities } from '../../shared/place/division.ts'
import { composeEdition } from '../../shared/progress/compose-edition.ts'
import { SheetEdition } from '../../shared/progress/edition.ts'
import type { SheetRow } from '../../shared/progress/sheet.ts'
import { sheets } from '../../shared/progress/sheets.ts'
import { cellKey } from '../../shared/progress/submission.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { openSite } from './walk/open-site.ts'
import { accessFaults, picture, type Screen, visit } from './walk/visit.ts'

const site = openSite()
const period = '2023-06'

/**
 * Three cities; the others did not report. By hand, the second edition: 84 + 45 + 60 = 189 of 90 + 50 + 60 = 200 sites are 94.5 %, Nanjing's
 * 84 of 90 are 93.3 %, of which 81 stood there before.
 */
const sweep = (nanjing: number): SheetRow[] => [
  { area: '320100', indicator: 'sweep1', value: nanjing, of: 90 },
  { area: '320200', indicator: 'sweep1', value: 45, of: 50 },
  { area: '320500', indicator: 'sweep1', value: 60, of: 60 },
]
const REASON = '示例：补报3个项目'

/** Ten notices for twenty sites are 50 for each hundred; by the tables of Poisson 4.795 to 18.39, so from 24.0 to 92.0. */
const firms: SheetRow[] = [
  { area: '320100', creditCode: '91320000MA1EXAMP1A', firm: '示例甲建设', notices: 10, sites: 20 },
  { area: '320100', creditCode: '91320000MA1EXAMP2B', firm: '示例乙建设', notices: 0, sites: 500 },
]
const duties: SheetRow[] = cities.map(({ code }) => ({
  ...{ area: code, duty: 'S2-2', state: 'done', since: '2023-06-29', evidence: '示例：见通报' },
}))

type Sheet = SheetEdition['sheet']

/** Publishes an edition of what each city had accepted, and waits for its file. */
async function publish(
  sheet: Sheet,
  at: string,
  rows: readonly SheetRow[],
  { before, day = '2023-07-12' }: { before?: SheetEdition; day?: string } = {},
) {
  const { records, files } = site.stack.stages.stores
  const areas = [...new Set(rows.map(({ area }) => String(area)))]
  const reasons = { [cellKey('320100/sweep1', 'value')]: REASON }
  const draft = composeEdition({
    ...{ sheet: sheets[sheet], campaign, period: at, expected: cities.map(({ code }) => code), before },
    accepted: areas.map((area) => ({
      ...{ area, submittedOn: '2023-07-04', reasons, rows: rows.filter((row) => row.area === area) },
    })),
    ...{ dueOn: at === 'always' ? undefined : '2023-07-05', day },
  })
  const body = await files.keepEditionBody(draft)
  const { edition, publishedOn } = draft
  const order = { campaign: campaign.id, sheet, period: at, edition, publishedOn, body, salt: 'aa', by: '' }
  expect(await records.saveSheetOrder({ ...order, done: false }, edition - 1)).toBe(true)
  const of = { campaign: campaign.id, sheet, period: at }
  while (!(await records.readSheetOrder(of))?.done) await setTimeout(200)
  const path = `/data/progress/2023/${sheet}/${at}/${edition}.json`
  return SheetEdition.parse(await (await fetch(site.stack.origin + path)).json())
}

beforeAll(async () => {
  const first = await publish('figures', period, sweep(81))
  await publish('figures', period, sweep(84), { before: first, day: '2023-07-20' })
  // Names of firms stand for a year.
  await publish('stop-work', period, firms, { day: dayInShanghai(new Date()) })
  await publish('duties', 'always', duties)
  const newest = async () => (await fetch(`${site.stack.origin}/progress/indicator/sweep1/`)).text()
  while (!(await newest()).includes(REASON)) await setTimeout(200)
})

/** Follows a link by the keyboard. */
async function follow(page: Page, path: string): Promise<void> {
  await page.locator(`main a[href="${path}"]`).first().focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(`**${path}`)
}

/** What stands in a line of a table, by what its head says. */
const line = async (page: Page, head: string): Promise<string[]> => {
  const row = page
    .locator('main tr')
    .filter({ has: page.getByRole('rowheader', { name: head, exact: true }) })
  await row.first().waitFor()
  return (await row.first().locator('td').allTextContents()).map((text) => text.replace(/\s+/g, ' ').trim())
}

/** Nothing is wider than the page, and axe has nothing to say. */
async function expectFit(page: Page, name: string): Promise<void> {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(wider, name).toBeLessThanOrEqual(0)
  expect(await accessFaults(page), name).toEqual([])
  await picture(page, name)
}

describe.each<Screen>(['phone', 'desk'])('a journalist at a %s', (screen) => {
  it('goes from the campaign to a duty, its figure, a city, what was revised, and every file, by the keyboard', async () => {
    const { page, close } = await visit(site.browser, site.stack.origin, screen)
    await page.goto('/progress/')
    await expectFit(page, `journalist-${screen}-home`)
    await follow(page, '/progress/duty/S2-2/')
    expect(await line(page, '南京')).toEqual(['做到了', '2023年6月29日', '示例：见通报'])
    const main = async () => ((await page.locator('main').textContent()) ?? '').replace(/\s/g, '')
    expect(await main()).toContain('有说做到了的；可是第1次排查2023年6月底有2个市没到100%。')
    await expectFit(page, `journalist-${screen}-duty`)
    await follow(page, '/progress/indicator/sweep1/')
    expect(await main()).toContain('94.5%')
    const revised = page.locator('main table', { hasText: REASON }).locator('tbody tr')
    expect((await revised.allTextContents()).map((text) => text.replace(/\s+/g, ''))).toEqual([
      `2023年7月20日南京，2023年6月，做到的8184${REASON}`,
    ])
    await expectFit(page, `journalist-${screen}-indicator`)
    const links = await page
      .locator('main a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
    await follow(page, '/progress/city/320100/')
    expect(await main()).toContain('93.3')
    await expectFit(page, `journalist-${screen}-city`)
    await close()
    const read = async (kind: string) => {
      const path = links.find((one) => one.endsWith(kind)) ?? ''
      const reply = await fetch(site.stack.origin + path)
      expect(reply.status, `${kind} ${path}`).toBe(200)
      return reply.text()
    }
    const { rows, revisions, edition } = SheetEdition.parse(JSON.parse(await read('.json')))
    const sum = (column: string) => rows.reduce((all, row) => all + Number(row[column]), 0)
    expect([edition, sum('value'), sum('of')]).toEqual([2, 189, 200])
    expect(revisions).toMatchObject([{ from: 81, to: 84, reason: REASON }])
    expect(await read('.csv')).toMatch(/320100,[^\r\n]*,sweep1,84,90,/)
    expect(await read('.svg')).toMatch(/^<svg[\s\S]*南京/)
    const old = await (await fetch(`${site.stack.origin}/data/progress/2023/figures/${period}/1.json`)).json()
    expect(SheetEdition.parse(old).rows[0]?.value).toBe(81)
  })

  it('reads the ranking of a register as it is in its file', async () => {
    const { page, close } = await visit(site.browser, site.stack.origin, screen)
    await page.goto('/progress/')
    await follow(page, '/progress/stop-work/')
    expect(await line(page, '示例甲建设')).toEqual(['1', '10', '20', '50.0', '24.0—92.0'])
    await expectFit(page, `journalist-${screen}-register`)
    await close()
    const csv = await (await fetch(`${site.stack.origin}/data/registers/stop-work.csv`)).text()
    const cells =
      csv
        .split('\r\n')
        .find((one) => one.includes('示例甲建设'))
        ?.split(',') ?? []
    expect(cells).toEqual(expect.arrayContaining(['91320000MA1EXAMP1A', '10', '20']))
  })
})
