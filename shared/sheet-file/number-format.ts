import { addDays } from '../value/day.ts'

/**
 * How a number is shown: as it is, as a day, as a day with its time, as a time alone, as per cent, or `scaled`: parted by thousands, as
 * another than it is.
 */
export type NumberFormat = 'plain' | 'day' | 'moment' | 'time' | 'percent' | 'scaled'

/** A format of cells. */
export interface CellFormat {
  readonly kind: NumberFormat
  /** Words that its parts write beside a number, which do not stand in the cell. */
  readonly words?: readonly string[]
}

/** What a format shows, by its code where it has one. Its parts are for numbers above, below and at nought, or for what each says. */
export function cellFormat(id: number, code?: string): CellFormat {
  const kind = numberFormat(id, code)
  if (code === undefined || kind !== 'plain') return { kind }
  const parts = code.match(/(?:"[^"]*"|[!\\].|\[[^\]]*\]|[^;])+/g)?.slice(0, 3) ?? []
  if (parts.some((one) => SCALED.test(one.replace(/"[^"]*"|\[[^\]]*\]/g, '')))) return { kind: 'scaled' }
  const words = [...new Set(parts.map(wordsOf))].filter((one) => one !== '')
  return { kind, ...(words.length > 0 && { words }) }
}

/** A comma behind the last digit, or a point that is only written. */
const SCALED = /[0#?],+(?:[^0#?,]|$)|[!\\]\./

/** What stands in quotes, behind a stroke, as the sign of a currency, or as no sign of a format at all. */
const wordsOf = (part: string): string =>
  [...part.matchAll(/"([^"]*)"|[!\\](.)|\[\$([^\]-]*)[^\]]*\]|[_*].|\[[^\]]*\]|([^ -~]+)/g)]
    .map(([, quoted = '', escaped = '', currency = '', bare = '']) => quoted + escaped + currency + bare)
    .join('')
    .trim()

/** Formats that have a number and no code in the file (ECMA-376, 18.8.30; 27 to 36 and 50 to 58 are days in East Asia). */
function builtIn(id: number): NumberFormat {
  if (id === 9 || id === 10) return 'percent'
  if (id === 22) return 'moment'
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return 'day'
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return 'time'
  return 'plain'
}

/** What a format shows, by its code where it has one. */
function numberFormat(id: number, code?: string): NumberFormat {
  if (code === undefined) return builtIn(id)
  // Words in quotes, signs after a stroke, and colours or conditions in brackets say nothing of the number; [h] does.
  const bare = code
    .replace(/"[^"]*"|\\./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .split(';')[0]
    ?.toLowerCase()
  if (!bare || /^general/.test(bare) || bare === '@') return 'plain'
  // An m beside hours or seconds is a minute, any other a month.
  const clock = bare
    .replace(/am\/pm|a\/p|上午\/下午/g, '')
    .replace(/h+\]?[^a-z]*m+(?:[^a-z]*s+)?|m+\]?[^a-z]*s+/g, 'h')
  const time = /[hs]/.test(clock)
  if (/[ymd]/.test(clock)) return time ? 'moment' : 'day'
  if (time) return 'time'
  return bare.includes('%') ? 'percent' : 'plain'
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
