import { sheetIds } from '../campaign/sheet-ids.ts'
import { always, code, day, integer, type Table, text } from '../table/table.ts'
import type { Revision, SheetEdition } from './edition.ts'
import { inData, nameOf } from './sheet-tables.ts'

/** A revision with the edition that tells it. */
export interface RevisedCell {
  readonly edition: SheetEdition
  readonly one: Revision
}

/** In the place of a column's name where a whole row was taken out, or came back after it was. */
const [WHOLE, BACK] = ['whole_row', 'whole_row_back']

/** What was revised of a sheet's period, a cell a row; names of columns as they are in the sheet's own table. */
export const revisionTable: Table<RevisedCell> = {
  name: 'revisions',
  key: ['campaign', 'sheet', 'period', 'edition', 'row', 'column'],
  columns: {
    campaign: code(({ edition }) => edition.campaign, always),
    sheet: code(({ edition }) => edition.sheet, { ...always, values: sheetIds }),
    period: code(({ edition }) => edition.period, always),
    edition: integer(({ one }) => one.edition, always),
    revised_on: day(({ one }) => one.day, always),
    area: code(({ one }) => areaOf(one), { ...always, of: 'places' }),
    area_name: text(({ one }) => nameOf(areaOf(one)), always),
    row: code(({ one }) => one.row, always),
    column: code(
      ({ one }) => (one.column !== undefined ? inData(one.column) : one.back ? BACK : WHOLE),
      always,
    ),
    old: text(({ one }) => one.from),
    new: text(({ one }) => one.to),
    hidden_between: code(({ one }) => (one.hidden ? 'hidden' : ''), { values: ['hidden'] }),
    reason: text(({ one }) => one.reason),
    sample: code(({ edition }) => (edition.sample ? 'sample' : ''), { values: ['sample'] }),
  },
}

const areaOf = ({ row }: Revision): string => row.split('/')[0] ?? ''

/** All revisions of a period, oldest first. */
export const revisionRows = (edition: SheetEdition): RevisedCell[] =>
  edition.revisions.map((one) => ({ edition, one }))
