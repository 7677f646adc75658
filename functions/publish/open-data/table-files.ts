import type { PublishedFile } from '../../../shared/open-data/published-file.ts'
import { csvOf, csvRows } from '../../../shared/table/csv.ts'
import type { Table } from '../../../shared/table/table.ts'
import type { Publish } from '../publish.ts'
import { openFile } from './named.ts'
import { openSheet, SHEET_TYPE } from './sheet.ts'

export const CSV_TYPE = 'text/csv; charset=utf-8'

/** A table in every form in which it is published, as its rows come. */
export interface TableFiles<Row> {
  write(rows: readonly Row[]): Promise<void>
  end(): Promise<PublishedFile[]>
}

/** Begins `/{path}.csv` and `/{path}.xlsx` of a table. */
export function openTable<Row>(
  publish: Pick<Publish, 'bucket'>,
  path: string,
  table: Table<Row>,
): TableFiles<Row> {
  const csv = openFile(publish, `${path}.csv`, CSV_TYPE)
  const xlsx = openFile(publish, `${path}.xlsx`, SHEET_TYPE)
  const sheet = openSheet(table)
  let head = csvOf(table, [])
  return {
    async write(rows) {
      await csv.write(head + csvRows(table, rows))
      head = ''
      await xlsx.write(...sheet.rows(rows))
    },
    async end() {
      await csv.write(head)
      await xlsx.write(...sheet.end())
      return [await csv.end(), await xlsx.end()]
    },
  }
}
