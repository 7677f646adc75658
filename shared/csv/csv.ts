type Value = string | number | undefined

/** The columns of a table, in order: name to the value that a row has in it. */
export type Columns<Row> = Readonly<Record<string, (row: Row) => Value>>

/** The names of a table's columns, in order. */
export const columnsOf = <T extends object>(table: T) => Object.keys(table) as (keyof T & string)[]

/** A table as CSV, its column names first. */
export const csvOf = <Row>(table: Columns<Row>, rows: readonly Row[]): string =>
  csv([columnsOf(table), ...rows.map((row) => Object.values(table).map((value) => value(row)))])

/** Rows as CSV (RFC 4180) with a byte order mark, so that spreadsheets read Chinese. */
export function csv(rows: readonly (readonly Value[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`
}

/** A field that no spreadsheet takes for a formula. */
function field(value: Value): string {
  if (typeof value === 'number') return String(value)
  const text = value ?? ''
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
