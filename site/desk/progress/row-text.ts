import { findDuty, findIndicator } from '../../../shared/campaign/campaign.ts'
import { SUPPRESSED } from '../../../shared/progress/edition.ts'
import type { Sheet } from '../../../shared/progress/sheet.ts'
import { choiceName } from '../../../shared/progress/sheet-text.ts'
import { numberText } from '../../../shared/progress/views/say-number.ts'
import { isDay } from '../../../shared/value/day.ts'
import type { Language } from '../../../shared/value/language.ts'
import { readNumber } from '../../../shared/value/typed-number.ts'
import { dateText } from '../../text/date-text.ts'
import { placeText } from '../frame/place-text.ts'
import type { Words } from '../frame/words.ts'
import type { SheetAt } from './address.ts'

/** A row by its key, in words: the place, and the indicator or duty where it names one. */
export function rowText(key: string, { campaign }: SheetAt, words: Words): string {
  const [area = '', ...rest] = key.split('/')
  const name = rest.join('/')
  const known = findIndicator(campaign, name) ?? findDuty(campaign, name)
  return [placeText(area, words), known?.[words.language] ?? name].filter(Boolean).join(' ')
}

/** A value as it is read: a number by its thousands, a day in words, a moment's day in words and its hour. What is neither stands as it was written. */
export function cellText(
  sheet: Sheet,
  column: string | undefined,
  value: string | number,
  language: Language,
): string {
  if (typeof value === 'number') return numberText(value)
  const kind = column === undefined ? undefined : sheet.columns[column]?.kind
  if (kind !== 'day' && kind !== 'moment') return value
  const [day = '', hour] = value.split('T')
  const said = isDay(day) ? dateText(day, language) : day
  return hour === undefined ? said : `${said} ${hour}`
}

/** A number that was sent, as it is read everywhere; what is none stands as it was written. */
export function sentNumber(written: string | undefined): string | undefined {
  const number = written === undefined ? undefined : readNumber(written, 2)
  return typeof number === 'number' && Number.isFinite(number) ? numberText(number) : written
}

/** A value as a person reads it: a choice by its name, a number that is not shown in a word, and that there is none. */
export function valueText(
  { sheet }: Pick<SheetAt, 'sheet'>,
  column: string | undefined,
  value: string | number | undefined,
  { say, language }: Pick<Words, 'say' | 'language'>,
): string {
  const kind = column === undefined ? undefined : sheet.columns[column]?.kind
  const isNumber = kind === 'amount' || kind === 'count'
  // Words or a day that were taken out are gone; of a number alone it is said that nobody reported it.
  if (value === undefined)
    return say(column === undefined || isNumber ? 'data.cell.missing' : 'progress.publish.empty')
  if (value === SUPPRESSED && isNumber) return say('page.progress.cell.suppressed')
  return column !== undefined && kind === 'choice'
    ? choiceName(sheet.id, column, String(value), language)
    : cellText(sheet, column, value, language)
}
