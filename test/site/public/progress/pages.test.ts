import { describe, expect, it } from 'vitest'
import { campaignPaths } from '../../../../functions/publish/every-path.ts'
import { campaign } from '../../../../shared/campaign/campaign.ts'
import { dutyState } from '../../../../shared/campaign/duty-state.ts'
import { sayDutyState } from '../../../../shared/campaign/say-duty-state.ts'
import { casesOf } from '../../../../shared/publication/public-cases.ts'
import { caseDrafts } from '../../../fixtures/public-cases.ts'
import { progressDrafts, progressOf } from '../../../fixtures/public-progress.ts'
import { emptyRecords, octoberRecords } from '../../../fixtures/public-records.ts'
import { visibleText } from '../renderer/rendered.ts'
import { editions, HEAVIEST, page, renderer, textOf } from './read-page.ts'

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
