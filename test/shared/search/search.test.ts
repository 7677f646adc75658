import { describe, expect, it } from 'vitest'
import { lackOf, readAsk, writeAsk } from '../../../shared/search/ask.ts'
import { startIndex } from '../../../shared/search/build-index.ts'
import { cutOut } from '../../../shared/search/cut-out.ts'
import type { Recent } from '../../../shared/search/files.ts'
import { packNumbers, unpackNumbers } from '../../../shared/search/postings.ts'
import { type SearchedCase, startSearch } from '../../../shared/search/search.ts'
import { findPhrase } from '../../../shared/search/signs.ts'
import { latinNames } from '../../../site/public/search/latin-names.ts'
import { caseContent } from '../../fixtures/case.ts'

/** A published case by its number in the list, with some of its text. */
function caseOf(
  n: number,
  content: Partial<SearchedCase['content']>,
  publishedOn = '2026-03-01',
): SearchedCase {
  const id = `aaaaaaaaaa${String(n).padStart(3, '0')}`
  return {
    ...{ state: 'published', id, number: `苏安曝〔2026〕${n}号`, publishedOn },
    content: { ...caseContent, ...content },
  }
}

const plain = { project: '某厂房', basics: '检查时发现。', problems: ['没有方案。'], measures: '责令停工。' }
const told = [
  caseOf(1, { ...plain, title: '关于某住宅项目深基坑坡顶堆载问题的通报', division: '320115' }),
  caseOf(2, {
    ...plain,
    title: '关于某厂房项目塔式起重机未经检测问题的通报',
    basics: '查出深基坑没有支护。',
    division: '320300',
  }),
  caseOf(3, {
    ...plain,
    title: '关于某道路项目沟槽问题的通报',
    basics: '一处深的沟，旁边有基坑。',
    division: '320300',
  }),
  caseOf(4, { ...plain, title: '关于某医院项目深基坑支护开裂问题的通报', division: '320576' }, '2025-03-01'),
]

/** What is stored: the index over `base`, the records of all. */
function stored(base: readonly SearchedCase[], all: readonly object[] = base, recent?: Recent) {
  const index = startIndex()
  for (const [at, one] of [...base.entries()].reverse()) index.add(at + 1, one)
  const files = new Map<string, unknown>(index.files(base.length))
  for (const one of all as SearchedCase[]) files.set(`data/cases/${one.id}.json`, one)
  if (recent) files.set('data/search/recent.json', recent)
  const asked: string[] = []
  const read = async (path: string) => {
    asked.push(path)
    return files.get(path)
  }
  return { read, asked, files }
}

async function found(files: ReturnType<typeof stored>, address: string) {
  const { next } = await startSearch(readAsk(address), files.read)
  const { hits, count, sure, more } = await next()
  return { numbers: hits.map(({ one }) => one.number), count, sure, more }
}

const numbers = (...which: number[]) => which.map((n) => `苏安曝〔2026〕${n}号`)

describe('a search', () => {
  it('shows what is called so first, then the newest', async () => {
    expect((await found(stored(told), 'q=深基坑')).numbers).toEqual(numbers(4, 1, 2))
  })

  it('looks into the record before it says that a phrase is there', async () => {
    const scattered = [caseOf(1, { ...plain, title: '关于某项目的通报', basics: '北京人。京人城。' })]
    expect(await found(stored(scattered), 'q=北京人城')).toMatchObject({ numbers: [], count: 0, sure: true })
    expect((await found(stored(scattered), 'q=北京人')).numbers).toEqual(numbers(1))
  })

  it('wants every phrase, wherever it stands', async () => {
    expect((await found(stored(told), 'q=深基坑 徐州')).numbers).toEqual(numbers(2))
    expect((await found(stored(told), 'q=深基坑 塔吊')).numbers).toEqual([])
  })

  it('finds a number however its brackets are written', async () => {
    for (const typed of ['苏安曝〔2026〕3号', '苏安曝2026 3号', '苏安曝［2026］３号', '苏安曝(2026)3号'])
      expect((await found(stored(told), `q=${typed}`)).numbers, typed).toContain('苏安曝〔2026〕3号')
  })

  it('finds a fine and the day on which a case came out as its page shows them', async () => {
    const fined = (amount: number) => ({
      documents: [{ kind: 'penalty' as const, number: '示罚〔2026〕9号', day: '2026-02-01', amount }],
    })
    const files = stored([
      caseOf(1, { ...plain, title: '甲', ...fined(50_000) }, '2026-11-28'),
      caseOf(2, { ...plain, title: '乙', basics: '2026年11月28日检查，罚款50000元。' }, '2026-12-02'),
      caseOf(3, { ...plain, title: '丙', ...fined(500) }, '2026-11-08'),
    ])
    for (const typed of ['50,000', '50000', '2026年11月28日'])
      expect((await found(files, `q=${typed}`)).numbers, typed).toEqual(numbers(2, 1))
    expect((await found(files, 'q=2026-11-28')).numbers).toEqual(numbers(1))
    expect((await found(files, 'q=2026-11-08')).numbers).toEqual(numbers(3))
  })

  it("finds one firm's whole name among many like it, asking for one file of the index", async () => {
    const firm = (name: string, creditCode: string) => ({ role: 'contractor' as const, name, creditCode })
    const many = Array.from({ length: 60 }, (_, n) =>
      caseOf(n + 1, {
        ...plain,
        firms: [firm(`江苏示例第${n + 101}建设工程有限公司`, `9100000000000${n + 10101}`)],
      }),
    )
    const files = stored(many)
    expect((await found(files, 'q=江苏示例第117建设工程有限公司')).numbers).toEqual(numbers(17))
    expect(files.asked.filter((path) => /\/search\/[0-9a-f]{2}\.json/.test(path))).toHaveLength(1)
    expect((await found(files, 'q=910000000000010117')).numbers).toEqual(numbers(17))
  })

  it('narrows by state, kind, city and year, with words or without', async () => {
    expect((await found(stored(told), 'city=320300')).numbers).toEqual(numbers(3, 2))
    expect((await found(stored(told), 'q=深基坑&year=2025')).numbers).toEqual(numbers(4))
    expect((await found(stored(told), 'city=320500')).numbers).toEqual(numbers(4))
    expect((await found(stored(told), 'state=overdue')).numbers).toEqual([])
  })

  it('does not answer without an index', async () => {
    const { read, files } = stored(told)
    files.delete('data/search/names.json')
    await expect(startSearch(readAsk('q=深基坑'), read)).rejects.toThrow('names.json')
  })

  it('finds what is newer than the index, by its record, and narrows it too', async () => {
    const recent = { newer: ['aaaaaaaaaa004'], gone: [] }
    const files = stored(told.slice(0, 3), told, recent)
    expect((await found(files, 'q=深基坑')).numbers).toEqual(numbers(4, 1, 2))
    expect((await found(files, 'q=深基坑&city=320300')).numbers).toEqual(numbers(2))
  })

  it('shows nothing that is gone: not by the newest list, and not by its record', async () => {
    const gone = { newer: [], gone: ['aaaaaaaaaa001'] }
    expect((await found(stored(told, told, gone), 'q=深基坑')).numbers).toEqual(numbers(4, 2))
    const hidden = told.map((one) => (one === told[0] ? { ...one, state: 'withdrawn' } : one))
    expect((await found(stored(told, hidden), 'q=深基坑')).numbers).toEqual(numbers(4, 2))
  })

  it('gives ten at a time, and says at most how many there are until all were looked at', async () => {
    const many = Array.from({ length: 35 }, (_, n) =>
      caseOf(n + 1, { ...plain, title: `关于第${n}个深基坑的通报` }),
    )
    const { next } = await startSearch(readAsk('q=深基坑'), stored(many).read)
    const first = await next()
    expect([first.hits.length, first.count, first.more, first.sure]).toEqual([10, 35, true, false])
    expect(first.hits[0]?.one.number).toBe('苏安曝〔2026〕35号')
    await next()
    await next()
    const last = await next()
    expect([last.hits.length, last.count, last.more, last.sure]).toEqual([5, 35, false, true])
  })

  it('says what it cannot do with a single character, and uses it beside others', async () => {
    expect(lackOf(readAsk('q=坑'))).toBe('short')
    expect(lackOf(readAsk('q=坑&year=2026'))).toBeUndefined()
    expect((await found(stored(told), 'q=深基坑 医')).numbers).toEqual(numbers(4))
  })
})

describe('what is asked', () => {
  it.each([
    ['', 'empty'],
    ['q=%20%20', 'empty'],
    ['q=。。。', 'nothing'],
    ['q=。 ！', 'nothing'],
    ['q=坑 顶', 'short'],
    ['q=深基坑 顶', undefined],
    ['year=2026', undefined],
  ])('of “%s” what it lacks is %s', (address, lack) => {
    expect(lackOf(readAsk(address))).toBe(lack)
  })

  it('stands in the address and is read from it', () => {
    const address = writeAsk({ text: '深基坑 塔吊', filters: { city: '320300' } })
    expect(readAsk(address)).toMatchObject({
      text: '深基坑 塔吊',
      phrases: ['深基坑', '塔吊'],
      filters: { city: '320300' },
    })
    expect(readAsk('#q=&city=../../x').filters).toEqual({})
  })
})

describe('marks', () => {
  it('stand in the text as it is written', () => {
    expect(findPhrase('依据苏建罚〔2026〕第 12 号', '2026第12号')).toEqual({ from: 6, to: 17 })
    const [one] = [told[1]]
    if (!one) throw new Error('no case')
    const cut = cutOut(readAsk('q=没有支护'), one, ['徐州市'])
    expect(cut?.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['没有支护'])
    expect(cut?.map(({ text }) => text).join('')).toBe('查出深基坑没有支护。')
  })
})

describe('numbers', () => {
  it('come back as they were packed', () => {
    const rising = [1, 2, 33, 64, 65, 1090, 40_000, 9_999_999]
    expect(unpackNumbers(packNumbers(rising))).toEqual(rising)
    expect(packNumbers([1, 2, 3])).toHaveLength(3)
  })
})

describe('words as people type them', () => {
  it.each(['深基坑，支护', '深基坑, 支护', '深基坑,支护', '深基坑、支护', '深基坑；支护'])(
    '%s is two',
    async (typed) => {
      expect((await found(stored(told), `q=${encodeURIComponent(typed)}`)).numbers).toEqual(numbers(4, 2))
    },
  )
  it('a comma in a sum parts thousands', () => {
    expect(readAsk('q=罚款5,000元').phrases).toEqual(['罚款5000元'])
  })

  it('the code of a topic finds its cases, however it is written', async () => {
    const two = [caseOf(1, { ...plain, topic: 'PIT-01' }), caseOf(2, { ...plain, topic: 'CRN-01' })]
    for (const typed of ['PIT-01', 'pit 01', 'ＰＩＴ－０１'])
      expect((await found(stored(two), `q=${encodeURIComponent(typed)}`)).numbers, typed).toEqual(numbers(1))
  })

  it('what a page says for the codes of its topic and kind finds it, a word or all of it', async () => {
    const two = [
      caseOf(1, { ...plain, topic: 'PIT-01', kind: 'accident' }),
      caseOf(2, { ...plain, topic: 'CRANE-01', kind: 'goodPractice' }),
    ]
    // As topics.json and the page of a case have them.
    for (const [typed, n] of [
      ['塌方', 1],
      ['基坑出现裂缝', 1],
      ['塔吊', 2],
      ['好做法', 2],
      ['塔吊 好做法', 2],
    ] as const)
      expect((await found(stored(two), `q=${encodeURIComponent(typed)}`)).numbers, typed).toEqual(numbers(n))
  })

  it('places in Latin letters are searched in Chinese', async () => {
    expect(latinNames).toMatchObject({ nanjing: '南京', xuzhou: '徐州', gulou: '鼓楼', huaian: '淮安' })
    for (const typed of ['Xuzhou', 'XUZHOU', 'xuzhou city', 'Xuzhou shi', 'Xuzhou, 深基坑'])
      expect(readAsk(`q=${encodeURIComponent(typed)}`, latinNames).phrases[0], typed).toBe('徐州')
    expect(readAsk('q=Gulou District', latinNames).phrases).toEqual(['鼓楼'])
    expect(readAsk('q=QTZ80 constructor', latinNames).phrases).toEqual(['qtz80', 'constructor'])
    const { next } = await startSearch(readAsk('q=Xuzhou', latinNames), stored(told).read)
    expect((await next()).hits.map(({ one }) => one.number)).toEqual(numbers(3, 2))
  })
})
