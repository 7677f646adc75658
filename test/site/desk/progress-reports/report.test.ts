import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { cities } from '../../../../shared/place/division.ts'
import type { SheetEdition } from '../../../../shared/progress/edition.ts'
import { composeReport } from '../../../../shared/progress-report/compose-report.ts'
import { noWords } from '../../../../shared/progress-report/progress-report.ts'
import { campaignName } from '../../../../site/desk/frame/campaign-name.ts'
import { wordsOf } from '../../../../site/desk/frame/words.ts'
import { makeWord } from '../../../../site/desk/progress-reports/make-word.ts'
import { type About, type Piece, reportBlocks } from '../../../../site/desk/progress-reports/report-blocks.ts'
import { sourceOf } from '../../../../site/desk/progress-reports/report-sheet.tsx'
import { plan } from '../../../fixtures/sheet-context.ts'

const clauses = [{ id: '一', zh: '排查', en: 'Checks' }]
const indicators = plan.indicators.map((one) =>
  one.id === 'fines' ? { ...one, unit: { zh: '万元', en: '10,000 yuan' } } : one,
)
const campaign = { ...plan, clauses, indicators }
const about: About = { campaign, current: campaign.id, kind: 'midterm', area: '320100', period: '2023-05' }
const figures = {
  ...{
    campaign: plan.id,
    sheet: 'figures' as const,
    period: '2023-05',
    edition: 1,
    publishedOn: '2023-06-10',
  },
  ...{ areas: [], revisions: [], sample: true as const, salt: '0', log: { n: 1, hash: '0'.repeat(64) } },
  rows: [{ area: '320100', indicator: 'checked', value: 976, of: 1000 }],
}
const content = { figures, composed: composeReport({ campaign, area: '320100', day: '2023-06-11', figures }) }
const said = wordsOf('zh')
const textOf = (pieces: readonly Piece[]) =>
  pieces.map((one) => (typeof one === 'string' ? one : one.text)).join('')

describe('a table of a report', () => {
  it('links each of its numbers to the page that shows it: part, whole and per cent', () => {
    const [table] = reportBlocks(about, content, said).filter(({ kind }) => kind === 'table')
    const page = 'indicator/checked/2023-05/'
    expect(table).toMatchObject({
      numbers: true,
      rows: [
        ['查过的项目', '个', { text: '976', page }, { text: '1,000', page }, { text: '97.6', page }],
        ['查出的隐患', '个', expect.any(String), '', ''],
        ['停工通知', '个', expect.any(String), '', ''],
        ['罚款', '万元', expect.any(String), '', ''],
      ],
    })
  })
})

describe('a sentence of a report', () => {
  const numbersOf = (area: string) => {
    const duties = { ...figures, sheet: 'duties' as const, period: 'always', rows: [] }
    const composed = composeReport({ campaign, area, day: '2023-06-11', figures, duties })
    const blocks = reportBlocks({ ...about, area }, { figures, composed }, said)
    const first = blocks.findIndex(({ kind }) => kind === 'words')
    return blocks.slice(0, first).flatMap((block) => (block.kind === 'line' ? block.pieces : []))
  }
  it.each([
    ['320000', ['', 'duties/done/', 'duties/underWay/', 'duties/overdue/']],
    ['320100', ['city/320100/', 'city/320100/', 'city/320100/', 'city/320100/']],
  ])('of %s links each of its numbers to the page that shows it', (area, pages) => {
    const pieces = numbersOf(area)
    const linked = pieces.flatMap((one) => (typeof one === 'string' ? [] : [one.page]))
    expect(linked.slice(0, 4)).toEqual(pages)
    expect(linked).toContain('period/2023-05/')
    // What is left in words are days and months.
    const left = pieces.filter((one) => typeof one === 'string').join(' ')
    expect(left.replace(/\d{4}年\d+月(\d+日)?/g, '')).not.toMatch(/\d/)
  })
})

describe('a number that is not there', () => {
  /** Of 13 cities: one has a number, two are suppressed, ten did not report. */
  const rows = [
    { area: '320100', indicator: 'stops', value: 40 },
    { area: '320200', indicator: 'stops', value: 'suppressed' },
    { area: '320300', indicator: 'stops', value: 'suppressed' },
  ]
  const lines = (area: string, language: 'zh' | 'en' = 'zh', told = rows) => {
    const month = { ...figures, rows: told }
    const composed = composeReport({ campaign, area, day: '2023-06-11', figures: month })
    const blocks = reportBlocks({ ...about, area }, { figures: month, composed }, wordsOf(language))
    return blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
  }

  it('is said in the words of the public page: not reported, suppressed, not due', () => {
    const page = 'indicator/stops/2023-05/'
    expect(lines('320000')).toEqual([
      ['查过的项目（13个市没有报）', '个', '没有报', '', ''],
      ['查出的隐患（13个市没有报）', '个', '没有报', '', ''],
      ['停工通知（10个市没有报，2个市的数隐去）', '个', { text: '40', page }, '', ''],
      ['罚款', '万元', '没到期', '', ''],
    ])
    expect(lines('320200').map(([, , said]) => said)).toEqual(['没有报', '没有报', '隐去', '没到期'])
    expect(lines('320000', 'zh', rows.slice(1))[2]).toEqual([
      ...['停工通知（11个市没有报，2个市的数隐去）', '个', '没有报、隐去', '', ''],
    ])
    expect(lines('320000', 'en')[2]?.[0]).toBe('stops (10 cities did not report, suppressed for 2 cities)')
  })

  it('of a whole month is one line and no table', () => {
    const composed = composeReport({ campaign, area: '320000', day: '2023-06-11' })
    const blocks = reportBlocks({ ...about, area: '320000' }, { figures: undefined, composed }, said)
    expect(blocks.filter(({ kind }) => kind === 'table')).toEqual([])
    expect(blocks.flatMap((block) => (block.kind === 'line' ? [textOf(block.pieces)] : []))).toEqual([
      '3项任务做得怎么样，还没有公布过。',
      '2023年5月的数字还没有公布，所以没有各项指标的表。',
    ])
  })
})

it('a number leads to the page of its own campaign, also when another one is current', () => {
  expect(sourceOf('supervised/', about)).toBe('/progress/supervised/')
  expect(sourceOf('supervised/', { ...about, current: 'next' })).toBe(
    `/progress/campaign/${campaign.id}/supervised/`,
  )
})

describe('a Word file', () => {
  it('is in Chinese, of the office, and its columns of numbers have one width', async () => {
    const file = await makeWord({ about, content, words: noWords, said, origin: 'https://example.org' })
    const parts = unzipSync(new Uint8Array(await file.arrayBuffer()))
    const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
    expect(part('docProps/core.xml')).toContain('<cp:lastModifiedBy>南京市</cp:lastModifiedBy>')
    expect(part('docProps/core.xml')).not.toContain('Un-named')
    expect(part('word/styles.xml')).toMatch(/<w:lang [^>]*w:val="zh-CN"[^>]*w:eastAsia="zh-CN"/)
    const grids = part('word/document.xml').match(/<w:tblGrid>.*?<\/w:tblGrid>/g) ?? []
    // 20 mm are 1134 twentieths of a point, 26 are 1474; of 156 mm of text 58 are left, which are 3288.
    expect(grids[0]?.match(/\d+(?=")/g)).toEqual(['3288', '1134', '1474', '1474', '1474'])
  })
})

describe('a report of sample data', () => {
  it('says first that it may not be cited, on the screen, on paper and in the Word file', async () => {
    expect(reportBlocks(about, content, said)[0]).toEqual({ kind: 'line', pieces: ['示例，不可引用'] })
    const file = await makeWord({ about, content, words: noWords, said, origin: 'https://example.org' })
    const parts = unzipSync(new Uint8Array(await file.arrayBuffer()))
    const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    expect(body).toContain('示例，不可引用')
    expect(body).toContain('万元')
  })

  it('says so where a register alone is of sample data, and of real data says nothing', () => {
    const real = { ...figures, sample: false }
    const composed = (supervised?: SheetEdition) =>
      composeReport({ campaign, area: '320100', day: '2023-06-11', figures: real, supervised })
    expect(composed().sample).toBe(false)
    expect(composed({ ...figures, rows: [] }).sample).toBe(true)
    expect(reportBlocks(about, { figures: real, composed: composed() }, said)[0]?.kind).toBe('heading')
  })
})

it('campaigns of one name are told apart by their ids', () => {
  const all = [
    { id: '2023', zh: '专项行动', en: 'Campaign' },
    { id: '2024', zh: '专项行动', en: 'Campaign of 2024' },
  ]
  const [first = { id: '', zh: '', en: '' }] = all
  expect(campaignName(first, all, 'zh')).toBe('专项行动（2023）')
  expect(campaignName(first, all, 'en')).toBe('Campaign')
})

describe('duties and registers of a report', () => {
  const empty = {
    areas: [],
    revisions: [],
    sample: true as const,
    salt: '0',
    log: { n: 1, hash: '0'.repeat(64) },
  }
  const accidents = {
    ...{ campaign: plan.id, sheet: 'accidents' as const, period: 'always', edition: 1, rows: [] },
    ...{ ...empty, publishedOn: '2023-09-02', areas: [{ area: '320100', submittedOn: '2023-09-01' }] },
  }
  const on = (day: string) => ({
    figures,
    composed: composeReport({ campaign, area: '320100', day, figures, accidents }),
  })
  const lines = (day: string) =>
    reportBlocks(about, on(day), said).flatMap((one) => (one.kind === 'line' ? [one.pieces.join('')] : []))

  it('are said to be of the day, and where it is after the month of the figures that they go on', () => {
    expect(lines('2023-10-18')).toContain(
      '任务、挂牌督办和事故，写的是2023年10月18日已经公布的情况，2023年5月以后的也算在里面。',
    )
    expect(lines('2023-05-20')).toContain('任务、挂牌督办和事故，写的是2023年5月20日已经公布的情况。')
  })

  it('say of a place that reported nothing that it did not, and of the province who did not', () => {
    const linesOf = (area: string) =>
      reportBlocks(
        { ...about, area },
        { figures, composed: composeReport({ campaign, area, day: '2023-10-18', figures, accidents: told }) },
        said,
      ).flatMap((one) =>
        one.kind === 'line'
          ? [one.pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')]
          : [],
      )
    const told = {
      ...accidents,
      areas: [...cities.keys()]
        .filter((n) => n !== 1)
        .map((n) => ({ area: cities[n]?.code ?? '', submittedOn: '2023-09-01' })),
    }
    expect(linesOf('320200')).toContain('事故，无锡市还没有公布过的，不等于没有。')
    expect(linesOf('320000')).toContain(
      '登记的事故0起，超过48小时才报或者还没有报的0起。无锡没有报，不在里面。',
    )
    expect(linesOf('320100')).toContain('登记的事故0起，超过48小时才报或者还没有报的0起。')
  })

  it('say no day where none are told', () => {
    const told = reportBlocks(about, content, said).flatMap((one) => (one.kind === 'line' ? one.pieces : []))
    expect(told.join('')).not.toContain('已经公布的情况')
  })

  it('say their day in the Word file too', async () => {
    const file = await makeWord({
      ...{ about, content: on('2023-10-18'), words: noWords, said, origin: 'https://example.org' },
    })
    const parts = unzipSync(new Uint8Array(await file.arrayBuffer()))
    const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    expect(body).toContain('写的是2023年10月18日已经公布的情况')
  })
})

it('a place of which figures do not agree with what it says is named in both languages', () => {
  const judged = {
    ...campaign,
    duties: campaign.duties.map((one) => ({
      ...one,
      measures: [{ zh: '', unit: '%', target: '100', by: { indicator: 'checked' } }],
    })),
    indicators: campaign.indicators.map((one) => (one.id === 'checked' ? { ...one, target: 100 } : one)),
  }
  const done = [{ area: '320100', duty: 'D1', state: 'done', since: '2023-06-01' }]
  const composed = composeReport({
    ...{ campaign: judged, area: '320100', day: '2023-10-12', measured: [figures] },
    duties: { ...figures, rows: done },
  })
  const state = (language: 'zh' | 'en') =>
    reportBlocks({ ...about, campaign: judged }, { figures: undefined, composed }, wordsOf(language)).flatMap(
      (block) => (block.kind === 'table' && !block.numbers ? block.rows.map(([, says]) => says) : []),
    )[0]
  expect(state('zh')).toBe('做到了　南京市说做到了；查过的项目2023年5月底97.6%，没到100%。')
  const told = reportBlocks({ ...about, campaign: judged }, { figures: undefined, composed }, said)
  const lines = told.flatMap((block) => (block.kind === 'line' ? [textOf(block.pieces)] : []))
  expect(lines.join('')).toContain('其中1项最近的数字没到目标')
  expect(state('en')).toMatch(/^done\. Nanjing says it is done; checked, .*97\.6%, short of 100%\.$/i)
})
