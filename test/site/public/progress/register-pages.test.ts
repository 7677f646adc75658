import { describe, expect, it } from 'vitest'
import { campaignPaths } from '../../../../functions/publish/every-path.ts'
import { campaign } from '../../../../shared/campaign/campaign.ts'
import { cities } from '../../../../shared/place/division.ts'
import type { SheetEdition } from '../../../../shared/progress/edition.ts'
import type { PublicRecords } from '../../../../shared/publication/public-records.ts'
import { progressOf } from '../../../fixtures/public-progress.ts'
import { emptyRecords, octoberRecords } from '../../../fixtures/public-records.ts'
import { editions, HEAVIEST, page, renderer, textOf } from './read-page.ts'

describe('a register', () => {
  it('of accidents names the city alone, whatever its rows name', async () => {
    const accidents = editions.map((one) =>
      one.sheet === 'accidents' ? { ...one, rows: one.rows.map((row) => ({ ...row, area: '320115' })) } : one,
    )
    const text = await textOf('/progress/accidents/', { ...octoberRecords, progress: progressOf(accidents) })
    expect(text).toContain('南京')
    expect(text).not.toContain('江宁')
  })

  it('of firms shows the reply beside the firm, and says which rule is not the plan’s', async () => {
    const text = await textOf('/progress/stop-work/')
    expect(text).toContain('示例：四个项目都已经复工，原因已经改好。')
    expect(text).toContain('是这里的设定')
    expect(text).toContain('少于5个')
  })
})

describe('an edition', () => {
  /** A plan small enough that all its pages are made again and again. */
  const small = {
    ...campaign,
    duties: campaign.duties.filter(({ clause }) => clause === '二（一）1'),
    indicators: campaign.indicators.filter(({ id }) => ['sweep2', 'hazardsFound', 'leadersLed'].includes(id)),
  }
  const recordsOf = (shown: readonly SheetEdition[]): PublicRecords => ({
    ...{ ...octoberRecords, campaigns: [small], progress: progressOf(shown) },
  })
  const without = (which: (one: SheetEdition) => boolean) => editions.filter((one) => !which(one))

  it.each([
    ['figures', '2023-09', 1],
    ['figures', '2023-08', 2],
    ['stop-work', '2023-09', 1],
    ['duties', 'always', 1],
    ['supervised', 'always', 1],
    ['accidents', 'always', 1],
    ['bodies', 'always', 1],
  ] as const)(
    'of %s for %s, edition %i, changes no page but those that it touches',
    async (sheet, period, edition) => {
      const is = (one: SheetEdition) =>
        one.sheet === sheet && one.period === period && one.edition === edition
      const [before, after] = [recordsOf(without(is)), recordsOf(editions)]
      const change = { kind: 'progress', campaign: small, current: small.id, sheet, period } as const
      const touched = new Set(renderer.pagesOf(change, after.settings))
      const untold: string[] = []
      for (const path of ['/', ...(await campaignPaths(renderer, before))]) {
        if (path.startsWith('/en/') || touched.has(path)) continue
        if ((await page(path, before)) !== (await page(path, after))) untold.push(path)
      }
      expect(untold).toEqual([])
      const own =
        period === 'always' ? [] : ['/progress/indicator/sweep2/2023-07/', '/progress/period/2023-07/']
      expect(own.filter((path) => touched.has(path))).toEqual([])
    },
  )
})

describe('the page of accidents', () => {
  const told = (...rows: SheetEdition['rows']) => ({
    ...octoberRecords,
    progress: progressOf(
      editions.flatMap((one) =>
        one.sheet === 'accidents' ? [{ ...one, rows: [...one.rows, ...rows] }] : [],
      ),
    ),
  })
  const old = {
    ...{
      area: '320600',
      number: '示例9',
      occurredOn: '2023-08-01',
      hours: 20,
      kind: 'fall',
      work: 'building',
    },
    ...{ level: 'ordinary', state: 'investigating' },
  }

  it('says how many late investigations nobody above took, and when others were taken', async () => {
    // Of October's six, that of 8 July is past its sixty days, and raised.
    const alone = await textOf('/progress/accidents/', told(old))
    expect(alone).toContain(
      '2起的调查超过了60天。其中1起没有挂牌督办，也没有提级调查。挂牌督办的0起，提级调查的1起。',
    )
    const taken = { ...old, state: 'closed', supervisedOn: '2023-10-02', closedOn: '2023-10-16' }
    const text = await textOf('/progress/accidents/', told(taken))
    expect(text).toContain('1起的调查超过了60天。1起的调查超过60天才结案。挂牌督办的1起，提级调查的1起。')
    // 1 August and sixty days is 30 September; closed on 16 October.
    expect(text).toContain('调查超期16天才结案')
    expect(text).toMatch(/查完了\s*2023年10月16日\s*挂牌督办 2023年10月2日/)
    expect(await textOf('/en/progress/accidents/', told(old))).toContain(
      'Of these, 1 is neither supervised nor raised to a higher level.',
    )
  })
})

describe('the page of firms with many notices', () => {
  const firm = (area: string, sites: number) => ({
    ...{ area, creditCode: '91320000000000001X', firm: '示例建设', notices: 1, sites },
  })
  const month = (period: string, rows: SheetEdition['rows'], areas: SheetEdition['areas']): SheetEdition => ({
    ...{ campaign: campaign.id, sheet: 'stop-work', period, edition: 1, publishedOn: '2023-10-12' },
    ...{ areas, rows, revisions: [], sample: true, salt: 'b0'.repeat(16), log: { n: 1, hash: '0' } },
  })
  const told = (area: string) => ({ area, submittedOn: '2023-10-08' })
  const progress = progressOf([
    month('2023-08', [firm('320100', 10), firm('320800', 8)], [told('320100'), told('320800')]),
    month('2023-09', [firm('320100', 10)], [told('320100'), { area: '320800' }, { area: '321100' }]),
  ])
  const records = { ...octoberRecords, progress }

  it('says which months there are, whose are older, and counts nobody as small where nobody is', async () => {
    const text = await textOf('/progress/stop-work/', records)
    expect(text).toContain('现在有2023年8月到2023年9月的。')
    expect(text).toContain('用它们以前报的：淮安2023年8月。')
    expect(text).toContain('这些市一个月也没有报：镇江。')
    expect(text).not.toContain('0家')
    expect(text).not.toMatch(/的家/)
    const english = await textOf('/en/progress/stop-work/', records)
    expect(english).not.toMatch(/\b0 with fewer/)
  })

  it('links the files of every month, as the page of all data does', async () => {
    for (const path of ['/progress/stop-work/', '/data/'])
      expect(await page(path, records), path).toContain('/data/progress/2023/stop-work/2023-08.csv')
  })

  it('says in the table of months what was not reported, and what lists no firm, without a nought', async () => {
    const row = async (path: string, areas: SheetEdition['areas']) => {
      const all = progressOf([
        month('2023-08', [firm('320100', 10)], [told('320100')]),
        month('2023-09', [], areas),
      ])
      const text = await textOf(path, { ...octoberRecords, progress: all })
      return /(?:2023年9月|September 2023) (\d (?:\d )?\D+?) ?CSV/.exec(text)?.[1]
    }
    expect(await row('/progress/stop-work/', [{ area: '320100' }])).toBe('0 还没有公布哪个市的')
    expect(await row('/progress/stop-work/', [told('320100')])).toBe('1 0 没有列企业')
    expect(await row('/en/progress/stop-work/', [{ area: '320100' }])).toMatch(/^0 [^\d]+$/)
    expect(await row('/en/progress/stop-work/', [told('320100')])).toMatch(/^1 0 [^\d]+$/)
  })

  it('names beside the table who reported a month and lists no firm', async () => {
    const areas = [told('320100'), told('320200'), told('320300'), { area: '320500' }]
    const all = progressOf([month('2023-09', [firm('320100', 10)], areas)])
    const text = await textOf('/progress/stop-work/', { ...octoberRecords, progress: all })
    expect(text).toContain('2023年9月报了、一家企业也没有列的：无锡、徐州。')
  })

  it('says where a firm appeals, and to nobody which', async () => {
    const waiting = { ...firm('320100', 10), creditCode: 'over-0001', firm: '某企业', appeal: 'open' }
    const rows = [waiting, { ...firm('320100', 30), creditCode: '91320000000000002X', firm: '示例路桥' }]
    const named = { ...firm('320200', 50), creditCode: '91320000000000003X', firm: '示例建工' }
    const appealed = progressOf([month('2023-09', [...rows, named], [told('320100'), told('320200')])])
    const text = await textOf('/progress/stop-work/', { ...octoberRecords, progress: appealed })
    expect(text).toContain(
      '（不算有企业在申诉的市和月份），在建项目收到停工通知书1份；2023年9月底在建项目50个',
    )
    expect(text).toMatch(/先不写是谁，整个市那个月的数先不算在比较里.*：南京2023年9月。/)
    // All lines count in the table of months.
    expect(text).toMatch(/2023年9月 ?2 ?3 ?90 ?3\.3/)
    expect(text).not.toContain('某企业')
    expect(text).not.toContain('到期隐去')
  })

  it('counts firms that it does not name among those above, and says of none what it cannot know', async () => {
    const nobody = (notices: number) => ({
      ...firm('320100', 200),
      ...{ creditCode: 'over-0001', firm: '某企业', notices },
    })
    const rest = { ...firm('320100', 5000), notices: 0 }
    const says = async (notices: number) => {
      const all = progressOf([month('2023-09', [nobody(notices), rest], [told('320100')])])
      return textOf('/progress/stop-work/', { ...octoberRecords, progress: all })
    }
    expect((await says(100)).replaceAll(' ', '')).toContain(
      '。写了名字的企业里，没有一家明显高过这个水平，另有1条没写名字的，按当月算明显高过。',
    )
    // What is said of the list stands in the list's own part of the page.
    const all = progressOf([month('2023-09', [nobody(100), rest], [told('320100')])])
    const body = await page('/progress/stop-work/', { ...octoberRecords, progress: all })
    const before = body.slice(0, body.indexOf('到期隐去'))
    expect(before.match(/<section\b/g)?.length).toBe((before.match(/<\/section>/g)?.length ?? 0) + 1)
    const few = await says(1)
    expect(few).toContain('写了名字的企业里，没有一家明显高过这个水平')
    expect(few).not.toContain('。没有一家企业')
  })

  it('says only that nothing was published, before anything was', async () => {
    const text = await textOf('/progress/stop-work/', emptyRecords)
    expect(text).toContain('还没有公布过。')
    expect(text).not.toContain('0家')
  })
})

describe('registers that were published long ago', () => {
  const later = { ...octoberRecords, day: '2026-11-26' }

  it('are told by the day of their report, and overdue days as what holds if nothing changed', async () => {
    const supervised = await textOf('/progress/supervised/', later)
    expect(supervised).toContain('按2023年10月17日报的，挂牌督办的重大隐患34处')
    // Due on 20 September 2023: 10 + 31 + 30 + 31 days to the year's end, 2 years of 366 + 365, and 330 days of 2026.
    expect(supervised).toContain('要是没改好，过期1163天')
    expect(await textOf('/progress/accidents/', later)).toContain('按2023年10月17日报的，6起事故')
    expect(await textOf('/progress/city/320300/', later)).toContain('按2023年10月17日报的，')
    const home = await textOf('/progress/', later)
    expect(home).toContain('按2023年10月17日报的，挂牌督办')
    expect(home).toContain('按2023年10月12日报的，86项任务里')
    expect(await textOf('/en/progress/supervised/', later)).toContain('As reported on 17 October 2023:')
  })

  it('still say so of a city when another’s report has brought a new edition', async () => {
    const progress = progressOf(
      editions.map((one) => ({
        ...one,
        publishedOn: '2026-11-20',
        areas: cities.map(({ code: area }) => ({
          ...{ area, submittedOn: '2023-10-04' },
          toldOn: area === '320500' ? '2026-11-18' : '2023-10-17',
        })),
      })),
    )
    const records = { ...later, progress }
    const accidents = await textOf('/progress/accidents/', records)
    expect(accidents).toContain('最早的按2023年10月17日报的，6起事故')
    expect(accidents).toContain('要是没结案，调查超期')
    const supervised = await textOf('/progress/supervised/', records)
    expect(supervised).toContain('最早的按2023年10月17日报的，挂牌督办')
    expect(supervised).toContain('要是没改好，过期1163天')
    expect(await textOf('/progress/city/320300/', records)).toContain('按2023年10月17日报的，')
  })

  it('stand without it while they are new', async () => {
    expect(await textOf('/progress/supervised/')).not.toContain('报的，')
    expect(await textOf('/progress/supervised/')).toContain('过期28天')
  })

  it('weigh at most 40 kB however many hazards there are', async () => {
    const rows = Array.from({ length: 600 }, (_, n) => ({
      ...{ area: '320582', number: `苏建督〔2023〕市政示${n}号`, supervisor: 'province' },
      ...{
        project: '示例张家港市沿江快速通道工程第三标段项目',
        hazard: '深基坑支护未按专项施工方案施工且未经专家论证',
      },
      ...{ listedOn: '2022-06-10', dueOn: n % 3 === 0 ? '2023-09-20' : '2024-01-20' },
      ...(n % 3 === 2 ? { state: 'delisted', delistedOn: '2023-09-30' } : { state: 'open' }),
      why: '示例：总包单位破产，改由区里代为处置。',
    }))
    const supervised = editions.find(({ sheet }) => sheet === 'supervised')
    const progress = progressOf(supervised ? [{ ...supervised, rows }] : [])
    for (const path of ['/progress/supervised/', '/en/progress/supervised/'])
      expect(Buffer.byteLength(await page(path, { ...octoberRecords, progress })), path).toBeLessThanOrEqual(
        HEAVIEST,
      )
  })
})
