import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { composeReport } from '../../../../shared/progress-report/compose-report.ts'
import { noWords } from '../../../../shared/progress-report/progress-report.ts'
import { wordsOf } from '../../../../site/desk/frame/words.ts'
import { campaignName } from '../../../../site/desk/progress-reports/campaign-name.ts'
import { makeWord } from '../../../../site/desk/progress-reports/make-word.ts'
import { type About, reportBlocks } from '../../../../site/desk/progress-reports/report-blocks.ts'
import { plan } from '../../../fixtures/sheet-context.ts'

const clauses = [{ id: '一', zh: '排查', en: 'Checks' }]
const campaign = { ...plan, clauses }
const about: About = { campaign, kind: 'midterm', area: '320100', period: '2023-05' }
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

describe('a table of a report', () => {
  it('links each of its numbers to the page that shows it: part, whole and per cent', () => {
    const [table] = reportBlocks(about, content, said).filter(({ kind }) => kind === 'table')
    const page = 'indicator/checked/2023-05/'
    expect(table).toMatchObject({
      numbers: true,
      rows: [
        ['查过的项目', { text: '976', page }, { text: '1,000', page }, { text: '97.6', page }],
        ['查出的隐患', expect.any(String), '', ''],
        ['停工通知', expect.any(String), '', ''],
        ['罚款', expect.any(String), '', ''],
      ],
    })
  })
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
    // 26 mm are 1474 twentieths of a point; of 156 mm of text 78 are left, which are 4422.
    expect(grids[0]?.match(/\d+(?=")/g)).toEqual(['4422', '1474', '1474', '1474'])
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
