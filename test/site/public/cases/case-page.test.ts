import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildSite } from '../../../../cdk/local/build.ts'
import { loadRenderer } from '../../../../cdk/local/stages.ts'
import type { PublicCase, PublicRecord } from '../../../../shared/case/public-case.ts'
import { nextLine } from '../../../../shared/publication/log-line.ts'
import { casesOf } from '../../../../shared/publication/public-cases.ts'
import { caseContent } from '../../../fixtures/case.ts'
import { sampleRecords } from '../../../fixtures/public-records.ts'
import { visibleText } from '../renderer/rendered.ts'

const firm = { role: 'contractor', name: '示例甲建工有限公司', creditCode: '91000000MA0EXAMP1M' } as const
const common = {
  number: '示例安曝〔2026〕1号',
  publisher: '320000',
  publishedOn: '2026-11-02',
  sample: true,
  salt: '0',
}
const first: PublicCase = {
  ...{ state: 'published', id: 'aaaaaaaaaaaab', edition: 1, updatedOn: '2026-11-02', ...common, changes: [] },
  ...{ log: { n: 1, hash: 'a'.repeat(64) }, content: { ...caseContent, firms: [firm] } },
}
const newest: PublicCase = {
  ...{ ...first, edition: 2, updatedOn: '2026-11-05', log: { n: 2, hash: `b${'7'.repeat(63)}` } },
  changes: [{ edition: 2, day: '2026-11-05', what: '罚款由3万元更正为5万元', why: '抄写时看错' }],
}
const gone: PublicRecord = {
  ...{
    state: 'withdrawn',
    id: 'aaaaaaaaaaaac',
    edition: 1,
    ...common,
    day: '2026-11-08',
    reason: '写错了。',
  },
  log: { n: 3, hash: 'c'.repeat(64) },
}
const line = (subject: string) =>
  nextLine(undefined, { day: '2026-11-02', event: 'published', subject, edition: 1, content: 'd'.repeat(64) })
const cases = casesOf([newest, gone], [line(first.id), line(gone.id)], async () => first)
const { contact: _none, ...uncontacted } = sampleRecords.settings

let render: Awaited<ReturnType<typeof loadRenderer>>['render']
beforeAll(async () => {
  await buildSite(() => undefined)
  render = (await loadRenderer()).render
}, 180_000)
const body = async (path: string, contact?: string) =>
  (await render(path, { ...sampleRecords, cases, settings: { ...uncontacted, ...(contact && { contact }) } }))
    .body

describe('the page of a case', () => {
  it('says that it names no firm where it names none, and names it where one is', async () => {
    const silent: PublicCase = { ...first, content: { ...caseContent, firms: [] } }
    const cases = casesOf([silent], [line(silent.id)])
    const page = async (lead = '') =>
      visibleText((await render(`${lead}/cases/${silent.id}/`, { ...sampleRecords, cases })).body)
    expect(await page()).toContain('本文不写企业名称')
    expect(await page('/en')).toContain('This bulletin names no firm')
    const named = visibleText(await body(`/cases/${first.id}/`))
    expect(named).toContain(firm.name)
    expect(named).not.toContain('本文不写企业名称')
  })

  it('has a picture to share; that of an old edition, of which there is none, names none', async () => {
    expect(await body(`/cases/${first.id}/`)).toContain('property="og:image"')
    const old = await body(`/cases/${first.id}/edition/1/`)
    expect(visibleText(old)).toContain('这是第1版')
    expect(old).not.toMatch(/og:|twitter:|\/cards\//)
  })

  it('says in every cell of its changes what stands there', async () => {
    const table =
      /<table class="table stack[\s\S]*?<\/table>/.exec(await body(`/cases/${first.id}/`))?.[0] ?? ''
    const names = [...table.matchAll(/<td[^>]*>/g)].map(([cell]) => /data-k="([^"]+)"/.exec(cell)?.[1])
    expect(names).toEqual(['改了什么', '为什么', '日期'])
  })

  it('carries the whole hash onto paper, and no way that paper cannot go', async () => {
    const page = await body(`/cases/${first.id}/`)
    const foot = /<div class="print-only print-foot">[\s\S]*?<\/div>/.exec(page)?.[0] ?? ''
    expect(visibleText(foot)).toContain(`公布记录第2条 核对码 ${newest.log.hash}`)
    expect(page).toMatch(/<a class="no-print" href="[^"]*\/edition\/1\/">看这一版/)
  })
})

describe('who has something to say about a page', () => {
  it.each([`/cases/${first.id}/`, `/cases/firm/${firm.creditCode}/`, `/cases/${gone.id}/`])(
    'finds telephones where no contact is set: %s',
    async (path) => {
      const phones = '<a class="no-print" href="/about/offices/">各单位电话</a>'
      expect(await body(path)).toContain(phones)
      expect(await body(path, '025-0000 0000')).not.toContain(phones)
    },
  )
})

describe('a way from a list', () => {
  it.each(['', '/en'])('to a topic is called what the page there is called: %s', async (tongue) => {
    const list = await body(`${tongue}/cases/`)
    const link = /<p class="c-by">[\s\S]*?<a href="([^"]*\/topic\/[^"]*)">([^<]*)<\/a>/.exec(list)
    const heading = /<h1>([^<]*)<\/h1>/.exec(await body(link?.[1] ?? ''))?.[1]
    expect(heading?.replace(/^(案例：|Cases: )/, '')).toBe(link?.[2])
  })
})

it('where nothing is, the page names no address of its own', async () => {
  for (const path of ['/404/', '/cases/firm/91000000MA0EXAMP9X/']) {
    const head = (await body(path)).split('</head>')[0] ?? ''
    expect(head).not.toMatch(/rel="canonical"|hreflang/)
  }
  expect((await body('/cases/')).split('</head>')[0]).toMatch(/rel="canonical"[\s\S]*hreflang/)
})

it('what is copied keeps its blanks: RIS has two before its dash', () => {
  const styles = readFileSync(join(import.meta.dirname, '../../../../site/styles/case.css'), 'utf8')
  expect(/\.cite-text \{[^}]*white-space: ([\w-]+)/.exec(styles)?.[1]).toBe('pre-wrap')
})
