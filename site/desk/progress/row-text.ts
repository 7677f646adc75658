import { findDuty, findIndicator } from '../../../shared/campaign/campaign.ts'
import { SUPPRESSED } from '../../../shared/progress/edition.ts'
import type { Sheet } from '../../../shared/progress/sheet.ts'
import { choiceName } from '../../../shared/progress/sheet-text.ts'
import { numberText } from '../../../shared/progress/views/say-number.ts'
import { isDay } from '../../../shared/value/day.ts'
import type { Language } from '../../../shared/value/language.ts'
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

/** A value that was typed, as {@link cellText} shows it: what is no number yet stands as it was typed. */
export function typedText(sheet: Sheet, column: string, typed: string, language: Language): string {
  const kind = sheet.columns[column]?.kind
  const isNumber = (kind === 'count' || kind === 'amount') && /^\d{1,12}(\.\d{1,2})?$/.test(typed)
  return cellText(sheet, column, isNumber ? Number(typed) : typed, language)
}

/** A value as a person reads it: a choice by its name, a number that is not shown in a word, and that there is none. */
export function valueText(
  { sheet }: Pick<SheetAt, 'sheet'>,
  column: string | undefined,
  value: string | number | undefined,
  { say, language }: Pick<Words, 'say' | 'language'>,
): string {
  if (value === undefined) return say('data.cell.missing')
  const kind = column === undefined ? undefined : sheet.columns[column]?.kind
  if (value === SUPPRESSED && (kind === 'amount' || kind === 'count'))
    return say('page.progress.cell.suppressed')
  return column !== undefined && kind === 'choice'
    ? choiceName(sheet.id, column, String(value), language)
    : cellText(sheet, column, value, language)
}
