import type { SheetId } from '../campaign/sheet-ids.ts'
import { isMessageKey, message } from '../messages/message.ts'
import type { Language } from '../value/language.ts'
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

/** How to fill in a column; undefined where its name says it. */
export const columnHelp = (sheet: SheetId, column: string, language: Language): string | undefined =>
  said(`sheet.${sheet}.${column}.help`, language)

/** What a choice of a column is called. */
export const choiceName = (sheet: SheetId, column: string, value: string, language: Language): string =>
  said(`sheet.${sheet}.${column}.${value}`, language) ?? value

function said(key: string, language: Language): string | undefined {
  return isMessageKey(key) ? message(language, key) : undefined
}

/** Column names in order. */
export const columnsOf = ({ columns }: Sheet): string[] => Object.keys(columns)
