import { cutName, isPlainly, placesSaid, tradesIn, withoutTrades } from './firm-name.ts'
import { arabic, chinese } from './numerals.ts'

/** Names of building groups of the state: as they are written, and what people say. */
const GROUPS: readonly (readonly [written: RegExp, said: readonly string[]])[] = [
  [/^(?:中国建筑(?=第|[一二三四五六七八九十]|\d)|中建)/u, ['中建', '中国建筑']],
  [
    /^(?:中国铁建|中国铁道建筑|中国中铁|中国铁路工程|中铁建(?!工)|中铁)/u,
    ['中铁', '中铁建', '铁建', '中国铁建', '中国中铁'],
  ],
  [/^(?:中国交通建设|中国交建|中交)/u, ['中交', '中国交建']],
  [/^(?:中国中冶|中国冶金(?:科工)?|中冶|中国(?=第?[一二三四五六七八九十]+冶))/u, ['中冶', '中国', '']],
  [/^(?:中国核工业|中核)/u, ['中核', '核工业']],
  [
    /^(?:中国电力建设|中国电建(?:集团)?|中电建|(?:中国)?水利水电|中国水电|中水电)/u,
    ['中国水电', '水电', '中水', '中电建', '电建'],
  ],
  [/^(?:中国能源建设|中国能建|中能建)/u, ['中能建', '能建']],
  [/^(?:中国化学工程|中国化学|中化)/u, ['中化', '化']],
]

/** A number below a hundred, in either writing. */
const NUMBER = '(?:\\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])'
const WORDS =
  '(?:建筑|建设|建工|建安|安装|工程|公路|航务|航道|水电|水利|铁路|隧道|桥梁|市政|机电|交通|装饰|电力|设备|冶金)*局?'

/** One of several units of a firm, told by its number: 第八工程局, or as it is said, 八局, 二建. `before`: what stands there is no numeral. */
const UNIT = new RegExp(
  `(?:集团)?(?:第(?<long>${NUMBER})(?<words>${WORDS})|(?<before>集团|^|[^一二三四五六七八九十])(?<short>${NUMBER})(?<said>航务局|航道局|航局|公局|工程局|局|建(?![筑设工安])|安(?!装)|冶))`,
  'u',
)

/** What a firm is called by its number. */
interface NumberedNames {
  /** With who or where it belongs to: nothing else can be meant. */
  readonly sure: readonly string[]
  /** Of others too, as 一建 and 八局 alone. */
  readonly telling: readonly string[]
}

/**
 * What people call a firm that is one of several with a number: 中建八局 for 中国建筑第八工程局, 南京一建 for 南京市第一建筑工程,
 * 中建三局二公司 for 中建三局第二建设工程. Nothing for others.
 */
export function numberedNames(name: string): NumberedNames {
  const { owners, body } = ownersOf(name)
  const [first, second] = unitsIn(body)
  if (!first) return { sure: [], telling: [] }
  const { stem } = first
  const own = stem === '' ? owners : [stem, ...owners.map((owner) => owner + stem)]
  const heads = own.flatMap((owner) => (tradesIn(owner) ? [] : first.said.map((unit) => owner + unit)))
  // Whose part it is tells the part: what follows the owner's name goes with it. With the place alone it may be another firm's number: 一建 is shown wherever it stands.
  return { sure: [...new Set(heads)], telling: shortest([...first.said, ...(second?.parts ?? [])]) }
}

/** What of a state's building group is told without a number: 中铁大桥局, and 大桥局 alone. Nothing for others. */
export function groupNames(name: string): NumberedNames {
  const { owners, body, isGroup } = ownersOf(name)
  const isNone = !isGroup || unitsIn(body).length > 0 || tradesIn(body) !== undefined
  if (isNone || body.length < 2 || body.length > 8) return { sure: [], telling: [] }
  const { stem } = withoutTrades(body)
  const said = [...new Set([body, body.replace(/工程局$/u, '局'), ...(stem.length > 1 ? [stem] : [])])]
  return {
    sure: owners.flatMap((owner) => (owner === '' ? [] : said.map((one) => owner + one))),
    telling: said,
  }
}

/** Who or where a firm belongs to, as people say it, and what follows in its name. */
function ownersOf(name: string): { owners: readonly string[]; body: string; isGroup: boolean } {
  const plain = name.replace(/[\s()（）]/g, '')
  const group = GROUPS.find(([written]) => written.test(plain))
  if (!group) {
    const { place, body } = cutName(name)
    return { owners: placesSaid(place), body, isGroup: false }
  }
  const [written, said] = group
  // No place may be read into what follows the group's name.
  const body = cutName(plain.replace(written, '口')).body.slice(1)
  return { owners: said, body: body.replace(/^集团/u, ''), isGroup: true }
}

/** A unit in a name: what stands before it, how it is called alone, and how as a part of another firm. */
interface Unit {
  readonly stem: string
  readonly said: readonly string[]
  readonly parts: readonly string[]
}

function unitsIn(body: string): Unit[] {
  const units: Unit[] = []
  for (let left = body; ; ) {
    const found = UNIT.exec(left)
    if (!found) return units
    const { long, words, short, said, before = '' } = found.groups ?? {}
    const stem = left.slice(0, found.index + (before === '集团' ? 0 : before.length))
    units.push({ stem, ...callsOf(long ?? short ?? '', words ?? said ?? '') })
    left = left.slice(found.index + found[0].length)
  }
}

/** 第八工程局: 八局, 8局, 第八工程局. 第一建筑工程: 一建, 第一建筑; as a part of another firm also 一公司. */
function callsOf(number: string, words: string): Pick<Unit, 'said' | 'parts'> {
  const numbers = [...new Set([chinese(number), arabic(number)])]
  const short = shortUnits(words)
  const whole = [...new Set([words, words.replace(/工程(?=局?$)/u, ''), inFull[words] ?? ''])].filter(
    (one) => one.length > 1,
  )
  const said = numbers.flatMap((n) => [
    ...short.map((unit) => n + unit),
    ...[...short, ...whole].map((unit) => `第${n}${unit}`),
  ])
  const parts = numbers.flatMap((n) => ['公司', '分公司'].map((unit) => n + unit))
  return { said: said.length > 0 ? said : parts, parts: [...said, ...parts] }
}

/** What a short unit stands for: 四建 is 第四建筑. */
const inFull: Readonly<Record<string, string>> = { 建: '建筑', 安: '安装' }

function shortUnits(words: string): string[] {
  if (/航道/u.test(words)) return ['航道局']
  if (/航/u.test(words)) return ['航局']
  if (/公路|公局/u.test(words)) return ['公局']
  if (/局$/u.test(words)) return ['局', '工程局']
  if (/冶/u.test(words)) return ['冶']
  return ['建', '安'].filter((one) => words.includes(one))
}

/** Those in which none of the others stands. */
const shortest = (all: readonly string[]) =>
  [...new Set(all)].filter((one) => !all.some((other) => other !== one && says(one, other)))

const says = (text: string, name: string) => {
  const at = text.indexOf(name)
  return at >= 0 && isPlainly(name, text.slice(at + name.length))
}
