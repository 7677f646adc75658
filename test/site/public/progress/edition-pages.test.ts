import { expect, it } from 'vitest'
import { campaign } from '../../../../shared/campaign/campaign.ts'
import type { SheetEdition } from '../../../../shared/progress/edition.ts'
import type { PublicRecords } from '../../../../shared/publication/public-records.ts'
import { progressOf } from '../../../fixtures/public-progress.ts'
import { octoberRecords } from '../../../fixtures/public-records.ts'
import { visibleText } from '../renderer/rendered.ts'
import { editions, page } from './read-page.ts'

const july = editions.find(({ sheet, period }) => sheet === 'figures' && period === '2023-07')
/** The month of July alone, with other rows or another number. */
const withJuly = (other: Partial<SheetEdition>): PublicRecords => ({
  ...octoberRecords,
  progress: progressOf(july ? [{ ...july, ...other }] : []),
})
const lede = (body: string) => visibleText(/<p class="lede">.*?<\/p>/.exec(body)?.[0] ?? '').trim()

it('an indicator of which every number is suppressed or explained is not said to be reported by nobody', async () => {
  const { id = '' } = campaign.indicators.find(({ few, level }) => few && level === 'city') ?? {}
  const others = july?.rows.filter((row) => row.indicator !== id) ?? []
  const areas = july?.areas.map(({ area }) => area) ?? []
  const rows = areas.map((area, n) => ({
    ...{ area, indicator: id },
    ...(n === 0 ? { missing: '示例：还在核对' } : { value: 'suppressed' }),
  }))
  const at = `/progress/indicator/${id}/2023-07/`
  const hidden = lede(await page(at, withJuly({ rows: [...others, ...rows] })))
  expect(hidden).not.toContain('没有一个市报')
  expect(hidden).toMatch(/^2023年7月，.*12个市.*隐去/)
  expect(lede(await page(at, withJuly({ rows: others })))).toBe('2023年7月，没有一个市报这个数。')
})

it('a page of a month leads to every edition before the one that it shows', async () => {
  const third = withJuly({ edition: 3 })
  for (const n of [1, 2])
    expect(await page('/progress/period/2023-07/', third)).toContain(
      `<a href="/data/progress/${campaign.id}/figures/2023-07/${n}.json">第${n}版</a>`,
    )
  const many = await page('/progress/period/2023-07/', withJuly({ edition: 40 }))
  expect([...many.matchAll(/figures\/2023-07\/(\d+)\.json/g)].map(([, n]) => Number(n))).toEqual([
    1, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39,
  ])
  expect(await page('/progress/period/2023-07/', withJuly({ edition: 1 }))).not.toContain('以前的版本')
})

it('pages of progress offer the feed of what is corrected, others that of cases', async () => {
  const feedOf = async (path: string) =>
    /type="application\/atom\+xml"[^>]*href="([^"]*)"/.exec(await page(path, octoberRecords))?.[1]
  expect(await feedOf('/progress/')).toBe('/feeds/changes.xml')
  expect(await feedOf('/progress/period/2023-07/')).toBe('/feeds/changes.xml')
  expect(await feedOf('/cases/')).toBe('/feed.xml')
})
