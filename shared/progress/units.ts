import type { FileRow } from '../sheet-file/sheet-file.ts'

/** A unit as far as it can be another than a number is meant in: by how many places it counts, and whether of money or of a hundred. */
interface Unit {
  readonly places: number
  readonly of: 'money' | 'percent' | 'things'
}

const PLACES: Readonly<Record<string, number>> = { '': 0, 百: 2, 千: 3, 万: 4, 百万: 6, 千万: 7, 亿: 8 }
const THINGS = '人次|人|个|家次|家|起|项|次|件|条|份|本|台|处|吨|米|平方米|平米|㎡'
const WORDS = new RegExp(`^(?:人民币)?(百万|千万|百|千|万|亿|)(?:(元)|(?:${THINGS})?)$`)

/** What a word says of a unit; undefined of a word that is none. */
function unitOf(word: string): Unit | undefined {
  const plain = word.normalize('NFKC').replace(/\s/g, '').toLowerCase()
  if (plain === '%' || plain === '百分比' || plain === '百分数') return { places: 0, of: 'percent' }
  const english = /^(?:(10,?000|thousand|million)(yuan|rmb)?|(?:yuan|rmb))$/.exec(plain)
  if (english) {
    const places = { thousand: 3, million: 6 }[english[1] ?? ''] ?? (english[1] ? 4 : 0)
    return { places, of: english[1] && !english[2] ? 'things' : 'money' }
  }
  const [, scale, money] = WORDS.exec(plain) ?? []
  if (scale === undefined || (scale === '' && plain === '')) return undefined
  return { places: PLACES[scale] ?? 0, of: money ? 'money' : 'things' }
}

const BRACKETS = /[（(［[]([^）)］\]]*)[）)］\]]/g
const ABOVE = /(?:单位|unit)\s*[:：]\s*([^\s,，;；。)）]+)/gi

/** The unit that a column's head says in brackets or behind a stroke: `罚款（万元）`, `数/万元`. */
export function unitInHead(text: string): string | undefined {
  const said = [...text.matchAll(BRACKETS)].map(([, word = '']) => word.replace(/^单位\s*[:：]?\s*/, ''))
  const stroke = /[/／]\s*([^/／]+)$/.exec(text)?.[1]
  return [...said, ...(stroke === undefined ? [] : [stroke])].map((one) => one.trim()).find(isTelling)
}

/** The unit that stands above a table: `单位：万元`. */
export function unitAbove(rows: readonly FileRow[], head: number): string | undefined {
  for (const { line, cells } of rows) {
    if (line >= head) return undefined
    const said = [...cells.values()].flatMap(({ text }) =>
      [...text.matchAll(ABOVE)].map(([, word = '']) => word),
    )
    const telling = said.find(isTelling)
    if (telling !== undefined) return telling
  }
  return undefined
}

/** A unit that only names what is counted, one by one, says nothing of the number. */
export const isTelling = (word: string): boolean => {
  const unit = unitOf(word)
  return unit !== undefined && (unit.places > 0 || unit.of !== 'things')
}

/** Whether a number under a unit that is said is meant in another than its own. A unit of money says nothing of what is no money. */
export function isOtherUnit(said: string, own: string): boolean {
  const [one, other] = [unitOf(said), unitOf(own) ?? { places: 0, of: 'things' as const }]
  if (one === undefined || (one.of === 'money' && other.of !== 'money')) return false
  return one.places !== other.places || (one.of === 'percent') !== (other.of === 'percent')
}

/** By how many places a unit counts: four of 万元, none of 元. */
export const placesOf = (unit: string): number => unitOf(unit)?.places ?? 0
