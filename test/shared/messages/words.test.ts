import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { topicGroups } from '../../../shared/topic/topic.ts'

const folder = join(import.meta.dirname, '../../../shared/messages/zh')

type Catalogue = Readonly<Record<string, string>>

/** The Chinese catalogues by the names of their files. */
const catalogues: ReadonlyMap<string, Catalogue> = new Map(
  readdirSync(folder).map((file) => [
    file.replace('.json', ''),
    JSON.parse(readFileSync(join(folder, file), 'utf8')) as Catalogue,
  ]),
)

/** What a reporter reads, from the first page to the last answer, and what anybody reads. */
const reporter = [
  'before',
  'draft',
  'escalation',
  'evidence',
  'every-page',
  'follow',
  'office',
  'place',
  'report',
  'simple-form',
]
const everybody = [...reporter, 'data', 'public-pages', 'progress']
const all = [...catalogues.keys()]

interface Word {
  readonly word: RegExp
  /** Catalogues in which it is not said. */
  readonly notIn: readonly string[]
  /** What is said instead. */
  readonly instead: string
  readonly why: string
  /** Keys that say it all the same: each has a reason beside it. */
  readonly but?: Readonly<Record<string, string>>
}

const words: readonly Word[] = [
  {
    word: /线索/,
    notIn: everybody,
    instead: '举报',
    why: 'what people do is to report; 线索 is what staff call what comes in',
  },
  {
    word: /投诉|检举|爆料|信访件|工单/,
    notIn: everybody,
    instead: '举报',
    why: 'other procedures are called so',
  },
  {
    word: /发出(?!什么)|交出去|(?<!提)交(?:好|成功?|上去?|过|的|没|一次|，)|(?:没|不用|重|先|再|能|正在|在这里)交(?!给|通|代|界)/,
    notIn: reporter,
    instead: '提交',
    why: 'one word for the one act, on the button as in every sentence about it',
    but: {
      'follow.msg.send': 'the button of the office, at the desk',
      'follow.state.referred.meaning': '正式交过去 explains 移送: an office does that',
    },
  },
  {
    word: /承办|主管单位|责任单位|受理机构/,
    notIn: all,
    instead: '办理单位',
    why: 'one word for the office',
  },
  {
    word: /指纹|校验[数值码]|哈希|散列/,
    notIn: all,
    instead: '核对码',
    why: 'signs that are compared: the word says what for',
  },
  {
    word: /公开记录|记录第 ?\{n\} ?行/,
    notIn: all,
    instead: '公布记录第 {n} 条',
    why: 'one log, and its entries are counted in one way',
  },
  {
    word: /盐值/,
    notIn: all,
    instead: '核对材料',
    why: 'what is kept beside the text to check it by',
  },
  {
    word: /\[待核\]/,
    notIn: all,
    instead: '据我们了解',
    why: 'what is not checked is said once a page, by common.check.explain',
  },
  {
    word: /加密|解密|密文|公钥|私钥|脱敏/,
    notIn: everybody,
    instead: '封、打开、钥匙',
    why: 'a letter is sealed and opened',
  },
  {
    word: /兹|予以|敬请|务必|上述|贵单位|鉴于|视为|逾期|无效|非法|提交失败/,
    notIn: everybody,
    instead: '',
    why: 'officialese',
  },
  { word: /系统|用户|操作(?!系统)/, notIn: reporter, instead: '我们、手机、您', why: 'a person reads it' },
]

/** Key and text of what says a word where it is not said. */
function said({ word, notIn, but = {} }: Word, texts: ReadonlyMap<string, Catalogue> = catalogues): string[] {
  return notIn.flatMap((name) =>
    Object.entries(texts.get(name) ?? {})
      .filter(([key, text]) => word.test(text) && !(key in but))
      .map(([key, text]) => `${key}: ${text}`),
  )
}

describe('one word for one idea', () => {
  it.each(words)('$word is not said, but $instead: $why', (row) => {
    for (const name of row.notIn) expect(catalogues.has(name), name).toBe(true)
    expect(said(row)).toEqual([])
  })

  it.each([
    ['没有交成，请再交一次', 2],
    ['发出了', 2],
    ['由承办单位接', 3],
    ['按校验数核对', 4],
    ['交给办理单位，正在走交通路', undefined],
  ])('a text that says one is found: %s', (text, row) => {
    const found = words.flatMap((one, n) =>
      said(one, new Map([['report', { x: text }]])).length > 0 ? [n] : [],
    )
    expect(found).toEqual(row === undefined ? [] : [row])
  })

  it('an exception that is none any more is taken off', () => {
    const every = Object.assign({}, ...catalogues.values()) as Catalogue
    for (const { word, but = {} } of words)
      for (const key of Object.keys(but)) expect(every[key] ?? '', key).toMatch(word)
  })
})

describe('words that need their explanation', () => {
  /** A word, and what stands in the same text wherever a reporter meets the word first. */
  const glosses = [
    { word: '核对码', gloss: /一串/, at: ['promise.site', 'follow.keys.help'] },
    { word: '核对码', gloss: /一串/, at: ['page.files.checkHow.1', 'page.verify.hash'] },
    { word: '派件表', gloss: /哪里归谁管/, at: ['route.because.assigned', 'page.offices.table'] },
    { word: '脚本', gloss: /网页里的小程序/, at: ['before.nojs', 'follow.nojs'] },
    { word: '受理', gloss: /答应去查/, at: ['report.done.next', 'follow.state.filed.next', 'name.real.3'] },
    { word: '工作日', gloss: /不算周末和放假/, at: ['name.real.3'] },
    { word: '瞒报', gloss: /出了事不上报/, at: ['reward.hidden'] },
    { word: '移送', gloss: /正式交过去/, at: ['follow.state.referred.meaning'] },
  ] as const
  const every = Object.assign({}, ...catalogues.values()) as Catalogue

  it.each(glosses)('$word', ({ word, gloss, at }) => {
    for (const key of at) {
      expect(every[key], key).toContain(word)
      expect(every[key], key).toMatch(gloss)
    }
  })
})

it('a reporter reads short sentences', () => {
  const long = reporter.flatMap((name) =>
    Object.entries(catalogues.get(name) ?? {}).flatMap(([key, text]) =>
      // A title in 《》 is the law's own, names in braces are filled in.
      text
        .replace(/《[^》]*》|（[^（）]*）/g, '')
        .split(/[。；：！？]/)
        .filter((one) => one.length > 44)
        .map((one) => `${key}: ${one}`),
    ),
  )
  expect(long).toEqual([])
})

it('kinds of problems are named in words that people say, the same on every page', () => {
  for (const { zh } of topicGroups) {
    expect(zh.length, zh).toBeLessThanOrEqual(14)
    expect(zh).not.toMatch(/作业|机械|有限空间|危大工程|实名制|不作为|违规|关键岗位|市政/)
  }
})
