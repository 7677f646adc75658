import type { CaseContent } from './case-content.ts'
import { cutName, placeInShort, placesSaid, tradesAmong, tradesIn, withoutTrades } from './firm-name.ts'
import { groupNames, numberedNames } from './numbered-names.ts'

/** Words that are nobody's: how invented data is marked, and what many firms are called. */
const NOBODY =
  /^(?:示例|样例|建业|建设|中国|城建|住建|第[一二三四五六七八九十\d]+.*|[一二三四五六七八九十\d]+[建安局冶].*)$/u

/** What people say after it, whatever the firm does. With what it does not do, a part is another firm's as well: 宏远建设 beside 宏远劳务. */
const KINDS = ['公司', '集团', '集团公司', '项目部']

/** Words of every day, which with what a firm does are no firm: 平安建设, 民生工程. A person has to look at them. */
const OF_EVERY_DAY =
  /^(?:新城|民生|安居|平安|绿色|人防|优质|隐蔽|现代|标准|重点|城市|安全|文明|和谐|生态|智慧|数字|美丽|幸福|乡村|高速|轨道|地下|装配|专业|综合|一般|普通|大型|重大|基本|主体|附属|配套|临时|保障|惠民|利民|示范|样板|精品|一流|阳光|诚信|法治|制度|队伍|能力|体系|信用|行业|产业|经济|社会|公共|公益|民用|工业|农业|住宅|商业|环境|旧城|老城|新区|开发|改造|扩建|在建|新建|自建|代建|援建|共建|续建|民心|实事|名优|创优|达标|四新|百年|世纪|未来)$/u

/** Telling parts that many firms of one group have: 中铁公司 may be any of them, 中铁建工 is one. */
const OF_GROUPS = /^中(?:铁建?|建|交建?|冶|核|化|电建|能建|水电|煤|航|石化|石油)$/u

/** More of a name than this tells nothing in short. */
const MOST = 12

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
function partsOfName(name: string): NameParts | undefined {
  const { place, body } = cutName(name)
  if (tradesIn(body)) return undefined
  for (const length of [2, 3, 4]) {
    const trades = tradesAmong(body.slice(length))
    const core = body.slice(0, length)
    if (core.length === length && trades && !NOBODY.test(core)) return { place, core, trades }
  }
  return undefined
}

/**
 * How people shorten firms' names where nothing else can be meant: the telling part with what it does or what it is, with or without
 * its place; alone from three characters on; a number with who or where it belongs to (中建八局, 南京一建). A telling part of two
 * characters alone is none: streets and estates are called so too ({@link tellingOf} are shown to a person).
 */
export function shortNamesOf(contents: readonly Pick<CaseContent, 'firms'>[]): string[] {
  const names = contents.flatMap(({ firms }) => firms.map((one) => one.name))
  return [...new Set(names.flatMap((name) => [...byNumber(name), ...byCore(name), ...byPlace(name)]))]
}

/** What of a firm's name may tell it, and may be something else: a person has to look at each. */
export function tellingOf(name: string): string[] {
  const numbered = [...numberedNames(name).telling, ...groupNames(name).telling]
  if (numbered.length > 0) return numbered
  const ofState = stateNames(name)
  if (ofState.length > 0) return ofState
  const core = partsOfName(name)?.core
  if (core !== undefined) return core.length === 4 ? [core, ...halves(core)] : [core]
  const { place, body } = cutName(name)
  const trades = body === '' ? [] : tradesIn(body)
  const words = trades && [...new Set([...initials(trades), ...trades])]
  if (words)
    return [
      ...placesSaid(place).flatMap((said) => words.map((one) => said + one)),
      ...placeInShort(place).flatMap((said) =>
        words.filter((one) => /^建(?:总|工)?$/u.test(one)).map((one) => said + one),
      ),
      ...drawnTogether(trades ?? []).flatMap((one) => [
        ...placesSaid(place).map((said) => said + one),
        ...['集团', '公司'].map((kind) => one + kind),
      ]),
    ]
  const { stem } = withoutTrades(body)
  // What a firm does has more words than are known: how its name begins may tell it as well.
  const own = stem.replace(/^(?:示例|样例)?(?:中国)?(?:核工业|建筑|铁建|交建|电建|能建|化学|冶金)?/u, '')
  const parts = stem.length > 3 && own.length > 1 ? [stem, ...halves(own)] : [stem]
  return stem.length > 1 && stem.length <= MOST ? parts.filter((one) => !NOBODY.test(one)) : []
}

/** How a telling part begins, and of four characters how it ends: 华江 and 祥瑞 of 华江祥瑞. */
const halves = (part: string): string[] =>
  [part.slice(0, 2), ...(part.length === 4 ? [part.slice(2)] : [])].filter((one) => !NOBODY.test(one))

/** What 中国江苏国际经济技术合作集团 is called: by the country and the place in short, 中江, and by the place with its first word, 江苏国际. */
function stateNames(name: string): string[] {
  const { place, body } = cutName(name.replace(/^中国/u, ''))
  const first = place.charAt(0)
  if (!name.startsWith('中国') || first === '' || body.length < 2) return []
  return [`中${first}`, ...placesSaid(place).map((said) => said + body.slice(0, 2))]
}

/** Names by a number or a group, whole. */
const byNumber = (name: string) => [...numberedNames(name).sure, ...groupNames(name).sure]

function byCore(name: string): string[] {
  const parts = partsOfName(name)
  if (!parts) return []
  const { place, core, trades } = parts
  const done = firstOf(trades)
  const isOfEveryDay = OF_EVERY_DAY.test(core)
  const after = [
    ...(isOfEveryDay ? [] : done),
    ...done.map((one) => `${one}公司`),
    ...(OF_GROUPS.test(core) ? [] : isOfEveryDay ? KINDS.filter((one) => one !== '项目部') : KINDS),
  ]
  const own = [...after.map((one) => core + one), ...(core.length > 2 ? [core] : [])]
  const placed = isOfEveryDay ? own : [core, ...own]
  return [...own, ...placesSaid(place).flatMap((said) => placed.map((short) => said + short))]
}

/** A name of a place and trades tells the firm where it says that it is a group: 江都建设集团. */
function byPlace(name: string): string[] {
  const { place, body } = cutName(name)
  const trades = tradesIn(body)
  if (!trades || body === '' || !/集团/.test(name)) return []
  const last = trades.filter((one) => one !== '集团').join('')
  return placesSaid(place).flatMap((said) => [`${said}${last}集团`, `${said}${last}集团公司`])
}

/** What it does, from the first word on, and as it is said: 建筑工程总承包 is 建总. */
const initials = (trades: readonly string[]) => [
  ...firstOf(trades),
  ...(trades[0]?.startsWith('建') ? (trades.includes('总承包') ? ['建', '建总'] : ['建']) : []),
]

/** The first word of a trade with another one, each by its first character: 城投, 城建 of 城市建设投资. */
const drawnTogether = ([first = '', ...others]: readonly string[]): string[] => [
  ...new Set(others.filter((one) => one !== '集团').map((one) => first.charAt(0) + one.charAt(0))),
]

const firstOf = (trades: readonly string[]) => trades.map((_, n) => trades.slice(0, n + 1).join(''))
