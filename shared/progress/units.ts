import type { FileRow } from '../sheet-file/sheet-file.ts'

/** A unit as far as it can be another than a number is meant in: by how many places it counts, and whether of money or of a hundred. */
interface Unit {
  readonly places: number
  readonly of: 'money' | 'percent' | 'things'
}

/** A unit in both languages; empty of what is counted one by one. */
export interface OwnUnit {
  readonly zh: string
  readonly en: string
}

/** The units of one statement: each number is in one of them. */
export type UnitsSaid = readonly string[]

const PLACES: Readonly<Record<string, number>> = {
  ...{ '': 0, 十: 1, 百: 2, 千: 3, 万: 4, 十万: 5, 百万: 6, 千万: 7, 亿: 8, 十亿: 9, 百亿: 10, 千亿: 11 },
  ...{ hundred: 2, hundreds: 2, thousand: 3, thousands: 3, '000': 3, '000s': 3, '1000': 3, '1,000': 3, k: 3 },
  ...{ tenthousand: 4, tenthousands: 4, '10000': 4, '10,000': 4, '10k': 4 },
  ...{ million: 6, millions: 6, m: 6 },
}
/** What is counted one by one, and measures that it is counted in. Of another measure nobody can say how much it is. */
const THINGS =
  '人次|人|名|位|个|家次|家|户次|户|套|所|座|栋|幢|层|间|辆|艘|架|起|宗|项|次|件|条|份|本|张|批|部|支|只|块|根|片|台|处|吨|米|平方米|平米|m2'
const CHINESE = new RegExp(`^(十亿|百亿|千亿|十万|百万|千万|十|百|千|万|亿|)(?:(元)|(?:${THINGS})?)$`)
const ENGLISH = /^(10,?000|1,?000|10k|k|'?000s?|tenthousands?|thousands?|hundreds?|millions?|m|)(?:of)?(元|)$/
/** Signs of bookkeepers and the older forms. */
const SIMPLE: Readonly<Record<string, string>> = {
  佰: '百',
  仟: '千',
  萬: '万',
  億: '亿',
  圆: '元',
  圓: '元',
}
const LABEL =
  /^(?:(?:计量|金额|货币|数量)?单位(?:均?为|是)?|units?|in|均?以|均?按|均?为)+(?=.)|(?:计|为单位)+$/g

/** What a word says of a unit; undefined of a word that is none. */
function unitOf(word: string): Unit | undefined {
  const plain = word
    .normalize('NFKC')
    .replace(/[\s:]/g, '')
    .toLowerCase()
    .replace(/[佰仟萬億圆圓]/g, (sign) => SIMPLE[sign] ?? sign)
    .replace(LABEL, '')
    .replace(/^[×x*](?=1)|^1(?=[十百千万亿])/, '')
  if (plain === '') return undefined
  if (/^(?:%|百分比|百分数|百分点|percent)$/.test(plain)) return { places: 0, of: 'percent' }
  // A currency before or behind a unit of money says the same once more.
  const money = plain.replace(/人民币|rmb|cny|yuan|¥/g, '元').replace(/元+整?$/, '元')
  const named = money === '元' ? money : money.replace(/^元+/, '')
  const isMoney = money.includes('元')
  const [, chinese] = CHINESE.exec(named) ?? []
  if (chinese !== undefined) return { places: PLACES[chinese] ?? 0, of: isMoney ? 'money' : 'things' }
  const [, english] = ENGLISH.exec(named) ?? []
  if (english === undefined) return undefined
  return { places: PLACES[english.replace("'", '')] ?? 0, of: isMoney ? 'money' : 'things' }
}

const BRACKETS = /[（(［[【〔]([^）)］\]】〕]*)[）)］\]】〕]/g
/** Behind `单位` up to the next label, a wide gap, a bracket or the sentence's end. */
const AFTER_LABEL =
  /(?:单位|units?)\s*(?:[:：]|均?为|是)?\s*(.*?)(?=[\s、，,;；]+[^\s:：、，,;；]*[:：]|\s{2,}|[。（(）)［\][】〔〕]|$)/gi
/** The unit stands in the next cell. */
const LABEL_ALONE = /[:：]$|^(?:计量|金额|货币|数量)?单位$|^units?$/i
const WITHIN = /(?:[以按](\S{1,8}?)(?:为单位|计)|\bin\s+(.+)$)/gi
/** A remark may follow a unit of money without a gap: `元保留两位小数`. Some words only begin with its sign. */
const BEFORE_REMARK = /^([十百千万亿佰仟萬億]*元)(?!月|旦|素|件|宝)\p{Script=Han}/u

/** Several units stand with signs between them. A comma within a number is none. */
const wordsOf = (text: string): string[] =>
  text.split(/[、，;；/／或和及与]|,(?!\d{3})/).flatMap((one) => {
    const word = one.replace(/^[^:：]*[:：]\s*/, '').trim()
    if (unitOf(word)) return [word]
    const pieces = word.split(/\s+/).flatMap((piece) => (unitOf(piece) ? [piece] : beforeRemark(piece)))
    return pieces.length > 0 ? pieces : [word]
  })

const beforeRemark = (piece: string): string[] => {
  const [, word] = BEFORE_REMARK.exec(piece) ?? []
  return word === undefined ? [] : [word]
}

/** The units that a column's head says in brackets or behind a stroke: `罚款（万元）`, `数/万元`, `数（金额单位：万元）`. */
export function unitsInHead(text: string): UnitsSaid[] {
  const said = [...text.matchAll(BRACKETS)].map(([, word = '']) => word)
  const stroke = /[/／]\s*([^/／]+)$/.exec(text.replace(BRACKETS, ''))?.[1] ?? ''
  return telling([...said, stroke].map(wordsOf))
}

/** The units that stand above a table: `单位：万元`, in one cell or in the next, or in brackets in its title. */
export function unitsAbove(rows: readonly FileRow[], head: number): UnitsSaid[] {
  return telling(
    rows.flatMap(({ line, cells }) => {
      if (line >= head) return []
      const texts = [...cells.values()].map(({ text }) => text.trim())
      return texts.flatMap((text, n) => [
        ...[...text.matchAll(AFTER_LABEL)].map(([, said = '']) =>
          wordsOf(said === '' && LABEL_ALONE.test(text) ? (texts[n + 1] ?? '') : said),
        ),
        ...[...text.matchAll(WITHIN)].map(([, chinese, english = '']) => remarked(chinese ?? english)),
        ...[...text.matchAll(BRACKETS)].map(([, said = '']) => remarked(said)),
      ])
    }),
  )
}

/** What a remark above a table says of units: not how some numbers are reckoned, and no number of a list or an annex, such as （十）. */
const remarked = (text: string): UnitsSaid =>
  wordsOf(text).filter((word) => unitOf(word)?.of !== 'percent' && !/^[十百千km]$/i.test(word.trim()))

/** Whether a word is a unit of any kind. */
export const isUnit = (word: string): boolean => unitOf(word) !== undefined

const telling = (said: readonly UnitsSaid[]): UnitsSaid[] => said.filter((words) => words.some(isTelling))

/** A unit that only names what is counted, one by one, says nothing of the number. */
const isTelling = (word: string): boolean => {
  const unit = unitOf(word)
  return unit !== undefined && (unit.places > 0 || unit.of !== 'things')
}

const isName = (word: string, { zh, en }: OwnUnit): boolean => word !== '' && (word === zh || word === en)

/** Whether a number that is meant in a unit is the number in its own. */
function isOwn(word: string, own: OwnUnit): boolean {
  const unit = unitOf(word)
  const mine = unitOf(own.zh) ?? COUNT
  return (
    isName(word, own) || (unit?.places === mine.places && (unit.of === 'percent') === (mine.of === 'percent'))
  )
}

const COUNT: Unit = { places: 0, of: 'things' }

/**
 * The unit of those that are said by which a number is meant in another than its own, if any is. Where a statement names its own among
 * others, each number is in one of them. A unit of money says nothing of what is no money.
 */
export function otherUnit(said: readonly UnitsSaid[], own: OwnUnit): string | undefined {
  const isMoney = isOfMoney(own)
  for (const words of said) {
    if (words.some((word) => isOwn(word, own))) continue
    const other = words.find((word) => isTelling(word) && (isMoney || unitOf(word)?.of !== 'money'))
    if (other !== undefined) return other
  }
  return undefined
}

/** What a cell's format writes beside its number: nothing that changes it, another unit, or what nobody can tell. */
export type FormatSays = { readonly tells: boolean } | { readonly unit: string } | 'unknown'

/** What a format says by the words that it writes before and behind a number. Digits among them are seen as part of the number. */
export function formatSays(words: readonly string[], own: OwnUnit): FormatSays {
  const isKnown = (word: string) => isName(word, own) || (!/\p{N}/u.test(word) && unitOf(word) !== undefined)
  if (!words.every(isKnown)) return 'unknown'
  // Of ¥12.5万元 the unit behind decides.
  const units = words.length > 1 ? words.filter((word) => !/^(?:¥|￥|cny|rmb|人民币)$/i.test(word)) : words
  const isOther = (word: string) => {
    const unit = unitOf(word)
    if (isOwn(word, own)) return false
    return (unit?.places ?? 0) > 0 || unit?.of === 'percent' || (unit?.of === 'money' && isOfMoney(own))
  }
  const other = units.find(isOther)
  if (other !== undefined) return { unit: other }
  return { tells: units.some((word) => isTelling(word) && (isOfMoney(own) || unitOf(word)?.of !== 'money')) }
}

const isOfMoney = ({ zh }: OwnUnit): boolean => unitOf(zh)?.of === 'money'

/** By how many places a unit counts: four of 万元, none of 元. */
export const placesOf = (unit: string): number => unitOf(unit)?.places ?? 0
