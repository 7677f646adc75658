import { beforeAll, describe, expect, it } from 'vitest'
import { buildSite } from '../../../../cdk/local/build.ts'
import { loadRenderer } from '../../../../cdk/local/stages.ts'
import { campaignPaths } from '../../../../functions/publish/every-path.ts'
import { campaign } from '../../../../shared/campaign/campaign.ts'
import { dutyState } from '../../../../shared/campaign/duty-state.ts'
import { isDue } from '../../../../shared/campaign/is-due.ts'
import { sayDutyState } from '../../../../shared/campaign/say-duty-state.ts'
import { cities, cityOf, districts, zones } from '../../../../shared/place/division.ts'
import type { SheetEdition } from '../../../../shared/progress/edition.ts'
import { casesOf } from '../../../../shared/publication/public-cases.ts'
import type { PublicRecords } from '../../../../shared/publication/public-records.ts'
import { caseDrafts } from '../../../fixtures/public-cases.ts'
import { progressDrafts, progressOf } from '../../../fixtures/public-progress.ts'
import { emptyRecords, octoberRecords } from '../../../fixtures/public-records.ts'
import { visibleText } from '../renderer/rendered.ts'

/** Bytes of a page, at most. */
const HEAVIEST = 40_000
const editions: SheetEdition[] = progressDrafts.map((draft) => ({ ...draft, log: { n: 1, hash: '0' } }))

let renderer: Awaited<ReturnType<typeof loadRenderer>>
beforeAll(async () => {
  await buildSite(() => undefined)
  renderer = await loadRenderer()
}, 180_000)

const page = async (path: string, records: PublicRecords = octoberRecords) =>
  (await renderer.render(path, records)).body
const textOf = async (path: string, records?: PublicRecords) => visibleText(await page(path, records))

describe('the pages of a campaign', () => {
  it('weigh at most 40 kB, and bring no style of their own, and a script only beside a picture that is a file', async () => {
    const scripts = (body: string) => [...body.matchAll(/<script[^>]*>/g)].map(String)
    const usual = scripts(await page('/about/'))
    for (const path of await campaignPaths(renderer, octoberRecords)) {
      const { body, status, contentType } = await renderer.render(path, octoberRecords)
      expect(status, path).toBe(200)
      expect(Buffer.byteLength(body), path).toBeLessThanOrEqual(HEAVIEST)
      if (contentType.startsWith('image/')) continue
      const own = scripts(body).filter((one) => !usual.includes(one))
      expect(own.length, path).toBe(body.includes(' data-png ') ? 1 : 0)
      expect(body.includes(' data-png '), path).toBe(/href="[^"]*\.svg"/.test(body.split('</head>')[1] ?? ''))
      expect(body, path).not.toMatch(/<style|\sstyle=|\son\w+=/)
    }
  })

  it('say what is so before anything was published', async () => {
    const text = await textOf('/progress/', emptyRecords)
    expect(text).toContain('各市的数字还没有公布过。')
    expect(text).toContain('挂牌督办的重大隐患还没有公布过。')
    for (const path of ['indicator/sweep2', 'stop-work', 'supervised', 'accidents', 'bodies', 'city/320100'])
      expect((await renderer.render(`/progress/${path}/`, emptyRecords)).status, path).toBe(200)
  })

  it('answer 404 for what is not there', async () => {
    for (const path of ['period/2019-01', 'indicator/sweep2/2019-01', 'duty/none', 'figures'])
      expect((await renderer.render(`/progress/${path}/`, octoberRecords)).status, path).toBe(404)
  })

  it('link a campaign to come at its own address, which says when it begins', async () => {
    const phases = campaign.phases.map((one) => ({ ...one, from: '2024-03-01', to: '2024-12-30' }))
    const coming = { ...campaign, id: '2024', zh: '明年的行动', phases }
    const records = { ...octoberRecords, campaigns: [campaign, coming] }
    expect(await page('/progress/', records)).toContain('href="/progress/campaign/2024/"')
    expect(await textOf('/progress/', records)).toContain('明年的行动（2024年3月1日开始）')
    expect(await textOf('/progress/campaign/2024/', records)).toContain('这个行动2024年3月1日才开始。')
    const stands = async (path: string) => (await renderer.render(path, records)).status
    expect(await stands('/progress/campaign/2023/')).toBe(200)
    const paths = await campaignPaths(renderer, records)
    expect(paths).toContain('/progress/campaign/2024/')
    expect(paths).toContain('/progress/campaign/2023/')
  })

  it('are there for each campaign, the one that began last at the plain address', async () => {
    const next = { ...campaign, id: '2024', zh: '下一次行动', en: 'The next campaign' }
    const records = { ...octoberRecords, campaigns: [next, campaign] }
    expect(await textOf('/progress/', records)).toContain('下一次行动')
    expect(await textOf('/progress/campaign/2023/', records)).toContain('28项做到了')
    expect(await page('/progress/campaign/2023/', records)).toContain('href="/progress/campaign/2023/duty/')
  })
})

describe('what was published of a district and is another now', () => {
  const [indicator] = campaign.indicators.filter(({ level }) => level === 'district')
  const row = `320115/${indicator?.id}`
  const newest = editions.findLast(({ sheet, period }) => sheet === 'figures' && period === '2023-09')
  const revised = (more: Partial<SheetEdition>) => ({
    ...octoberRecords,
    progress: progressOf([...editions, { ...newest, edition: 2, ...more } as SheetEdition]),
  })
  const own = { edition: 2, day: '2023-10-12', row }

  it('is listed on its own page too, with the old value and the reason', async () => {
    const revisions = [{ ...own, column: 'value', from: 114, to: 104, reason: '示例：同一工地报了两次' }]
    for (const page of ['district/320115', 'city/320100', `indicator/${indicator?.id}`, 'period/2023-09']) {
      const text = await textOf(`/progress/${page}/`, revised({ revisions }))
      expect(text, page).toMatch(/114\s*104\s*示例：同一工地报了两次/)
    }
    expect(await textOf('/progress/district/320116/', revised({ revisions }))).not.toContain('同一工地')
  })

  it('is not said to be not reported when it was taken out', async () => {
    const revisions = [
      { ...own, reason: '示例：不归本区报' },
      { ...own, column: 'value', from: 114, reason: '示例：不归本区报' },
    ]
    const rows = (newest?.rows ?? []).filter((one) => `${one.area}/${one.indicator}` !== row)
    const text = await textOf('/progress/district/320115/', revised({ revisions, rows }))
    expect(text).toContain('公布过，2023年10月12日去掉了：示例：不归本区报')
  })
})

describe('a definition that was rewritten after figures were published', () => {
  it('says since when it reads so and what it read before, on the indicator’s page and its months’', async () => {
    const [first, other] = campaign.indicators
    const now = {
      ...campaign,
      indicators: campaign.indicators.map((one) =>
        one === first ? { ...one, value: { zh: '示例：新写法', en: 'as now' } } : one,
      ),
    }
    const versions = async () => [
      { version: 1, approvedOn: '2023-05-01', campaign },
      { version: 2, approvedOn: '2023-10-18', campaign: now },
    ]
    const records = { ...octoberRecords, campaigns: [now], versions }
    const said = `2023年10月18日（第2版）起，“数什么”写成现在这样：示例：新写法。以前写的是：${first?.value.zh}。`
    for (const page of [`indicator/${first?.id}`, `indicator/${first?.id}/2023-09`])
      expect(await textOf(`/progress/${page}/`, records), page).toContain(said)
    expect(await textOf(`/progress/indicator/${other?.id}/`, records)).not.toContain('改过的写法')
    expect(await textOf(`/progress/indicator/${first?.id}/`)).not.toContain('改过的写法')
  })
})

describe('what a campaign is judged by, set otherwise after something was published', () => {
  const [aimed, other] = campaign.indicators.filter(({ target }) => target !== undefined)
  const now = {
    ...campaign,
    settings: { ...campaign.settings, accidents: { hours: 24, investigationDays: 90 } },
    indicators: campaign.indicators.map((one) => (one === aimed ? { ...one, target: 88 } : one)),
  }
  const versions = async () => [
    { version: 1, approvedOn: '2023-05-01', campaign },
    { version: 2, approvedOn: '2023-10-18', campaign: now },
  ]
  const records = { ...octoberRecords, campaigns: [now], versions }

  it('is told where it is judged by, and at the campaign’s own address', async () => {
    const hours = '2023年10月18日（第2版）起，“事故几小时内上报”改为：24。以前是：48。'
    const target = `“目标”改为：88。以前是：${aimed?.target}。`
    for (const page of ['', 'accidents/']) expect(await textOf(`/progress/${page}`, records)).toContain(hours)
    for (const page of ['', `indicator/${aimed?.id}/`])
      expect(await textOf(`/progress/${page}`, records)).toContain(target)
    for (const page of ['stop-work/', `indicator/${other?.id}/`, `duty/${campaign.duties[0]?.id}/`])
      expect(await textOf(`/progress/${page}`, records)).not.toContain('改过的判断标准')
    expect(await textOf('/progress/')).not.toContain('改过的判断标准')
  })
})

describe('pages of a campaign after another one began', () => {
  const next = {
    ...{ ...campaign, id: '2024', zh: '下一次行动', en: 'The next campaign' },
    duties: campaign.duties.slice(1),
    indicators: campaign.indicators
      .slice(1)
      .map((one) => ({ ...one, duty: campaign.duties.at(-1)?.id ?? '' })),
  }
  const records = { ...octoberRecords, campaigns: [next, campaign] }
  const [duty, indicator] = [campaign.duties[0]?.id, campaign.indicators[0]?.id]

  it('answer at the addresses at which they stood, and say where they are', async () => {
    const before = await campaignPaths(renderer, octoberRecords)
    const after = new Set(await campaignPaths(renderer, records))
    expect(before.filter((path) => !after.has(path))).toEqual([])
    for (const page of [`duty/${duty}/`, 'period/2023-09/', `indicator/${indicator}/2023-09/`]) {
      const { body, status } = await renderer.render(`/progress/${page}`, records)
      expect(status, page).toBe(200)
      expect(visibleText(body)).toContain('这一页换了地址')
      expect(body).toContain(`href="/progress/campaign/2023/${page}"`)
      expect(body).toMatch(new RegExp(`rel="canonical" href="[^"]*/progress/campaign/2023/${page}"`))
      expect((await renderer.render(`/progress/campaign/2023/${page}`, records)).status).toBe(200)
    }
    const picture = await renderer.render(`/progress/indicator/${indicator}.svg`, records)
    expect([picture.status, picture.contentType]).toEqual([200, 'image/svg+xml; charset=utf-8'])
    expect((await renderer.render('/progress/period/2019-01/', records)).status).toBe(404)
  })

  it('are named where the next one has a page at the same address', async () => {
    const same = next.duties[0]?.id
    for (const page of [`duty/${same}/`, 'city/320100/', `indicator/${next.indicators[0]?.id}/`]) {
      const { body } = await renderer.render(`/progress/${page}`, records)
      expect(visibleText(body), page).toContain('这个网址以前是别的治理行动的这一页')
      expect(body, page).toContain(`href="/progress/campaign/2023/${page}"`)
      const own = (await renderer.render(`/progress/campaign/2023/${page}`, records)).body
      expect(visibleText(own), page).not.toContain('这个网址以前')
    }
    expect(await textOf('/progress/city/320100/')).not.toContain('这个网址以前')
    // A month of which both have figures; of one that only the earlier one has, the page itself leads on.
    const both = {
      ...records,
      progress: {
        ...records.progress,
        read: (...[id, ...of]: Parameters<typeof records.progress.read>) =>
          records.progress.read(id === '2024' ? '2023' : id, ...of),
        periods: (...[id, ...of]: Parameters<typeof records.progress.periods>) =>
          records.progress.periods(id === '2024' ? '2023' : id, ...of),
      },
    }
    const { body } = await renderer.render('/progress/period/2023-09/', both)
    expect(body).toContain('href="/progress/campaign/2023/period/2023-09/"')
  })

  it('of one that began itself answer at its own addresses too, and say that they stand at the plain ones', async () => {
    const coming = {
      ...next,
      phases: next.phases.map((one) => ({ ...one, from: '2029-01-01', to: '2029-12-31' })),
    }
    const before = await campaignPaths(renderer, { ...records, campaigns: [campaign, coming] })
    const began = { ...records, campaigns: [coming, campaign], day: '2029-01-01' }
    const after = new Set(await campaignPaths(renderer, began))
    expect(before.filter((path) => !after.has(path))).toEqual([])
    const kept = coming.duties[0]?.id
    for (const page of ['', `duty/${kept}/`, 'supervised/']) {
      const { body, status } = await renderer.render(`/progress/campaign/2024/${page}`, began)
      expect(status, page).toBe(200)
      expect(visibleText(body)).toContain('这次行动已经开始')
      expect(body).toMatch(new RegExp(`rel="canonical" href="[^"]*/progress/${page}"`))
      expect(await textOf(`/progress/${page}`, began)).not.toContain('这一页换了地址')
    }
  })

  it('are named on the registers of the next one, which does not say that nothing was published', async () => {
    for (const sheet of ['supervised', 'accidents', 'bodies', 'stop-work']) {
      const body = await page(`/progress/${sheet}/`, records)
      expect(visibleText(body), sheet).toContain('这个治理行动还没有公布过。')
      expect(visibleText(body), sheet).not.toContain('隐患还没有公布过')
      expect(body, sheet).toContain(`href="/progress/campaign/2023/${sheet}/"`)
    }
  })
})

describe('the home page of a campaign', () => {
  it('names each of the 86 duties once, under its clause, in the state that it has', async () => {
    const body = await page('/progress/')
    const rows = progressDrafts.find(({ sheet }) => sheet === 'duties')?.rows ?? []
    for (const clause of body.split('<li><h3>').slice(1))
      for (const group of clause.split('<dl class="duty">')[1]?.split('<div>').slice(1) ?? []) {
        const state = /<span class="st \w+">([^<]+)</.exec(group)?.[1]
        for (const [, id = ''] of group.matchAll(/\/progress\/duty\/([\w-]+)\//g)) {
          const duty = campaign.duties.find((one) => one.id === id)
          const title = campaign.clauses.find((one) => one.id === duty?.clause)?.zh ?? 'none'
          expect(clause.split('</h3>')[0], id).toContain(title)
          expect(duty && sayDutyState('zh', dutyState(duty, rows, '2023-10-18').state), id).toBe(state)
        }
      }
    const named = [...body.matchAll(/\/progress\/duty\/([\w-]+)\//g)].map(([, id]) => id)
    expect(named.sort()).toEqual(campaign.duties.map(({ id }) => id).sort())
  })

  it('says that names of duties are its own, how to read it, and what it cannot say', async () => {
    const text = await textOf('/progress/')
    expect(text).toContain('任务名和条款名是我们概括的')
    expect(text).toContain('没有报、报了省里还在看、退回去改、有原因没有数、是0、隐去、没到期，各是各的情况')
    expect(text).toContain('不等于更安全')
    expect(text).toContain('2023年10月的数字，各市要在2023年11月5日前报')
  })
})

describe('an indicator', () => {
  it('shows what was not reported, suppressed and nought in looks and words of their own', async () => {
    const body = await page('/progress/indicator/peoplePunished/')
    expect(body).toMatch(/<span class="cell-missing">没有报</)
    expect(body).toMatch(/<span class="cell-few">隐去</)
    expect(body).toMatch(/<td class="r">0</)
    expect(await page('/progress/indicator/leadersLed/2023-09/')).not.toContain('没到期')
    expect(await textOf('/progress/indicator/leadersLed/')).toContain('没到期')
  })

  it('lists what was revised with its old value, day and reason', async () => {
    const [revised] = progressDrafts.flatMap(({ revisions }) => revisions)
    const text = await textOf(`/progress/indicator/${revised?.row.split('/')[1]}/`)
    for (const part of ['501', '498', '2023年10月12日', '邳州市把同一个项目报了两次。'])
      expect(text).toContain(part)
  })

  it('is a picture as a file, in both languages; so are registers that are drawn', async () => {
    for (const [path, words] of [
      ['/progress/indicator/sweep2.svg', '最低的是'],
      ['/en/progress/indicator/sweep2.svg', 'is lowest at'],
      ['/progress/stop-work.svg', '示例江海建筑工程'],
      ['/progress/accidents.svg', '迟得最久的是宿迁7月8日'],
    ] as const) {
      const { body, contentType } = await renderer.render(path, octoberRecords)
      expect(contentType).toContain('image/svg+xml')
      expect(body.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')).toBe(true)
      expect(body).toContain(words)
      expect(body).toMatch(/示例数据|Sample data/)
      expect(body).not.toMatch(/<style|style=|class=/)
    }
  })
})

describe('a case', () => {
  it('is led to from the duty that it is about and from its city, whose pages it touches', async () => {
    const [first] = caseDrafts
    if (first?.state !== 'published') throw new Error('no case')
    const content = { ...first.content, duties: [{ campaign: '2023', duty: 'T06-2' }] }
    const records = {
      ...octoberRecords,
      cases: casesOf([{ ...first, content, log: { n: 1, hash: '0' } }], []),
    }
    expect(await page('/progress/duty/T06-2/', records)).toContain('href="/cases/duty/2023_T06-2/"')
    expect(await page('/progress/duty/T06-1/', records)).not.toContain('href="/cases/duty/')
    expect(await textOf('/cases/duty/2023_T06-2/', records)).toContain('每季度带队查一次')
    const places = [{ list: 'city/320100' as const, position: 1, count: 1 }]
    const change = {
      kind: 'case',
      id: first.id,
      places,
      dutyPages: ['/progress/duty/T06-2/'],
      editions: [],
    } as const
    const touched = renderer.pagesOf(change, records.settings)
    expect(touched).toContain('/progress/duty/T06-2/')
    expect(touched).toContain('/progress/city/320100/')
  })
})

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

describe('the three pilots of the worker code', () => {
  const row = (area: string, state: string) => ({ area, duty: 'T10-1', state, since: '2023-06-20' })
  const duties = editions.filter(({ sheet }) => sheet === 'duties')
  const progress = progressOf(
    duties.map((one) => ({ ...one, rows: [...one.rows, row('321183', 'done'), row('320900', 'underWay')] })),
  )
  const records = { ...octoberRecords, progress }

  it('stand each in its state on the duty’s page', async () => {
    const body = await page('/progress/duty/T10-1/', records)
    const cells = [
      ...body.matchAll(/<tr role="row"><th role="rowheader"[^>]*>(.*?)<\/th><td role="cell">(.*?)<\/td>/g),
    ]
    expect(cells.map(([, place = '', state = '']) => visibleText(`${place} ${state}`).trim())).toEqual([
      '盐城 过期',
      '邗江 没有报',
      '句容 做到了',
    ])
    expect(body).toContain('href="/progress/district/321183/"')
  })

  it('stand at the place itself and at its city, and with no other', async () => {
    const link = 'href="/progress/duty/T10-1/"'
    for (const path of ['district/321183', 'city/321100', 'district/321003', 'city/320900'])
      expect(await page(`/progress/${path}/`, records), path).toContain(link)
    expect(await textOf('/progress/district/321183/', records)).toContain('方案要这里做1项任务')
    for (const path of ['district/320115', 'city/320100'])
      expect(await page(`/progress/${path}/`, records), path).not.toContain(link)
  })
})

describe('good practice', () => {
  it('is counted as cases of that kind, without what was taken away', async () => {
    const shown = caseDrafts.filter(({ state }) => state === 'published').slice(0, 2)
    const gone = caseDrafts.filter(({ state }) => state !== 'published')
    const drafts = [...shown, ...gone].map((one) => ({
      ...one,
      ...(one.state === 'published' && { content: { ...one.content, kind: 'goodPractice' as const } }),
      log: { n: 1, hash: '0' },
    }))
    const cases = casesOf(drafts as Parameters<typeof casesOf>[0], [])
    expect(await cases.shown('kind/goodPractice')).toBe(2)
    expect(await textOf('/cases/kind/goodPractice/', { ...octoberRecords, cases })).toMatch(/好做法.*2/)
  })
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

  it('is told so of its duties and its bodies too', async () => {
    const records = recordsWith(['duties', 'bodies'])
    const duty = campaign.duties.find(({ level, areaCodes }) => level === 'city' && !areaCodes)
    const text = await textOf(`/progress/duty/${duty?.id}/`, records)
    expect(text).toContain('无锡 没有公布，2023年10月4日报来的还在看')
    expect(text).toContain('徐州 没有公布，2023年10月8日退回去改')
    expect(await textOf('/progress/city/320200/', records)).toContain('没有公布，2023年10月4日报来的还在看')
    expect(await textOf('/progress/bodies/', records)).toContain('无锡市 2023年10月4日报来，省里还在看')
    const stops = await textOf('/progress/stop-work/', recordsWith(['stop-work']))
    expect(stops).toContain('无锡2023年9月的：2023年10月4日报来，省里还在看，先用以前报的。')
    expect(stops).not.toContain('没有报：无锡')
  })
})

describe('what was published and is another now', () => {
  const duty = campaign.duties.find(({ level, areaCodes }) => level === 'city' && !areaCodes)
  const ratio = campaign.indicators.find(({ kind, every }) => kind === 'ratio' && every === 'month')
  const changed = (column: string, from: string | number, to: string | number) => ({
    ...{ edition: 2, day: '2023-10-16', column, from, to, reason: '原来填错了' },
  })
  const revised = editions.map((edition) => {
    const [city, other] = ['320100', '320200']
    if (edition.sheet === 'duties')
      return {
        ...edition,
        revisions: [
          { ...changed('since', '2023-12-20', '2023-04-19'), row: `${city}/${duty?.id}` },
          { ...changed('state', 'underWay', 'done'), row: `${city}/${duty?.id}` },
        ],
      }
    if (edition.sheet !== 'figures' || edition.period !== '2023-09') return edition
    return { ...edition, revisions: [{ ...changed('value', 400, 420), row: `${other}/${ratio?.id}` }] }
  })
  const records = { ...octoberRecords, progress: progressOf(revised) }

  it('stands on the page of the duty, and of its city, with what it said before and why', async () => {
    const line = '2023年10月16日 南京，'
    const said = ['从哪天起 2023年12月20日 2023年4月19日 原来填错了', '做到哪一步 在做 做到了 原来填错了']
    for (const path of [`duty/${duty?.id}/`, 'city/320100/']) {
      const text = await textOf(`/progress/${path}`, records)
      for (const what of said) expect(text, path).toContain(`${line}${duty?.zh}，${what}`)
    }
    expect(await textOf('/progress/city/320300/', records)).not.toContain('原来填错了')
    expect(await page(`/progress/duty/${duty?.id}/`, records)).toMatch(/class="rev"[^>]*>2023年/)
  })

  it('is marked on the pages of its month and its city as on its indicator’s', async () => {
    for (const path of ['period/2023-09/', 'city/320200/', `indicator/${ratio?.id}/`]) {
      const body = await page(`/progress/${path}`, records)
      expect([...body.matchAll(/class="rev"/g)], path).toHaveLength(1)
      expect(visibleText(body), path).toContain('400 420 原来填错了')
    }
    expect(await page('/progress/city/320400/', records)).not.toContain('class="rev"')
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

describe('sentences in English', () => {
  it('begin large, also after another, and go on small after a colon', async () => {
    const titles = await textOf('/en/progress/duties/overdue/', octoberRecords)
    expect(titles).toMatch(/Overdue: \d+ dut/)
    const old = await textOf('/en/progress/duties/overdue/', { ...octoberRecords, day: '2026-11-26' })
    expect(old).toMatch(/As reported on 1\d October 2023: states as of 26 November 2026\./)
    for (const { id } of campaign.indicators.filter(({ target }) => target !== undefined).slice(0, 40))
      expect(await textOf(`/en/progress/indicator/${id}/`), id).not.toMatch(/\. (not|all|being) /)
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
