import type { PublicCase } from '../../shared/case/public-case.ts'
import type { PublicRecords } from '../../shared/case/public-records.ts'
import { casesCsv } from './cases-csv.ts'
import { dataIndex } from './data-index.ts'
import { atomFeed, jsonFeed } from './feeds.ts'
import { handlingCsv } from './handling-csv.ts'
import { dataKeys } from './load-records.ts'
import { progressCsv } from './progress-csv.ts'
import type { Publish } from './publish.ts'

/** One file of the open data. */
export interface DataFile {
  readonly key: string
  readonly body: string
  readonly type: string
}

const pretty = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`
const json = (key: string, value: unknown): DataFile => ({
  key,
  body: pretty(value),
  type: 'application/json',
})

/** The record of one case. */
export function caseFile(one: PublicCase): DataFile {
  return json(`data/cases/${one.id}.json`, one)
}

/** Every file of the open data but the records of single cases. */
export function bulkFiles(records: PublicRecords): DataFile[] {
  const { cases, units, progress, handling, routing, log } = records
  return [
    json(dataKeys.cases, cases),
    { key: 'data/cases.csv', body: casesCsv(cases), type: 'text/csv; charset=utf-8' },
    json(dataKeys.units, units),
    ...(routing ? [json(dataKeys.routing, routing)] : []),
    json(dataKeys.progress, progress),
    ...progress.flatMap((edition) => [
      json(`data/progress/${edition.period}.json`, edition),
      {
        key: `data/progress/${edition.period}.csv`,
        body: progressCsv(edition),
        type: 'text/csv; charset=utf-8',
      },
    ]),
    json(dataKeys.handling, handling),
    ...handling.flatMap((month) => [
      json(`data/handling/${month.month}.json`, month),
      {
        key: `data/handling/${month.month}.csv`,
        body: handlingCsv(month),
        type: 'text/csv; charset=utf-8',
      },
    ]),
    { key: 'feed.xml', body: atomFeed(records), type: 'application/atom+xml; charset=utf-8' },
    { key: 'feed.json', body: jsonFeed(records), type: 'application/feed+json' },
    {
      key: 'data/log.jsonl',
      body: log.map((line) => `${JSON.stringify(line)}\n`).join(''),
      type: 'application/jsonl',
    },
  ]
}

/** Writes files, and last the index that names all of them with size and SHA-256. */
export async function writeData(
  publish: Publish,
  records: PublicRecords,
  single: readonly DataFile[],
): Promise<void> {
  const bulk = bulkFiles(records)
  for (const { key, body, type } of [...single, ...bulk]) {
    await publish.bucket.put(key, body, { type, cache: 'public, max-age=60' })
  }
  const all = [...records.cases.map(caseFile), ...bulk]
  await publish.bucket.put('data/index.json', pretty(dataIndex(records, all)), {
    type: 'application/json',
    cache: 'public, max-age=60',
  })
}
