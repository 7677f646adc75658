import type { Table, Value } from './table.ts'

/** The names of a table's columns, in order. */
export const columnsOf = ({ columns }: { readonly columns: object }): string[] => Object.keys(columns)

/** A table as CSV, its column names first. */
export const csvOf = <Row>(table: Table<Row>, rows: readonly Row[]): string =>
  csv([columnsOf(table), ...rows.map((row) => valuesOf(table, row))])

/** Rows of a table as CSV, without a head: they go on where {@link csvOf} ended. */
export const csvRows = <Row>(table: Table<Row>, rows: readonly Row[]): string =>
  lines(rows.map((row) => valuesOf(table, row)))

/** A row's values in the order of the columns. */
export const valuesOf = <Row>({ columns }: Table<Row>, row: Row): Value[] =>
  Object.values(columns).map(({ value }) => value(row))

/** Rows as CSV (RFC 4180) with a byte order mark, so that spreadsheets read Chinese. */
export const csv = (rows: readonly (readonly Value[])[]): string => `\uFEFF${lines(rows)}`

const lines = (rows: readonly (readonly Value[])[]) =>
  rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')

/** A field that no spreadsheet takes for a formula: some read full-width signs as such too. */
function field(value: Value): string {
  if (typeof value === 'number') return String(value)
  const text = value ?? ''
  const safe = /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
