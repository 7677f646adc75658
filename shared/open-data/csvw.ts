import type { ColumnKind } from '../table/table.ts'
import { allTables, type TableDescription } from './all-tables.ts'
import { keyOf, namedBy } from './data-package.ts'
import { LICENCE, type Publication, type PublishedFile } from './published-file.ts'
import { columnMeaning, tableTitle } from './say-table.ts'
import { filesOf, registerFiles } from './where-table.ts'

/** Datatypes of CSV on the Web. */
const datatypes: Readonly<Record<ColumnKind, string>> = {
  ...{ text: 'string', code: 'string', integer: 'integer', number: 'decimal', day: 'date' },
  month: 'gYearMonth',
}

const said = (say: (language: 'zh' | 'en') => string) => [
  { '@value': say('zh'), '@language': 'zh' },
  { '@value': say('en'), '@language': 'en' },
]

/** `/data/csv-metadata.json`: CSV on the Web (W3C) over every table. */
export function csvwMetadata(of: Publication, files: readonly PublishedFile[]): object {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'zh' }],
    'dc:publisher': of.operator,
    'dc:license': { '@id': LICENCE.path },
    tables: allTables.flatMap((table) =>
      [...filesOf(table.name, files), ...registerFiles(table.name, files, '.csv')].map(({ path }) =>
        tableOf(table, path, files),
      ),
    ),
  }
}

function tableOf(table: TableDescription, path: string, files: readonly PublishedFile[]): object {
  const { name, key, columns } = table
  const foreignKeys = Object.entries(columns).flatMap(([column, { of }]) => {
    const [file] = of ? filesOf(of, files) : []
    if (!of || !file) return []
    const reference = { resource: relative(file.path), columnReference: keyOf(of) }
    return [{ columnReference: namedBy(of, column), reference }]
  })
  return {
    url: relative(path),
    'dc:title': said((language) => tableTitle(language, name)),
    dialect: { lineTerminators: ['\r\n'], encoding: 'utf-8' },
    tableSchema: {
      columns: Object.entries(columns).map(([column, { kind, required }]) => ({
        name: column,
        titles: column,
        datatype: datatypes[kind],
        ...(required && { required }),
        'dc:description': said((language) => columnMeaning(language, name, column)),
      })),
      primaryKey: key,
      ...(foreignKeys.length > 0 && { foreignKeys }),
    },
  }
}

const relative = (path: string) => path.replace('/data/', '')
