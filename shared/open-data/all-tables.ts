import { sheetIds } from '../campaign/sheet-ids.ts'
import { caseTable, documentTable, firmTable } from '../case/case-table.ts'
import { handlingTable } from '../handling/handling-table.ts'
import { revisionTable } from '../progress/revision-table.ts'
import { sheetTable } from '../progress/sheet-tables.ts'
import type { Column, Table, TableName } from '../table/table.ts'
import { clauseTable, dutyTable, indicatorTable } from './campaign-lists.ts'
import { officeTable, placeTable, topicTable } from './code-lists.ts'

/** What is said of a table, whatever its rows are. */
export interface TableDescription {
  readonly name: TableName
  readonly key: readonly string[]
  readonly columns: Readonly<Record<string, Omit<Column<never>, 'value'>>>
}

const describe = <Row>({ name, key, columns }: Table<Row>): TableDescription => ({ name, key, columns })

/** Every table of the open data, those that others name last. */
export const allTables: readonly TableDescription[] = [
  describe(caseTable),
  describe(firmTable),
  describe(documentTable),
  ...sheetIds.map((id) => describe(sheetTable(id))),
  describe(revisionTable),
  describe(handlingTable),
  describe(placeTable),
  describe(topicTable),
  describe(officeTable),
  describe(clauseTable),
  describe(dutyTable),
  describe(indicatorTable),
]
