import { caseTable } from '../../shared/case/case-table.ts'
import type { PublicCase } from '../../shared/case/public-case.ts'
import { type Columns, csvOf } from '../../shared/csv/csv.ts'
import { handlingTable } from '../../shared/handling/public-month.ts'
import { progressTable } from '../../shared/progress/progress-table.ts'
import type { LogKey } from '../../shared/publication/log-key.ts'
import { entryOf } from '../../shared/publication/log-leaf.ts'
import type { PublicRecords } from '../../shared/publication/public-records.ts'
import { hashOf } from '../../shared/value/hash.ts'
import { atomFeed, jsonFeed } from './feeds.ts'
import { dataKeys } from './load-records.ts'
import type { Publish } from './publish.ts'

/** One file of the open data, as the bucket keeps it. */
export interface DataFile {
  readonly key: string
  readonly body: string
  readonly type: string
  readonly cache: string
}

const file = (key: string, type: string, body: string): DataFile => ({
  ...{ key, type, body },
  cache: 'public, max-age=60',
})
const json = (key: string, value: unknown) =>
  file(key, 'application/json', `${JSON.stringify(value, null, 1)}\n`)
const csv = <Row>(key: string, table: Columns<Row>, rows: readonly Row[]) =>
  file(key, 'text/csv; charset=utf-8', csvOf(table, rows))

/** The record of one case. */
export const caseFile = (one: PublicCase): DataFile => json(`data/cases/${one.id}.json`, one)

/** The keys that have signed the log. */
export const logKeysFile = (keys: readonly LogKey[]): DataFile => json(dataKeys.logKeys, keys)

/** That a case's line is in the log. */
export const proofFile = ({ id }: Pick<PublicCase, 'id'>, proof: string): DataFile =>
  file(`data/cases/${id}.tlog-proof`, 'text/plain; charset=utf-8', proof)

/** Every file of the open data but the records of single cases. */
function wholeFiles(records: PublicRecords): DataFile[] {
  const { cases, offices, progress, handling, routing, directory, log, logKeys } = records
  return [
    json(dataKeys.cases, cases),
    csv('data/cases.csv', caseTable, cases),
    json(dataKeys.offices, offices),
    ...(directory ? [json(dataKeys.directory, directory)] : []),
    ...(routing ? [json(dataKeys.routing, routing)] : []),
    json(dataKeys.progress, progress),
    ...progress.flatMap((edition) => [
      json(`data/progress/${edition.period}.json`, edition),
      csv(
        `data/progress/${edition.period}.csv`,
        progressTable,
        edition.cells.map((cell) => ({ edition, cell })),
      ),
    ]),
    json(dataKeys.handling, handling),
    logKeysFile(logKeys),
    ...handling.flatMap((month) => [
      json(`data/handling/${month.month}.json`, month),
      csv(
        `data/handling/${month.month}.csv`,
        handlingTable,
        month.offices.map((office) => ({ month, office })),
      ),
    ]),
    file('feed.xml', 'application/atom+xml; charset=utf-8', atomFeed(records)),
    file('feed.json', 'application/feed+json', jsonFeed(records)),
    file('data/log.jsonl', 'application/jsonl', log.map((line) => `${entryOf(line)}\n`).join('')),
  ]
}

/**
 * Writes the files that hold everything of a kind, and last the index that names every file with size and SHA-256.
 * `all`: the records of single cases too.
 */
export async function writeData(publish: Publish, records: PublicRecords, all?: 'all'): Promise<void> {
  const single = records.cases.map(caseFile)
  const whole = wholeFiles(records)
  for (const one of [...(all ? single : []), ...whole]) await publish.bucket.put(one.key, one.body, one)
  const index = json('data/index.json', indexOf(records, [...single, ...whole]))
  await publish.bucket.put(index.key, index.body, index)
}

/** Every file of the open data with its address, type, size in bytes and SHA-256. */
function indexOf(records: PublicRecords, files: readonly DataFile[]): object {
  const last = records.log.at(-1)
  return {
    publisher: records.settings.operator,
    sample: records.settings.sample,
    updatedOn: records.day,
    log: last ? { n: last.n, hash: last.hash } : null,
    files: files.map(({ key, body, type }) => ({
      path: `/${key}`,
      type,
      bytes: Buffer.byteLength(body),
      sha256: hashOf(body),
    })),
  }
}
