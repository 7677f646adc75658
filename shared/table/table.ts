/** What a row has in a column; nothing is an empty field. */
export type Value = string | number | undefined

/** What a column holds. `code` is a text that a spreadsheet must not take for a number. */
export type ColumnKind = 'text' | 'code' | 'integer' | 'number' | 'day' | 'month'

/** A column of a table: the one place that says what it is, for files, dictionary and every description. */
export interface Column<Row> {
  readonly kind: ColumnKind
  /** Every row has it. */
  readonly required?: true
  /** All values that there are. */
  readonly values?: readonly string[]
  /** The table whose key it names. */
  readonly of?: TableName
  readonly value: (row: Row) => Value
}

/** A table of the open data. What a column means is said in the catalogues: `data.column.{table}.{column}`. */
export interface Table<Row> {
  readonly name: TableName
  /** The columns that together name a row. */
  readonly key: readonly string[]
  readonly columns: Readonly<Record<string, Column<Row>>>
}

export const tableNames = [
  'cases',
  'firms',
  'documents',
  'figures',
  'duty-reports',
  'stop-work',
  'supervised',
  'accidents',
  'bodies',
  'revisions',
  'handling',
  'places',
  'topics',
  'offices',
  'clauses',
  'duties',
  'indicators',
] as const
export type TableName = (typeof tableNames)[number]

type More<Row> = Omit<Column<Row>, 'kind' | 'value'>

const column =
  (kind: ColumnKind) =>
  <Row>(value: (row: Row) => Value, more: More<Row> = {}): Column<Row> => ({ kind, value, ...more })

export const text = column('text')
export const code = column('code')
export const integer = column('integer')
export const number = column('number')
export const day = column('day')
export const month = column('month')

/** A column that every row has. */
export const always = { required: true } as const
