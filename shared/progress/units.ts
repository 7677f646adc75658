import type { FileRow } from '../sheet-file/sheet-file.ts'

/** A unit as far as it can be another than a number is meant in: by how many places it counts, and whether of money or of a hundred. */
interface Unit {
  readonly places: number
  readonly of: 'money' | 'percent' | 'things'
}

const PLACES: Readonly<Record<string, number>> = {
  ...{ '': 0, 百: 2, 千: 3, 万: 4, 十万: 5, 百万: 6, 千万: 7, 亿: 8 },
  ...{
    hundred: 2,
    thousand: 3,
    '1000': 3,
    '1,000': 3,
    k: 3,
    tenthousand: 4,
    '10000': 4,
    '10,000': 4,
    '10k': 4,
  },
  ...{ million: 6, m: 6 },
}
const THINGS = '人次|人|个|家次|家|起|项|次|件|条|份|本|台|处|吨|米|平方米|平米|㎡'
const CHINESE = new RegExp(`^(十万|百万|千万|百|千|万|亿|)(?:(元)|(?:${THINGS})?)$`)
const ENGLISH = /^(10,?000|1,?000|10k|k|tenthousand|thousand|hundred|million|m|)(yuan|rmb|cny|)$/
/** Signs of bookkeepers and the older forms. */
const SIMPLE: Readonly<Record<string, string>> = {
  佰: '百',
  仟: '千',
  萬: '万',
  億: '亿',
  圆: '元',
  圓: '元',
}

/** What a word says of a unit; undefined of a word that is none. */
function unitOf(word: string): Unit | undefined {
  const plain = word
    .normalize('NFKC')
    .replace(/\s/g, '')
    .toLowerCase()
    .replace(/[佰仟萬億圆圓]/g, (sign) => SIMPLE[sign] ?? sign)
    .replace(/^(?:以|按|人民币)+|(?:人民币|计|为单位)+$/g, '')
  if (plain === '') return undefined
  if (/^(?:%|百分比|百分数|percent)$/.test(plain)) return { places: 0, of: 'percent' }
  const [, chinese, yuan] = CHINESE.exec(plain) ?? []
  if (chinese !== undefined) return { places: PLACES[chinese] ?? 0, of: yuan ? 'money' : 'things' }
  const [, english, money] = ENGLISH.exec(plain) ?? []
  if (english === undefined) return undefined
  return { places: PLACES[english] ?? 0, of: money ? 'money' : 'things' }
}

const BRACKETS = /[（(［[]([^）)］\]]*)[）)］\]]/g
const AFTER_COLON = /(?:单位|units?)\s*[:：]\s*(.*?)(?=\s{2,}|[）)］\]]|$)/gi

/** Several units stand with signs between them. A comma within a number is none. */
const partsOf = (text: string): string[] =>
  text.split(/[、，;；/／]|,(?!\d{3})|\s+和\s+/).map((one) => one.replace(/^[^:：]*[:：]\s*/, '').trim())

/** The units that a column's head says in brackets or behind a stroke: `罚款（万元）`, `数/万元`, `数（金额单位：万元）`. */
export function unitsInHead(text: string): string[] {
  const said = [...text.matchAll(BRACKETS)].map(([, word = '']) => word)
  const stroke = /[/／]\s*([^/／]+)$/.exec(text.replace(BRACKETS, ''))?.[1] ?? ''
  return telling([...said, stroke].flatMap(partsOf))
}

/** The units that stand above a table: `单位：万元`, in one cell or in the next, or in brackets in its title. */
export function unitsAbove(rows: readonly FileRow[], head: number): string[] {
  return telling(
    rows.flatMap(({ line, cells }) => {
      if (line >= head) return []
      const texts = [...cells.values()].map(({ text }) => text.trim())
      return texts.flatMap((text, n) => [
        ...[...text.matchAll(AFTER_COLON)].flatMap(([, said = '']) =>
          partsOf(said === '' ? (texts[n + 1] ?? '') : said),
        ),
        ...[...text.matchAll(BRACKETS)].flatMap(([, said = '']) => partsOf(said)),
      ])
    }),
  )
}

const telling = (words: readonly string[]): string[] => [...new Set(words.filter(isTelling))]

/** A unit that only names what is counted, one by one, says nothing of the number. */
export const isTelling = (word: string): boolean => {
  const unit = unitOf(word)
  return unit !== undefined && (unit.places > 0 || unit.of !== 'things')
}

/** The unit of those that are said by which a number is meant in another than its own, if any is. A unit of money says nothing of what is no money. */
export function otherUnit(said: readonly string[], own: string): string | undefined {
  const unit = unitOf(own) ?? { places: 0, of: 'things' as const }
  const meant = said.filter((word) => unitOf(word)?.of !== 'money' || unit.of === 'money')
  const isOwn = (word: string) => {
    const one = unitOf(word)
    return one?.places === unit.places && (one.of === 'percent') === (unit.of === 'percent')
  }
  return meant.some(isOwn) ? undefined : meant[0]
}

/** By how many places a unit counts: four of 万元, none of 元. */
export const placesOf = (unit: string): number => unitOf(unit)?.places ?? 0
