import { describe, expect, it } from 'vitest'
import { campaign } from '../../../../shared/campaign/campaign.ts'
import { isDue } from '../../../../shared/campaign/is-due.ts'
import { cities, cityOf, districts, zones } from '../../../../shared/place/division.ts'
import type { SheetEdition } from '../../../../shared/progress/edition.ts'
import { progressOf } from '../../../fixtures/public-progress.ts'
import { octoberRecords } from '../../../fixtures/public-records.ts'
import { visibleText } from '../renderer/rendered.ts'
import { editions, HEAVIEST, page, textOf } from './read-page.ts'

describe('a month that is not over, though it was published', () => {
  it('opens no page: not the home, a city, an indicator, its picture, nor the list of months', async () => {
    const september = editions.find(({ sheet, period }) => sheet === 'figures' && period === '2023-09')
    const progress = progressOf([
      ...editions,
      { ...september, period: '2023-12', edition: 1, areas: [], rows: [] } as unknown as SheetEdition,
    ])
    const records = { ...octoberRecords, progress }
    const pages = ['', 'city/320100/', 'indicator/sweep2/', 'indicator/sweep2.svg', 'duties/done/']
    // Lines of the log are others in this fixture.
    const said = (text: string) => text.replace(/公布记录第\d+条，核对码\w*/g, '')
    for (const path of pages)
      expect(said(await textOf(`/progress/${path}`, records)), path).toBe(
        said(await textOf(`/progress/${path}`)),
      )
    expect(await page('/progress/', records)).not.toContain('2023-12')
  })
})

describe('a city that handed in and is not accepted, or has a reason', () => {
  const ratio = campaign.indicators.find(({ kind, every }) => kind === 'ratio' && every === 'month')
  const recordsWith = (sheets: readonly string[]) => {
    const changed = editions.map((edition) => {
      const isNewest = edition.period === '2023-09' || edition.period === 'always'
      if (!sheets.includes(edition.sheet) || !isNewest) return edition
      const out = ['320200', '320300']
      return {
        ...edition,
        rows: edition.rows
          .filter(({ area }) => !out.includes(String(area)))
          .map((row) =>
            row.area === '320500' && row.indicator === ratio?.id
              ? { area: '320500', indicator: ratio?.id ?? '', missing: '平台在升级' }
              : row,
          ),
        areas: [
          ...edition.areas.filter(({ area }) => !out.includes(area)),
          { area: '320200', awaited: { state: 'handedIn' as const, on: '2023-10-04' } },
          { area: '320300', awaited: { state: 'returned' as const, on: '2023-10-08' } },
        ],
      }
    })
    return { ...octoberRecords, progress: progressOf(changed) }
  }

  it('is told by what came and when, on every page, in both languages, and in the picture', async () => {
    const records = recordsWith(['figures'])
    const indicator = `/progress/indicator/${ratio?.id}`
    const table = await textOf(`${indicator}/2023-09/`, records)
    expect(table).toContain('无锡 报了在看 2023年10月4日报来，省里还在看')
    expect(table).toContain('徐州 退回在改 2023年10月8日退回去改')
    expect(table).toMatch(/苏州 没有数 ?平台在升级 按时/)
    expect(table).toContain('淮安 没有报 没有报')
    const english = await textOf(`/en${indicator}/2023-09/`, records)
    expect(english).toContain('in review handed in on 4 October 2023, being looked at')
    expect(english).toContain('sent back sent back on 8 October 2023')
    const picture = await page(`${indicator}.svg`, records)
    for (const words of ['报了在看', '退回在改', '没有数', '没有报']) expect(picture).toContain(words)
    const month = await textOf('/progress/period/2023-09/', records)
    expect(month).toContain('1个市没有报。没有报的是淮安。无锡的2023年10月4日报来，省里还在看。')
    // However many did not report, each is named; where nobody did there is nobody to tell apart.
    const silent = (...places: string[]) => {
      const changed = editions.map((edition) =>
        edition.sheet === 'figures' && edition.period === '2023-09'
          ? {
              ...edition,
              areas: edition.areas.map((one) => (places.includes(one.area) ? { area: one.area } : one)),
            }
          : edition,
      )
      return textOf('/progress/period/2023-09/', { ...octoberRecords, progress: progressOf(changed) })
    }
    expect(await silent('320100', '320200', '320300', '320400')).toContain(
      '5个市没有报。没有报的是南京、无锡、徐州、常州、淮安。',
    )
    const nobody = await silent(...cities.map(({ code }) => code))
    expect(nobody).toContain('13个市没有报。')
    expect(nobody).not.toContain('没有报的是')
    expect(await textOf('/progress/city/320200/', records)).toContain('2023年10月4日报来，省里还在看')
    expect(await textOf('/progress/city/320500/', records)).toContain('1个没有数，写了原因')
    expect(await textOf('/progress/', records)).toContain('报来了，省里还在看')
  })

  it('stays late where it was, when it hands in anew', async () => {
    const awaited = { state: 'handedIn' as const, on: '2023-10-14', rows: ['320200/nothing-else'] }
    const anew = editions.map((edition) =>
      edition.sheet === 'figures' && edition.period === '2023-09'
        ? {
            ...edition,
            areas: edition.areas.map((one) =>
              one.area === '320200' ? { ...one, lateDays: 4, awaited } : one,
            ),
          }
        : edition,
    )
    const at = `/progress/indicator/${ratio?.id}/2023-09/`
    const text = await textOf(at, { ...octoberRecords, progress: progressOf(anew) })
    expect(text).toMatch(/无锡 [\d,]+ [\d,]+ [\d.]+ 迟4天/)
    expect(text).not.toContain('2023年10月14日报来')
  })

  it('is told so of its duties and its bodies too', async () => {
    const records = recordsWith(['duties', 'bodies'])
    const duty = campaign.duties.find(({ level, areaCodes }) => level === 'city' && !areaCodes)
    const text = await textOf(`/progress/duty/${duty?.id}/`, records)
    expect(text).toContain('无锡 没有公布，2023年10月4日报来的还在看')
    expect(text).toContain('徐州 没有公布，2023年10月8日退回去改')
    expect(await textOf('/progress/city/320200/', records)).toContain(
      '有报来、还没公布：2023年10月4日报来，省里还在看',
    )
    expect(await textOf('/progress/bodies/', records)).toContain('无锡市 2023年10月4日报来，省里还在看')
    const stops = await textOf('/progress/stop-work/', recordsWith(['stop-work']))
    expect(stops).toContain('无锡2023年9月的：2023年10月4日报来，省里还在看，先用以前报的。')
    expect(stops).not.toContain('没有报：无锡')
  })
})

describe('a month that one early city has reported', () => {
  const figures = editions.filter(({ sheet, period }) => sheet === 'figures' && period === '2023-09').at(-1)
  const early = {
    ...(figures as SheetEdition),
    ...{ period: '2023-10', edition: 1, publishedOn: '2023-11-08', dueOn: '2023-11-05' },
    areas: [{ area: '320100', submittedOn: '2023-11-01' }],
    rows: (figures?.rows ?? [])
      .filter(({ area, indicator }) => {
        const monthly = campaign.indicators.find(({ id }) => id === indicator)?.every === 'month'
        return area === '320100' && monthly
      })
      .map((row) => ({ ...row, ...(typeof row.of === 'number' && { value: Math.floor(row.of * 0.8) }) })),
  }
  const november = { ...octoberRecords, day: '2023-11-10' }
  const records = { ...november, progress: progressOf([...editions, early]) }
  const note = '2023年10月现在只有1个市有数，不到一半，所以先看2023年9月的。'

  it('is not what today is told from: home, duties, cities and indicators keep the month before, and say so', async () => {
    const [duty] = campaign.duties.filter(({ measures }) => measures.some(({ by }) => 'indicator' in by))
    const pages = ['', `duty/${duty?.id}/`, 'duties/done/', 'city/320100/', 'indicator/sweep1/']
    for (const path of pages) {
      const text = await textOf(`/progress/${path}`, records)
      expect(text, path).toContain(note)
      expect(text, path).not.toMatch(/2023年10月底[^，。]*80\.0%/)
    }
    expect(await textOf('/', records)).toContain(note)
    expect(await textOf('/progress/', records)).toContain('第1次排查，到2023年9月底， 8个市达到100%')
    expect(await page('/progress/indicator/sweep1.svg', records)).toBe(
      await page('/progress/indicator/sweep1.svg', november),
    )
  })

  it('is spoken of with figures alone: with those that are measured, and not where there are none', async () => {
    // Three ledgers: no figure is against it, and one of September stands with what measures it.
    const text = await textOf('/progress/duty/T02-1/', records)
    expect(text.indexOf(note)).toBeGreaterThan(text.indexOf('方案里的衡量'))
    const unmeasured = campaign.duties.find(({ measures }) => measures.length === 0)
    expect(unmeasured).toBeDefined()
    expect(await textOf(`/progress/duty/${unmeasured?.id}/`, records)).not.toContain(note)
    expect(await textOf('/progress/duties/notReported/', records)).not.toContain(note)
  })

  it('has its own page all the same, and stands in the table of months', async () => {
    expect(await textOf('/progress/period/2023-10/', records)).toContain('2023年10月，全部指标')
    expect(await textOf('/progress/indicator/sweep1/2023-10/', records)).toContain('有数的1个市')
    expect(await page('/progress/', records)).toContain('href="/progress/period/2023-10/"')
  })
})

describe('the list of months', () => {
  it('names those of the campaign that are past their day and were never published', async () => {
    const text = await textOf('/progress/', { ...octoberRecords, day: '2023-12-06' })
    const list = text.slice(text.indexOf('各期'))
    for (const [month, day] of [
      ['2023年4月', '2023年5月5日'],
      ['2023年5月', '2023年6月5日'],
      ['2023年11月', '2023年12月5日'],
    ])
      expect(list).toContain(`${month}的数字：没有公布 要在${day}前报，现在还没有`)
    expect(list).toContain('下一次：2023年12月的数字，各市要在2024年1月5日前报。')
    expect(list).not.toContain('2023年6月的数字：没有公布')
  })
})

describe('a month of which most cities reported nothing', () => {
  const silent = cities.slice(0, 8).map(({ code }) => code)
  const progress = progressOf(
    editions.map((one) =>
      one.sheet !== 'figures' || one.period !== '2023-09'
        ? one
        : {
            ...one,
            rows: one.rows.filter(({ area }) => !silent.includes(String(area))),
            areas: one.areas.map((report) => (silent.includes(report.area) ? { area: report.area } : report)),
          },
    ),
  )
  const records = { ...octoberRecords, progress }

  it('says so of each of them once a clause, and its page stays light', async () => {
    for (const path of ['/progress/period/2023-09/', '/en/progress/period/2023-09/']) {
      const body = await page(path, records)
      expect(Buffer.byteLength(body), path).toBeLessThanOrEqual(HEAVIEST)
      const asked = campaign.indicators.filter((one) => isDue(one, '2023-09'))
      const clauses = new Set(asked.map(({ duty }) => campaign.duties.find(({ id }) => id === duty)?.clause))
      const spans = [...body.matchAll(/<td class="gapcell(?: goes-on)?"(?: rowspan="(\d+)")?>/g)].map(
        ([, n]) => Number(n ?? 1),
      )
      // Eight cities that are silent, in every clause, over all its indicators.
      expect(spans.length).toBeGreaterThanOrEqual(8 * clauses.size)
      expect(spans.reduce((all, one) => all + one, 0)).toBeGreaterThanOrEqual(8 * asked.length)
    }
  })
})

describe('the numbers of districts', () => {
  /** Each district and county, and its own zones, has 41 of 50 projects, in every month; one has 0, one did not report it: 12 places in Nanjing. */
  const places = [
    ...districts.map(({ code }) => code),
    ...zones.flatMap((one) => (one.sameAs ? [] : [one.id])),
  ]
  const [zero, silent] = places
  const progress = progressOf(
    editions.map((one) =>
      one.sheet !== 'figures'
        ? one
        : {
            ...one,
            rows: [
              ...one.rows.filter(({ area }) => String(area).endsWith('00')),
              ...places.flatMap((area) => [
                { area, indicator: 'sweep2', value: area === zero ? 0 : 41, of: 50 },
                { area, indicator: 'hazardsFound', value: 12 },
              ]),
            ].filter(({ area, indicator }) => area !== silent || indicator !== 'sweep2'),
          },
    ),
  )
  const records = { ...octoberRecords, progress }

  it('stand on the page of each indicator and each month, by city, and these pages stay light', async () => {
    for (const language of ['', '/en'])
      for (const path of ['indicator/sweep2/', 'indicator/sweep2/2023-07/']) {
        const body = await page(`${language}/progress/${path}`, records)
        expect(Buffer.byteLength(body), path).toBeLessThanOrEqual(HEAVIEST)
        for (const place of places) expect(body).toContain(`href="${language}/progress/district/${place}/"`)
        expect(body.match(/<\/b>82\.0<\/a>/g)).toHaveLength(places.length - 2)
        expect(body.match(/<\/b>0\.0<\/a>/g)).toHaveLength(1)
      }
    const text = await textOf('/progress/indicator/sweep2/2023-07/', records)
    expect(text).toContain('南京市，12个地方，11个有数')
  })

  it('that are silent stand there as silent, a whole city too', async () => {
    const inHuaian = places.filter((place) => cityOf(place)?.code === '320800')
    const told = await records.progress.read(campaign.id, 'figures', '2023-07')
    const rows = told?.rows.filter(({ area }) => !inHuaian.includes(String(area))) ?? []
    const without = progressOf(told ? [{ ...told, rows }] : [])
    const at = '/progress/indicator/sweep2/2023-07/'
    const body = await page(at, { ...records, progress: without })
    expect(visibleText(body)).toContain(`淮安市，${inHuaian.length}个地方，0个有数`)
    for (const place of inHuaian)
      expect(body).toContain(`<a class="missing" href="/progress/district/${place}/"`)
  })

  it('are reached from their city’s page, by indicator and by month', async () => {
    const body = await page('/progress/city/320100/', records)
    expect(body).toContain('href="/progress/indicator/sweep2/#c320100"')
    expect(body).toMatch(/href="\/progress\/indicator\/\w+\/2023-07\/#c320100"/)
    expect(await page('/progress/indicator/sweep2/', records)).toContain('id="c320100"')
    for (const path of ['/progress/city/320500/', '/en/progress/city/320500/'])
      expect(Buffer.byteLength(await page(path, records)), path).toBeLessThanOrEqual(HEAVIEST)
  })

  it('are not asked of cities alone', async () => {
    const cityLevel = campaign.indicators.find(({ level }) => level === 'city')?.id ?? ''
    expect(await page(`/progress/indicator/${cityLevel}/`, records)).not.toContain('id="c320100"')
  })
})
