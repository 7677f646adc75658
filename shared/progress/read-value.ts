import { cleanText } from '../value/clean-text.ts'
import { halfWidth, readNumber, writtenOut } from '../value/typed-number.ts'
import { type ReadDay, readDay, readMoment } from './read-day.ts'
import type { SheetNames } from './read-names.ts'
import type { SheetColumn } from './sheet.ts'

/** Why a cell of a file, or what was typed, cannot be known. Its text is `progress.read.{code}`. */
export const valueCodes = ['wan', 'inUnit', 'percent', 'notWhole', 'ambiguous', 'year'] as const
export type ValueCode = (typeof valueCodes)[number]

/** What a written value is; where it cannot be known, it stays as written. */
export interface ReadValue {
  readonly value: string | number
  readonly code?: ValueCode
  readonly params?: Readonly<Record<string, string | number>>
}

/** What reading needs to know beside the column. */
export interface Reading {
  readonly names: SheetNames
  readonly period: string
}

/**
 * A value as people write it: names for codes, full-width digits, 1,234, days in every writing. Undefined of nothing. What cannot be
 * read stays as it is, for the checks to name; nothing is guessed.
 */
export function readValue(
  name: string,
  column: SheetColumn,
  typed: string,
  reading: Reading,
): ReadValue | undefined {
  const written = cleanText(typed)
  if (written === '') return undefined
  switch (column.kind) {
    case 'count':
    case 'amount':
      return readAmount(written, column.kind === 'count' ? 0 : 2, typed)
    case 'day':
      return readAsDay(
        written,
        readDay(/T\d\d:\d\d$/.test(written) ? written.slice(0, 10) : written, reading.period),
      )
    case 'moment':
      return readAsDay(written, readMoment(written, reading.period))
    case 'creditCode':
      return { value: halfWidth(written).replace(/\s/g, '').toUpperCase() }
    case 'text':
      return { value: written }
    default:
      return readName(name, written, reading.names)
  }
}

function readAmount(written: string, decimals: 0 | 2, typed: string): ReadValue {
  // What parts two numbers must not be cleaned away.
  if (BREAK.test(typed.trim())) return { value: written }
  const number = readNumber(written, decimals)
  if (number !== undefined) return { value: number }
  const out = writtenOut(written)
  if (out !== undefined) return { value: written, code: 'wan', params: { number: out } }
  return readPercent(written) === undefined ? { value: written } : { value: written, code: 'percent' }
}

/** Signs of control: ends of lines, tabs and the like. */
const BREAK = /[\p{Cc}\u2028\u2029]/u

/** The number before a per cent sign. */
export function readPercent(written: string): number | undefined {
  const [, digits] = /^(\d{1,3}(?:\.\d{1,14})?)\s*%$/.exec(halfWidth(written).trim()) ?? []
  return digits === undefined ? undefined : Number(digits)
}

function readAsDay(written: string, read: ReadDay): ReadValue {
  if (read === 'year') return { value: written, code: 'year' }
  return { value: read?.day ?? written }
}

function readName(column: string, written: string, names: SheetNames): ReadValue {
  const codes = names.find(column, written)
  if (codes.length > 1)
    return {
      value: written,
      code: 'ambiguous',
      params: { names: codes.map((code) => names.nameOf(column, code)).join('、') },
    }
  return { value: codes[0] ?? written }
}
