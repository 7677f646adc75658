import { type MessageKey, message } from '../messages/message.ts'
import type { TableName } from '../table/table.ts'
import type { Language } from '../value/language.ts'

/** What a table is called. */
export const tableTitle = (language: Language, table: TableName): string =>
  message(language, `data.table.${table}`)

/** What a column means. That every column of every table is told is tested. */
export const columnMeaning = (language: Language, table: TableName, column: string): string =>
  message(language, `data.column.${table}.${column}` as MessageKey)
