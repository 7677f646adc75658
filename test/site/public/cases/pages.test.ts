import { beforeAll, describe, expect, it } from 'vitest'
import { buildSite } from '../../../../cdk/local/build.ts'
import { loadRenderer } from '../../../../cdk/local/stages.ts'
import type { CaseContent } from '../../../../shared/case/case-content.ts'
import type { PublicCase, PublicRecord } from '../../../../shared/case/public-case.ts'
import type { LogLine } from '../../../../shared/publication/log-line.ts'
import { nextLine } from '../../../../shared/publication/log-line.ts'
import { casesOf } from '../../../../shared/publication/public-cases.ts'
import { caseContent } from '../../../fixtures/case.ts'
import { sampleRecords } from '../../../fixtures/public-records.ts'
import { visibleText } from '../renderer/rendered.ts'

const firm = {
  role: 'contractor' as const,
  name: '示例恒拓建工集团有限公司',
  creditCode: '91000000MA0EXAMP1M',
}
const log: LogLine[] = []
const idOf = (n: number) =>
  `aaaaaaaaaaa${'abcdefghijklmnopqrstuvwxyz'.charAt(Math.floor(n / 26))}${'abcdefghijklmnopqrstuvwxyz'.charAt(n % 26)}`

function logged(event: LogLine['event'], subject: string, edition: number) {
  const line = nextLine(log.at(-1), { day: '2026-11-02', event, subject, edition, content: 'c'.repeat(64) })
  log.push(line)
  return { n: line.n, hash: line.hash }
}

const common = (n: number) => ({
  ...{
    id: idOf(n),
    number: `示例安曝〔2026〕${n}号`,
    edition: 1,
    publisher: '320000',
    publishedOn: '2026-11-02',
  },
  ...{ sample: true, salt: '0' },
})
function caseOf(n: number, content: Partial<CaseContent> = {}, other: Partial<PublicCase> = {}): PublicCase {
  const one = { ...common(n), ...other }
  return {
    ...{ state: 'published', updatedOn: '2026-11-02', changes: [], ...one },
    content: { ...caseContent, title: `关于示例工地${n}号的通报`, ...content },
    log: logged('published', one.id, one.edition),
  }
}

const full = caseOf(
  41,
  {
    firms: [firm],
    basics: '甲'.repeat(800),
    documents: [{ kind: 'penalty', number: '示罚〔2026〕9号', day: '2026-11-01', amount: 50_000 }],
    reply: { day: '2026-11-02', text: '属实，已经改好。' },
    timeline: [{ day: '2026-10-12', text: '责令停工。' }],
    photos: [{ file: 'a'.repeat(64), side: 'before', caption: '北侧坡顶堆土', width: 1200, height: 750 }],
    ...{
      rectification: 'rectified',
      rectifiedOn: '2026-11-03',
      duties: [{ campaign: '2023', duty: 'S2-5' }],
    },
  },
  {
    ...{ edition: 2, updatedOn: '2026-11-05', namesUntil: '2027-11-02' },
    changes: [{ edition: 2, day: '2026-11-05', what: '罚款由3万元更正为5万元', why: '抄写时看错' }],
  },
)
const withdrawn: PublicRecord = {
  ...{ state: 'withdrawn', ...common(42), day: '2026-11-08', reason: '企业名称写错了。' },
  log: logged('withdrawn', idOf(42), 2),
}
const many = Array.from({ length: 40 }, (_, n) => caseOf(n + 1, { firms: [firm], rectification: 'overdue' }))
const records = {
  ...sampleRecords,
  settings: {
    ...sampleRecords.settings,
    ...{ contact: '025-0000 0000', findErrors: 'https://example.org/find' },
  },
  cases: casesOf([...many, full, withdrawn], log),
}

let render: Awaited<ReturnType<typeof loadRenderer>>['render']
beforeAll(async () => {
  await buildSite(() => undefined)
  render = (await loadRenderer()).render
}, 180_000)
const body = async (path: string) => (await render(path, records)).body
const words = async (path: string) => visibleText(await body(path))

describe('the page of a case', () => {
  it('says its facts in English where its text is only in Chinese, and says that it is', async () => {
    const text = await words(`/en/cases/${full.id}/`)
    for (const fact of [
      'The text itself is only in Chinese',
      'Jiangning District, Nanjing',
      'Hazard not put right',
      'Put right',
      'Penalty decision',
      'Fine: 50,000 yuan',
      'Came on 2 November 2026',
      'Name shown until 2 November 2027',
    ])
      expect(text).toContain(fact)
  })

  it('shows pictures with their size, loaded late, and what was corrected and why', async () => {
    const page = await body(`/cases/${full.id}/`)
    expect(page).toMatch(
      /<img src="\/data\/photos\/a{64}\.jpg" width="1200" height="750" alt="北侧坡顶堆土"[^>]*loading="lazy"/,
    )
    const text = visibleText(page)
    expect(text).toContain('罚款由3万元更正为5万元')
    expect(text).toContain('抄写时看错')
    expect(text).toContain('属实，已经改好')
  })

  it('names its neighbours that are shown, and those alone', async () => {
    const page = await body(`/cases/${full.id}/`)
    expect(page).toContain(`href="/cases/${idOf(40)}/"`)
    expect(page).not.toContain(`href="/cases/${idOf(42)}/"`)
  })

  it('has a card, a canonical address, and JSON-LD that says the same', async () => {
    const page = await body(`/en/cases/${full.id}/`)
    expect(page).toContain(
      `<meta property="og:image" content="http://localhost:8080/data/cards/${full.id}/2.png"`,
    )
    const block = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1]
    expect(JSON.parse(block ?? '')).toMatchObject({ name: full.content.title, version: 2 })
  })
})

describe('what stands where a case was', () => {
  it('says since when and why, and what to correct; not a word of the case; and nobody is to find it', async () => {
    const page = await body(`/cases/${withdrawn.id}/`)
    const text = visibleText(page)
    for (const said of ['企业名称写错了。', '2026年11月8日撤回', '示例安曝〔2026〕42号已于'])
      expect(text).toContain(said)
    expect(page).toContain('<meta name="robots" content="noindex"')
    expect(page).not.toContain('og:image')
    expect(await words('/cases/')).toContain('这件案例撤回了')
  })
})

describe('an edition whose names were taken', () => {
  const gone: PublicRecord = {
    ...{ state: 'withdrawn', ...common(50), day: '2026-11-08', reason: '信用修复。' },
    log: logged('withdrawn', idOf(50), 1),
  }
  const stands = caseOf(
    50,
    {
      firms: [],
      replies: [{ day: '2026-11-03', text: '某企业没有异议。' }],
    },
    { edition: 2, updatedOn: '2026-11-08' },
  )
  const both = { ...records, cases: casesOf([stands], log, async () => gone) }

  it.each([
    ['', '第1版由新的一版代替了', '看现在的版本', '撤回了'],
    ['/en', 'Version 1 was replaced by a later one', 'See the version that stands now', 'was withdrawn'],
  ])(
    '%s says that a later one took its place, leads there, and not that the case is gone',
    async (before, ...said) => {
      const page = (await render(`${before}/cases/${stands.id}/edition/1/`, both)).body
      const [replaced = '', link = '', withdrawn = ''] = said
      expect(visibleText(page)).toContain(replaced)
      expect(page).toMatch(new RegExp(`href="${before}/cases/${stands.id}/">${link}`))
      expect(visibleText(page)).not.toContain(withdrawn)
    },
  )

  it('says of a reply in which names were replaced that they were', async () => {
    const [zh, en] = await Promise.all(
      ['', '/en'].map(async (before) =>
        visibleText((await render(`${before}/cases/${stands.id}/`, both)).body),
      ),
    )
    expect(zh).toContain('企业名称换成了“某企业”，其余是原话')
    expect(zh).not.toContain('原文照登')
    expect(en).toContain('names were replaced')
  })
})

describe('the replies of several firms', () => {
  const other = { ...firm, name: '示例乙监理有限公司', creditCode: '91000000MA0EXAMP2Q' }
  const one = caseOf(51, {
    firms: [firm, other],
    replies: [{ firm: other.creditCode, day: '2026-11-03', text: '乙的话。' }],
  })
  const old = caseOf(52, { firms: [firm, other], reply: { day: '2026-11-03', text: '一家的话。' } })
  const wordsOf = async (asked: PublicCase) =>
    visibleText((await render(`/cases/${asked.id}/`, { ...records, cases: casesOf([asked], log) })).body)

  it('stand each under its firm, and a firm that has not replied still can', async () => {
    const text = (await wordsOf(one)).replace(/\s+/g, '')
    expect(text).toContain(
      `${other.name}乙的话。2026年11月3日收到，原文照登。${firm.name}没有收到回应。现在还可以补。`,
    )
  })

  it.each([
    ['', '公布前没有问过这家企业。现在可以回应。', '没有收到回应'],
    ['/en', 'This firm was not asked beforehand. It can still send a reply.', 'No reply has come'],
  ])('%s of a firm that nobody asked is not said that it kept silent', async (before, asked, silent) => {
    const untold = { ...one, notNoticed: [firm.creditCode] }
    const { body } = await render(`${before}/cases/${one.id}/`, { ...records, cases: casesOf([untold], log) })
    expect(visibleText(body)).toContain(asked)
    expect(visibleText(body)).not.toContain(silent)
  })

  it('one of the time when nobody said whose is shown', async () => {
    expect(await wordsOf(old)).toContain('一家的话。')
  })
})

describe('lists', () => {
  it('count what they show, placeholders apart, and lead to each part', async () => {
    const page = await body('/cases/')
    expect(visibleText(page)).toContain('一共41件')
    expect(visibleText(page)).toContain('1件已改好，40件到期没有改好')
    expect(page).toMatch(/href="\/cases\/state\/overdue\/">[^<]*<\/a> 40<\/li>/)
    expect(page).toMatch(/href="\/cases\/city\/320100\/">[^<]*<\/a> 41<\/li>/)
    expect(page).toContain('href="/cases/page/2/"')
  })

  it('of a firm say what it did, what it answered and until when its name stands', async () => {
    const text = await words(`/cases/firm/${firm.creditCode}/`)
    for (const said of ['公布过41件案例', '属实，已经改好', '2027年11月2日', firm.creditCode])
      expect(text).toContain(said)
  })

  it('of nothing are not there', async () => {
    expect((await render('/cases/firm/91000000MA0EXAMP9X/', records)).status).toBe(404)
    expect((await render('/cases/state/ordered/', records)).status).toBe(404)
  })
})

it('every page of cases is light, however long its lists', async () => {
  const paths = [
    '/cases/',
    '/cases/page/1/',
    '/cases/search/',
    `/cases/firm/${firm.creditCode}/`,
    `/cases/${full.id}/`,
  ]
  for (const path of [...paths, `/cases/${withdrawn.id}/`])
    for (const each of [path, `/en${path}`]) {
      const { length } = Buffer.from(await body(each))
      expect([each, length < 20_000]).toEqual([each, true])
    }
})

describe('the foot of every page', () => {
  it('says what a government site must, with the contact of the settings', async () => {
    const page = await body('/about/')
    expect(visibleText(page)).toContain('联系：025-0000 0000')
    expect(page).toContain('<a href="https://beian.miit.gov.cn/" rel="noreferrer">')
    expect(page).toContain('<a href="https://example.org/find" rel="noreferrer">')
  })
})
