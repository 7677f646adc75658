import type { ColumnKind } from '../table/table.ts'
import { allTables, type TableDescription } from './all-tables.ts'
import { LICENCE, type Publication, type PublishedFile } from './published-file.ts'
import { columnMeaning, tableTitle } from './say-table.ts'
import { filesOf, registerFiles } from './where-table.ts'

const PROFILE = 'https://datapackage.org/profiles/2.0'

/** Types of Table Schema v2. */
const types: Readonly<Record<ColumnKind, string>> = {
  ...{ text: 'string', code: 'string', integer: 'integer', number: 'number', day: 'date' },
  month: 'yearmonth',
}

/** `/data/datapackage.json`: a Data Package (v2) over every table, for tools that read tables by their description. */
export function dataPackage(of: Publication, files: readonly PublishedFile[]): object {
  return {
    $schema: `${PROFILE}/datapackage.json`,
    name: 'mingcha',
    title: of.operator,
    homepage: `${of.origin}/data/`,
    version: `${of.line}`,
    ...(of.sample && { description: '示例数据 / sample data' }),
    licenses: [LICENCE],
    contributors: [{ title: of.operator, roles: ['publisher'] }],
    resources: allTables.flatMap((table) => [
      ...resourceOf(table, filesOf(table.name, files)),
      // Rows of its own kind at an address of its own: in one resource with the others they would count twice.
      ...resourceOf(table, registerFiles(table.name, files, '.csv'), `${table.name}-newest`),
    ]),
  }
}

function resourceOf(
  table: TableDescription,
  files: readonly PublishedFile[],
  name: string = table.name,
): object[] {
  const [first, ...more] = files
  if (!first) return []
  const paths = files.map(({ path }) => path.replace('/data/', ''))
  return [
    {
      name,
      title: tableTitle('zh', table.name),
      description: tableTitle('en', table.name),
      path: more.length === 0 ? paths[0] : paths,
      type: 'table',
      ...{ format: 'csv', mediatype: 'text/csv', encoding: 'utf-8' },
      ...(more.length === 0 && { bytes: first.bytes, hash: `sha256:${first.sha256}` }),
      schema: schemaOf(table),
    },
  ]
}

function schemaOf({ name, key, columns }: TableDescription): object {
  const references = Object.entries(columns).flatMap(([column, { of }]) =>
    of
      ? [{ fields: namedBy(of, column), reference: { resource: of === name ? '' : of, fields: keyOf(of) } }]
      : [],
  )
  return {
    $schema: `${PROFILE}/tableschema.json`,
    fields: Object.entries(columns).map(([column, { kind, required, values }]) => ({
      name: column,
      type: types[kind],
      title: columnMeaning('zh', name, column),
      description: columnMeaning('en', name, column),
      ...((required || values) && {
        constraints: { ...(required && { required }), ...(values && { enum: values }) },
      }),
    })),
    missingValues: [''],
    primaryKey: key,
    ...(references.length > 0 && { foreignKeys: references }),
  }
}

/** The columns that name a row of a table that others name: its campaign, where ids are of one, and its id. */
export const keyOf = (table: string): readonly string[] =>
  allTables.find(({ name }) => name === table)?.key ?? []

/** The columns by which a table names such a row: the one that says so, and its own campaign, where ids are of one. */
export const namedBy = (table: string, column: string): readonly string[] => [
  ...keyOf(table).slice(0, -1),
  column,
]
