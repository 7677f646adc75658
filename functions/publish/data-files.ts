import type { PublicRecord } from '../../shared/case/public-case.ts'
import { handlingRows, handlingTable } from '../../shared/handling/handling-table.ts'
import {
  clauseRows,
  clauseTable,
  dutyRows,
  dutyTable,
  indicatorRows,
  indicatorTable,
} from '../../shared/open-data/campaign-lists.ts'
import {
  officeTable,
  placeRows,
  placeTable,
  topicRows,
  topicTable,
} from '../../shared/open-data/code-lists.ts'
import { tablePath } from '../../shared/open-data/where-table.ts'
import { type CaseList, onPage } from '../../shared/publication/case-list.ts'
import type { LogKey } from '../../shared/publication/log-key.ts'
import { contentHash } from '../../shared/publication/log-line.ts'
import type { PublicRecords } from '../../shared/publication/public-records.ts'
import { csvOf } from '../../shared/table/csv.ts'
import type { Table } from '../../shared/table/table.ts'
import { ifReadable } from '../../shared/value/if-readable.ts'
import type { Objects } from '../store/objects.ts'

/** Where the open data of each kind lies whole. */
export const dataKeys = {
  cases: 'data/cases.json',
  offices: 'data/offices.json',
  directory: 'data/directory.json',
  routing: 'data/routing.json',
  campaigns: 'data/campaigns/index.json',
  progress: 'data/progress/index.json',
  handling: 'data/handling/index.json',
  log: 'data/log.jsonl',
  logKeys: 'data/log/keys.json',
  index: 'data/index.json',
  dataPackage: 'data/datapackage.json',
  csvw: 'data/csv-metadata.json',
  dcat: 'data/dcat.jsonld',
  sums: 'data/SHA256SUMS.txt',
  signedSums: 'data/SHA256SUMS.note',
  /** What all pages were last made with: settings and build. Not a record; anybody can make the pages anew from it. */
  made: 'data/made.json',
} as const

/** One file of the open data, as the bucket keeps it. */
export interface DataFile {
  readonly key: string
  readonly body: string | Uint8Array
  readonly type: string
  readonly cache: string
}

export const CACHE = 'public, max-age=60'

export const dataFile = (key: string, type: string, body: string): DataFile => ({
  ...{ key, type, body },
  cache: CACHE,
})
/** A value as a file, a line for each of its parts. */
export const jsonText = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`
export const jsonFile = (key: string, value: unknown) => dataFile(key, 'application/json', jsonText(value))
const csv = <Row>(table: Table<Row>, rows: readonly Row[], month?: string) =>
  dataFile(`${tablePath(table.name, month)}.csv`, 'text/csv; charset=utf-8', csvOf(table, rows))

/** Where the record of one case lies. */
export const caseKey = (id: string): string => `data/cases/${id}.json`

/** Where the record of an edition lies. */
export const editionKey = (id: string, edition: number): string => `data/cases/${id}/${edition}.json`

/** Where the proof lies that a case's line is in the log. */
export const proofKey = (id: string): string => `data/cases/${id}.tlog-proof`

/** That a case's line is in the log. */
export const proofFile = (id: string, proof: string): DataFile =>
  dataFile(proofKey(id), 'text/plain; charset=utf-8', proof)

/** The keys that have signed the log. */
export const logKeysFile = (keys: readonly LogKey[]): DataFile => jsonFile(dataKeys.logKeys, keys)

/** Offices, their keys and the routing table. */
export const officeFiles = ({ offices, directory, routing }: PublicRecords): DataFile[] => [
  jsonFile(dataKeys.offices, offices),
  ...(directory ? [jsonFile(dataKeys.directory, directory)] : []),
  ...(routing ? [jsonFile(dataKeys.routing, routing)] : []),
]

/** Where a campaign lies. */
export const campaignKey = (id: string): string => `data/campaigns/${id}.json`

/** The campaigns in force, the one that began last first, each by itself. Their codes: {@link codeFiles}. */
export const campaignFiles = ({ campaigns }: PublicRecords): DataFile[] => [
  jsonFile(
    dataKeys.campaigns,
    campaigns.map(({ id, zh, en }) => ({ id, zh, en })),
  ),
  ...campaigns.map((one) => jsonFile(campaignKey(one.id), one)),
]

/** The counts of all months, and each by itself. */
export const handlingFiles = ({ handling }: PublicRecords): DataFile[] => [
  jsonFile(dataKeys.handling, handling),
  ...handling.flatMap((month) => [
    jsonFile(`data/handling/${month.month}.json`, month),
    csv(handlingTable, handlingRows(month), month.month),
  ]),
]

/** The codes that tables name: places, topics, offices, duties, indicators. */
export const codeFiles = ({ offices, campaigns }: PublicRecords): DataFile[] => [
  csv(placeTable, placeRows),
  csv(topicTable, topicRows),
  csv(officeTable, offices),
  csv(clauseTable, clauseRows(campaigns)),
  csv(dutyTable, dutyRows(campaigns)),
  csv(indicatorTable, indicatorRows(campaigns)),
]

/** A part of a year's cases, as many as a page of its list holds, oldest first. */
export async function yearPart(records: PublicRecords, year: string, page: number): Promise<DataFile> {
  const list: CaseList = `year/${year}`
  const entries = await records.cases.range(list, onPage(page))
  // One record that cannot be read is parked by the pass over everything, and stops no part of a year.
  const cases = await Promise.all(entries.map(({ id }) => ifReadable(recordOf(records, id))))
  return jsonFile(
    yearPartKey(year, page),
    cases.filter((one): one is PublicRecord => one !== undefined),
  )
}

/** The record of a case; none of one that is out of sight before its line says so. */
async function recordOf({ cases }: PublicRecords, id: string): Promise<PublicRecord | undefined> {
  const record = await cases.read(id)
  if (!record || record.state === 'published') return record
  const content = contentHash(record.salt, record)
  return (await cases.linesOf(id)).some((line) => line.content === content) ? record : undefined
}

/** Where a part of a year lies. */
export const yearPartKey = (year: string, page: number): string => `data/cases/${year}/${page}.json`

/** Writes a file of the open data. */
export const putFile = (bucket: Objects, { key, body, ...meta }: DataFile): Promise<void> =>
  bucket.put(key, body, meta)
