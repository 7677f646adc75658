import { addDays } from '../value/day.ts'
import { type FormatPart, formatParts, type NumberFormat } from './format-part.ts'

/** A format of cells: its parts for numbers, in order. */
export type CellFormat = readonly FormatPart[]

/** How a number is shown by its format. */
export interface ShownAs {
  readonly kind: NumberFormat
  /** What the format writes before and behind it. */
  readonly words?: readonly string[]
}

/** Signs of a format's code; a spreadsheet takes no more. */
const LONGEST = 255

/** A format by its code, where it has one in the file. */
export function cellFormat(id: number, code?: string): CellFormat {
  const known = code ?? builtIn(id)
  if (known.length > LONGEST) return []
  // Nothing at all is the number as it is; nothing between two semicolons shows nothing.
  const parts = formatParts(known === '' ? 'General' : known)
  const ofNumbers = parts.filter(({ isText }, n) => n < 3 && (n === 0 || !isText))
  return ofNumbers
}

/** The codes of formats that have only a number (ECMA-376, 18.8.30; 27 to 36 and 50 to 58 are days and times in East Asia). */
function builtIn(id: number): string {
  if (id === 22) return 'yyyy-mm-dd h:mm'
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58))
    return 'yyyy-mm-dd'
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return 'h:mm'
  // What is shown in an own way in each country, as a currency, and what nobody knows, is no number as it is.
  return NUMBERS[id] ?? '[?]'
}

const NUMBERS: Readonly<Record<number, string>> = {
  ...{ 0: 'General', 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 11: '0.00E+00' },
  ...{ 12: '# ?/?', 13: '# ??/??', 37: '#,##0', 38: '#,##0', 39: '#,##0.00', 40: '#,##0.00' },
  ...{ 41: '#,##0;-#,##0;"-"', 43: '#,##0.00;-#,##0.00;"-"', 48: '##0.0E+0', 49: '@' },
  // In China they say ¥.
  ...{ 5: '¥0', 6: '¥0', 7: '¥0.00', 8: '¥0.00', 42: '¥0;¥-0;¥"-"', 44: '¥0.00;¥-0.00;¥"-"' },
}

/** How a format shows a number: by the part that is for it. */
export function shownAs(format: CellFormat, number: number): ShownAs {
  const part = partFor(format, number)
  if (!part) return { kind: 'other' }
  const { kind, words } = part
  if (number === 0 && (kind === 'plain' || kind === 'percent' || kind === 'other')) {
    if (!part.showsNought) return { kind: 'other' }
    // However it is scaled, nought is nought.
    return { kind: kind === 'percent' ? kind : 'plain' }
  }
  return { kind, ...(words.length > 0 && { words }) }
}

/** Undefined where no part is for it, or nobody can tell which is. */
function partFor(format: CellFormat, number: number): FormatPart | undefined {
  const [above, below = above, nought = above] = format
  if (format.some(({ isFor }) => isFor)) return conditionalFor(format, number)
  return number > 0 ? above : number < 0 ? below : nought
}

/** The first part whose condition holds; the last, without one, is for all else. Of one before the last, programs differ. */
function conditionalFor(format: CellFormat, number: number): FormatPart | undefined {
  const at = format.findIndex(({ isFor }) => isFor === undefined || isFor(number))
  const part = format[at]
  return part?.isFor || at === format.length - 1 ? part : undefined
}

/**
 * A number as its format shows it: `2023-09-01`, `2023-09-01T08:30`, `97.6%`. In the count from 1900 day 60 never was, and a
 * number outside of the years 1900 to 9999 is no day: those come back as they are.
 */
export function shownNumber(number: number, format: NumberFormat, from1904: boolean): string {
  const plain = String(Number(number.toPrecision(15)))
  if (format === 'percent') return `${Number((number * 100).toPrecision(12))}%`
  if (format !== 'day' && format !== 'moment') return plain
  const serial = Math.floor(number)
  const minutes = Math.round((number - serial) * 1440)
  const whole = serial + (minutes === 1440 ? 1 : 0)
  if (whole < 1 || whole > 2_957_003 || (!from1904 && whole === 60)) return plain
  const first = from1904 ? '1904-01-01' : whole < 60 ? '1899-12-31' : '1899-12-30'
  const day = addDays(first, whole)
  const minute = minutes % 1440
  if (format === 'day' && minute === 0) return day
  const two = (n: number) => String(n).padStart(2, '0')
  return `${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}
