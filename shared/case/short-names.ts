import { cities, districts, zones } from '../place/division.ts'
import provinceNames from '../place/province-names.json' with { type: 'json' }
import type { CaseContent } from './case-content.ts'

/** What may stand before the telling part of a firm's name: where it is. */
const PROVINCES = provinceNames.join('|')
const places = [...cities, ...districts, ...zones].map(({ zh }) => zh.replace(/(?:市|区|县)$/, ''))
const PLACE = new RegExp(
  `^(?:(?:${PROVINCES}|${places
    .filter((one) => one.length > 1)
    .sort((a, b) => b.length - a.length)
    .join('|')})(?:省|市|自治区|区|县)?)+`,
  'u',
)

/** What kind of company it is, at the end of its name. */
const FORM =
  /(?:[（(][^（）()]*[）)])?(?:集团)?(?:股份有限公司|有限责任公司|有限公司|总公司|分公司|公司)(?:[^公]{1,12}分公司)?$/u

/** What it does, after its telling part. */
const TRADES =
  '建设|建筑|建工|建安|工程|安装|装饰|装修|装璜|劳务|监理|咨询|管理|项目|服务|房地产|地产|置业|开发|市政|园林|绿化|设备|租赁|机械|起重|吊装|脚手架|消防|幕墙|钢结构|路桥|交通|水利|电力|机电|基础|岩土|检测|勘察|设计|建材|混凝土|材料|实业|科技|技术|发展|投资|控股|贸易|集团'
const TRADE = new RegExp(`^(?:${TRADES})`, 'u')

/** Words that are nobody's: how invented data is marked, and what many firms are called. */
const NOBODY = /^(?:示例|样例|建业|建设|中国|城建|住建|第[一二三四五六七八九十\d]+.*)$/u

/** What people say after it, whatever the firm does. */
const KINDS = ['公司', '集团', '集团公司', '建设', '建筑', '建工', '监理', '劳务', '项目部']

/** A firm's name in its parts. */
interface NameParts {
  /** Where it is, as its name says; may be empty. */
  readonly place: string
  /** By what it is told from others: two to four characters. */
  readonly core: string
  /** What it does, word by word. */
  readonly trades: readonly string[]
}

/** Takes a firm's full name apart. Nothing where no telling part of two to four characters is left. */
export function partsOfName(name: string): NameParts | undefined {
  const plain = name.replace(/[\s()（）]/g, '')
  const place = PLACE.exec(plain)?.[0] ?? ''
  const rest = plain.slice(place.length).replace(FORM, '')
  if (tradesIn(rest)) return undefined
  for (const length of [2, 3, 4]) {
    const trades = tradesIn(rest.slice(length))
    const core = rest.slice(0, length)
    if (core.length === length && trades && !NOBODY.test(core)) return { place, core, trades }
  }
  return undefined
}

/** The words of a trade, when a text is nothing else. */
function tradesIn(text: string): string[] | undefined {
  const words: string[] = []
  for (let left = text; left !== ''; ) {
    const word = TRADE.exec(left)?.[0]
    if (word === undefined) return undefined
    words.push(word)
    left = left.slice(word.length)
  }
  return words
}

/**
 * How people shorten firms' names where nothing else can be meant: the telling part with what it does or what it is, with or without
 * its place; alone from three characters on. A telling part of two characters alone is none: streets and estates are called so too
 * ({@link namesLeft} shows them to a person).
 */
export function shortNamesOf(contents: readonly Pick<CaseContent, 'firms'>[]): string[] {
  const found = new Set<string>()
  for (const name of contents.flatMap(({ firms }) => firms.map((one) => one.name))) {
    const parts = partsOfName(name)
    if (!parts) continue
    const { place, core, trades } = parts
    const done = trades.map((_, n) => trades.slice(0, n + 1).join(''))
    const after = [...done, ...done.map((one) => `${one}公司`), ...KINDS]
    const own = [...after.map((one) => core + one), ...(core.length > 2 ? [core] : [])]
    for (const one of [...own, ...(place === '' ? [] : [core, ...own].map((short) => place + short))])
      found.add(one)
  }
  return [...found]
}
