import { describe, expect, it } from 'vitest'
import { campaignPaths } from '../../../../functions/publish/every-path.ts'
import { campaign } from '../../../../shared/campaign/campaign.ts'
import type { SheetEdition } from '../../../../shared/progress/edition.ts'
import { progressOf } from '../../../fixtures/public-progress.ts'
import { octoberRecords } from '../../../fixtures/public-records.ts'
import { visibleText } from '../renderer/rendered.ts'
import { editions, page, renderer, textOf } from './read-page.ts'

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
