/**
 * How a number is shown: as it is, as a day, as a day with its time, as a time alone, as per cent, or `other`: as another number than
 * it is, as none, or as nobody can tell.
 */
export type NumberFormat = 'plain' | 'day' | 'moment' | 'time' | 'percent' | 'other'

/** One part of a format's code: `[<1]0.0%` of `[<1]0.0%;0`. */
export interface FormatPart {
  readonly kind: NumberFormat
  /** What it writes before and behind the number, which does not stand in the cell. */
  readonly words: readonly string[]
  /** Nought is seen in it, as a nought or as the dash of bookkeepers. */
  readonly showsNought: boolean
  /** Which numbers it says that it is for. */
  readonly isFor?: (number: number) => boolean
  /** Shows texts. */
  readonly isText: boolean
}

/** A sign of the code that means something, or what is only written. */
interface Piece {
  readonly text: string
  readonly written: boolean
  readonly isFor?: (number: number) => boolean
}

/** In quotes; behind a stroke; repeated over the width; in brackets; a blank as wide as a sign; the number as it is; any sign. */
const PIECES = /"([^"]*)"?|[!\\](.)|\*(.)|\[([^\]]*)\]|_.|general|g\/(?:通用格式|標準)|./gisu

/** The parts of a format's code, in order. */
export function formatParts(code: string): FormatPart[] {
  const parts: Piece[][] = [[]]
  for (const found of code.matchAll(PIECES)) {
    const piece = pieceOf(found)
    if (piece.text === ';' && !piece.written) parts.push([])
    else parts.at(-1)?.push(piece)
  }
  return parts.map(partOf)
}

function pieceOf([all, quoted, escaped, filled, bracket]: RegExpExecArray): Piece {
  if (bracket !== undefined) return bracketed(bracket)
  const text = quoted ?? escaped ?? filled ?? (all.startsWith('_') ? ' ' : undefined)
  return text === undefined ? { text: all.toLowerCase(), written: false } : { text, written: true }
}

const COLOURS =
  /^(?:black|blue|cyan|green|magenta|red|white|yellow|colou?r ?\d+|黑色|蓝色|青色|绿色|洋红色?|红色|白色|黄色|颜色 ?\d+)$/i
/** Digits of another writing are the same number. */
const NUMERALS = /^dbnum\d$/i

/** Hours, minutes or seconds on and on; a condition; a currency with its language; a colour. Anything else counts as written. */
function bracketed(inner: string): Piece {
  if (/^(?:h+|m+|s+)$/i.test(inner)) return { text: `[${inner.toLowerCase()}]`, written: false }
  const isFor = conditionOf(inner)
  if (isFor) return { text: '', written: true, isFor }
  const [, currency] = /^\$([^-]*)(?:-.*)?$/.exec(inner) ?? []
  if (currency !== undefined) return { text: currency, written: true }
  return { text: COLOURS.test(inner) || NUMERALS.test(inner) ? '' : `[${inner}]`, written: true }
}

function conditionOf(inner: string): ((number: number) => boolean) | undefined {
  const [, sign, digits] = /^(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)$/.exec(inner.trim()) ?? []
  if (sign === undefined) return undefined
  const than = Number(digits)
  return (number) =>
    (sign.includes('=') && number === than) ||
    (sign.includes('<') && number < than) ||
    (sign.includes('>') && number > than)
}

const isGeneral = ({ text, written }: Piece) => !written && /^(?:general|g\/.+|@)$/.test(text)
const isDigit = (piece: Piece) => isGeneral(piece) || (!piece.written && /^[0#?.]$/.test(piece.text))
const isPercent = ({ text, written }: Piece) => !written && text === '%'
/** Digits, by thousands, with decimals. */
const NUMBER = /^(?:[0#?]+(?:,[0#?]+)*(?:\.[0#?]*)?|\.[0#?]+)$/

function partOf(pieces: readonly Piece[]): FormatPart {
  const isFor = pieces.find((one) => one.isFor)?.isFor
  const rest = {
    ...(isFor && { isFor }),
    isText: pieces.some(({ text, written }) => !written && text === '@'),
  }
  const clock = clockOf(pieces)
  if (clock) return { kind: clock, words: [], showsNought: true, ...rest }
  const isNumber = pieces.map(isDigit)
  const [first, last] = [isNumber.indexOf(true), isNumber.lastIndexOf(true)]
  const before = first === -1 ? pieces : pieces.slice(0, first)
  const behind = first === -1 ? [] : pieces.slice(last + 1)
  const shown = first === -1 ? [] : pieces.slice(first, last + 1)
  // A plus before a number changes nothing of it; a minus does.
  const words = [wordOf(before).replace(/^\+|\+$/g, ''), wordOf(behind)].filter((one) => one !== '')
  const kind = kindOf(shown, [...before, ...behind], words)
  return {
    kind,
    words: kind === 'other' ? [] : words,
    showsNought: showsNought(shown, words),
    ...rest,
  }
}

function kindOf(shown: readonly Piece[], around: readonly Piece[], words: readonly string[]): NumberFormat {
  const percents = around.filter(isPercent).length
  // A comma behind the last digit divides by a thousand.
  if (around.some(({ text, written }) => !written && text === ',')) return 'other'
  if (percents > 1 || (percents === 1 && words.length > 0)) return 'other'
  const [only] = shown
  const isWhole = shown.length === 1 && only !== undefined && isGeneral(only)
  if (!isWhole && (shown.some(({ written }) => written) || !NUMBER.test(textOf(shown)))) return 'other'
  return percents === 1 ? 'percent' : 'plain'
}

/** Bookkeepers write a dash for nought, with or without a currency. */
const CURRENCY = /[¥￥$元\s]/g

const showsNought = (shown: readonly Piece[], words: readonly string[]): boolean =>
  shown.some((one) => isGeneral(one) || (!one.written && one.text === '0'))
    ? !words.some((one) => /[1-9]/.test(one.normalize('NFKC')))
    : words.join('').replace(CURRENCY, '') === '-'

const textOf = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('')
const wordOf = (pieces: readonly Piece[]) => textOf(pieces.filter((one) => !isPercent(one))).trim()

function clockOf(pieces: readonly Piece[]): 'day' | 'moment' | 'time' | undefined {
  const bare = textOf(pieces.filter((one) => !one.written && !isGeneral(one)))
  // An m beside hours or seconds is a minute, any other a month.
  const clock = bare
    .replace(/am\/pm|a\/p|上午\/下午/g, '')
    .replace(/h+\]?[^a-z]*m+(?:[^a-z]*s+)?|m+\]?[^a-z]*s+/g, 'h')
    .replace(/\[m+\]/g, 'h')
  const isTime = /[hs]/.test(clock)
  if (/[ymd]/.test(clock)) return isTime ? 'moment' : 'day'
  return isTime ? 'time' : undefined
}
