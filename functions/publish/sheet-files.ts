import { type SheetId, sheetIds } from '../../shared/campaign/sheet-ids.ts'
import type { SheetEdition } from '../../shared/progress/edition.ts'
import {
  editionFilePath,
  registerPath,
  revisionsPath,
  sheetPath,
} from '../../shared/progress/progress-paths.ts'
import { revisionRows, revisionTable } from '../../shared/progress/revision-table.ts'
import { publishedRows, sheetTable } from '../../shared/progress/sheet-tables.ts'
import type { PublicRecords } from '../../shared/publication/public-records.ts'
import { csvOf } from '../../shared/table/csv.ts'
import type { Table } from '../../shared/table/table.ts'
import { type DataFile, dataFile, dataKeys, jsonFile } from './data-files.ts'
import { openSheet, SHEET_TYPE } from './open-data/sheet.ts'

/** The files of a sheet's period: its newest edition as JSON and CSV, each edition for good, what was revised, and a register's own place. */
export async function sheetFiles(
  { progress, campaigns }: PublicRecords,
  campaign: string,
  sheet: SheetId,
  period: string,
): Promise<DataFile[]> {
  const newest = await progress.read(campaign, sheet, period)
  if (!newest) return []
  const path = sheetPath(campaign, sheet, period)
  const files = [
    jsonFile(`${path}.json`, newest),
    csvFile(`${path}.csv`, newest),
    jsonFile(editionFilePath(campaign, sheet, period, newest.edition), newest),
  ]
  if (newest.revisions.length > 0) {
    const revised = csvOf(revisionTable, revisionRows(newest))
    files.push(dataFile(`${revisionsPath(campaign, sheet, period)}.csv`, 'text/csv; charset=utf-8', revised))
  }
  const plain = registerPath(sheet)
  const last = (await progress.periods(campaign, sheet)).at(-1)?.period === period
  if (plain && last && campaign === (await newestWith({ progress, campaigns }, sheet)))
    files.push(jsonFile(`${plain}.json`, newest), csvFile(`${plain}.csv`, newest))
  return files
}

/** The campaign that began last of those that published a sheet: one that only began takes the others' files away from nobody. */
async function newestWith(
  { progress, campaigns }: Pick<PublicRecords, 'progress' | 'campaigns'>,
  sheet: SheetId,
): Promise<string | undefined> {
  for (const { id } of campaigns) if ((await progress.periods(id, sheet)).length > 0) return id
  return undefined
}

const csvFile = (key: string, edition: SheetEdition): DataFile =>
  dataFile(key, 'text/csv; charset=utf-8', csvOf(sheetTable(edition.sheet), publishedRows(edition)))

/** A table as a workbook: it follows with the files that hold everything. */
function workbook<Row>(key: string, table: Table<Row>, rows: readonly Row[]): DataFile {
  const sheet = openSheet(table)
  const body = Buffer.concat([...sheet.rows(rows), ...sheet.end()])
  return { ...dataFile(key, SHEET_TYPE, ''), body }
}

/** The files of a period that {@link sheetFiles} leaves to the whole ones: each edition for good, and the workbooks. */
export async function* editionFiles(
  { progress }: PublicRecords,
  campaign: string,
  sheet: SheetId,
  period: string,
): AsyncGenerator<DataFile> {
  const editions = await progress.editions(campaign, sheet, period)
  for (const { edition } of editions.slice(0, -1)) {
    const old = await progress.read(campaign, sheet, period, edition)
    if (old) yield jsonFile(editionFilePath(campaign, sheet, period, edition), old)
  }
  const newest = await progress.read(campaign, sheet, period)
  if (!newest) return
  yield workbook(`${sheetPath(campaign, sheet, period)}.xlsx`, sheetTable(sheet), publishedRows(newest))
  if (newest.revisions.length > 0)
    yield workbook(`${revisionsPath(campaign, sheet, period)}.xlsx`, revisionTable, revisionRows(newest))
}

/** Every file of figures and registers, period by period. */
export async function* allSheetFiles(records: PublicRecords): AsyncGenerator<DataFile> {
  const { progress, campaigns } = records
  for (const { id } of campaigns) {
    for (const sheet of sheetIds) {
      for (const { period } of await progress.periods(id, sheet)) {
        yield* await sheetFiles(records, id, sheet, period)
        yield* editionFiles(records, id, sheet, period)
      }
    }
  }
  yield await progressIndex(records)
}

/** `/data/progress/index.json`: every edition of every sheet, where it lies, and how it can be cited. */
export async function progressIndex({ progress, campaigns }: PublicRecords): Promise<DataFile> {
  const all: object[] = []
  for (const { id } of campaigns) {
    for (const sheet of sheetIds) {
      for (const { period } of await progress.periods(id, sheet)) {
        const editions = await progress.editions(id, sheet, period)
        all.push({
          ...{ campaign: id, sheet, period, path: `/${sheetPath(id, sheet, period)}.json` },
          editions: editions.map(({ edition, publishedOn }) => ({
            ...{ edition, publishedOn, path: `/${editionFilePath(id, sheet, period, edition)}` },
          })),
        })
      }
    }
  }
  return jsonFile(dataKeys.progress, all)
}
