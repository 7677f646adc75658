import type { SheetId } from '../campaign/sheet-ids.ts'
import type { Params } from '../messages/fill-in.ts'
import { isMessageKey, message } from '../messages/message.ts'
import { districts, placeName } from '../place/division.ts'
import type { Language } from '../value/language.ts'
import { PROVINCE } from '../value/office-code.ts'
import { placesOf } from './due-figures.ts'
import { ALWAYS, type Sheet } from './sheet.ts'

/** The name of a sheet. */
export const sheetName = (sheet: SheetId, language: Language): string =>
  said(`sheet.${sheet}`, language) ?? sheet

/** What a file of a sheet's period is called, without its ending: by its sheet, and its month where it has one. */
export const sheetFileName = (sheet: SheetId, period: string, language: Language): string =>
  [sheetName(sheet, language), ...(period === ALWAYS ? [] : [period])].join('-')

/** The name of a column, as a head line writes it. */
export const columnName = (sheet: SheetId, column: string, language: Language): string =>
  said(`sheet.${sheet}.${column}`, language) ?? column

/** How to fill in a column, by the example of a place of one's own; undefined where its name says it. */
export function columnHelp(
  sheet: SheetId,
  column: string,
  area: string,
  language: Language,
): string | undefined {
  const code = exampleOf(area)
  return said(`sheet.${sheet}.${column}.help`, language, { code, place: placeName(code, language) })
}

/** A place that one reports on: a city's first district, a district itself. */
const exampleOf = (area: string) =>
  area === PROVINCE ? (districts[0]?.code ?? area) : (placesOf(area)[0] ?? area)

/** What a choice of a column is called. */
export const choiceName = (sheet: SheetId, column: string, value: string, language: Language): string =>
  said(`sheet.${sheet}.${column}.${value}`, language) ?? value

function said(key: string, language: Language, params: Params = {}): string | undefined {
  return isMessageKey(key) ? message(language, key, params) : undefined
}

/** Column names in order. */
export const columnsOf = ({ columns }: Sheet): string[] => Object.keys(columns)
