import { caseTable } from '../../shared/case/case-table.ts'
import type { PublicRecord } from '../../shared/case/public-case.ts'
import { csvOf } from '../../shared/csv/csv.ts'
import { PAGE, wholePages } from '../../shared/publication/case-list.ts'
import { entryOf, leafOf } from '../../shared/publication/log-leaf.ts'
import type { PublicRecords } from '../../shared/publication/public-records.ts'
import { addLeaves, emptyTree, rootOf, sameHash } from '../../shared/transparency/tree.ts'
import { hashOf } from '../../shared/value/hash.ts'
import { startBeside } from './beside.ts'
import {
  CACHE,
  caseKey,
  type DataFile,
  dataKeys,
  handlingFiles,
  jsonFile,
  logKeysFile,
  officeFiles,
  progressFiles,
  putFile,
  yearPartKey,
} from './data-files.ts'
import { feedFiles } from './feed-files.ts'
import { loadRecords } from './load-records.ts'
import { LogAtOddsError } from './log/agreement.ts'
import type { Publish } from './publish.ts'
import { writeSiteMap } from './site-map.ts'

/** A file as an index names it. */
interface Named {
  readonly path: string
  readonly type: string
  readonly bytes: number
  readonly sha256: string
}

/** Cases read at a time. */
const AT_ONCE = 50

/** Notes that the files that hold everything of a kind lack something that is live. */
export async function oweWholeFiles({ records, now }: Publish): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const state = await records.readPublishingState()
    const { version: _, ...rest } = state
    // Another value each time, so that who writes them meanwhile sees that something came.
    const owed = Math.max(now().getTime(), (state.owed ?? 0) + 1)
    if (await records.savePublishingState(state, { ...rest, owed })) return
  }
}

/**
 * Writes the files that hold everything of a kind, and the index that names every file with size and SHA-256, or the
 * manifest of a year that does. What is written goes through in pieces: memory does not grow with the archive.
 */
export async function writeWholeFiles(publish: Publish): Promise<void> {
  const { records: store, bucket } = publish
  const state = await store.readPublishingState()
  const records = await loadRecords(publish)
  const named: Named[] = []
  const beside = startBeside()
  const years = await writeCases(publish, records, named, beside.see)
  await beside.write(publish, await records.cases.count('all'), records.last?.n ?? 0)
  await writeSiteMap(publish, records)
  named.push(await putAll(publish, dataKeys.log, 'application/jsonl', logLines(publish)))
  for (const file of smallFiles(records)) {
    await putFile(bucket, file)
    named.push(nameOf(file))
  }
  for (const file of await feedFiles(records, 'all')) named.push(nameOf(file))
  await putFile(bucket, jsonFile(dataKeys.index, indexOf(records, named, years)))
  const now = await store.readPublishingState()
  // What became public meanwhile is still owed.
  if (now.owed === undefined || now.owed !== state.owed) return
  const { version: _, owed: __, ...rest } = now
  await store.savePublishingState(now, rest)
}

/** Every small file of the open data. */
export const smallFiles = (records: PublicRecords): DataFile[] => [
  ...officeFiles(records),
  ...progressFiles(records),
  ...handlingFiles(records),
  logKeysFile(records.logKeys),
]

/** Writes all cases as one file of each form, and a manifest for each year. Returns the manifests. */
async function writeCases(
  publish: Publish,
  records: PublicRecords,
  named: Named[],
  see: See,
): Promise<Named[]> {
  const years = new Map<string, Named[]>()
  const read = (see?: See) => casesOf(records, publish, years, see)
  named.push(await putAll(publish, dataKeys.cases, 'application/json', jsonList(read(see))))
  years.clear()
  named.push(await putAll(publish, dataKeys.casesCsv, 'text/csv; charset=utf-8', csvRows(read())))
  const manifests: Named[] = []
  for (const [year, files] of [...years].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const count = await records.cases.count(`year/${year}`)
    const parts = Array.from({ length: Math.ceil(count / PAGE) }, (_, n) => ({
      path: `/${yearPartKey(year, n + 1)}`,
      whole: n < wholePages(count),
    }))
    const file = jsonFile(`data/cases/${year}/index.json`, { year, count, parts, files })
    await putFile(publish.bucket, file)
    manifests.push(nameOf(file))
  }
  return manifests
}

/** Looks at a case on the way, with its position in the list of all. */
type See = ReturnType<typeof startBeside>['see']

/** All cases, newest first, read so many at a time; notes each file for the manifest of its year. */
async function* casesOf(
  records: PublicRecords,
  { records: store }: Publish,
  years: Map<string, Named[]>,
  see?: See,
): AsyncGenerator<PublicRecord> {
  const count = await records.cases.count('all')
  for (let to = count; to > 0; to -= AT_ONCE) {
    const entries = await store.readList('all', { from: Math.max(1, to - AT_ONCE + 1), to })
    const editions = await Promise.all(
      entries.map(({ id }) => store.readNewestEdition(id).catch(() => undefined)),
    )
    for (const [at, edition] of editions.reverse().entries()) {
      if (!edition) continue
      const { record, body } = edition
      const year = record.publishedOn.slice(0, 4)
      const file = { key: caseKey(record.id), body, type: 'application/json' }
      const files = years.get(year) ?? []
      files.push(nameOf(file))
      years.set(year, files)
      see?.(to - at, record)
      yield record
    }
  }
}

async function* jsonList(cases: AsyncIterable<PublicRecord>): AsyncGenerator<string> {
  let before = '['
  for await (const one of cases) {
    yield `${before}\n${JSON.stringify(one)}`
    before = ','
  }
  yield before === '[' ? '[]\n' : '\n]\n'
}

async function* csvRows(cases: AsyncIterable<PublicRecord>): AsyncGenerator<string> {
  const head = csvOf(caseTable, [])
  yield head
  for await (const one of cases) yield csvOf(caseTable, [one]).slice(head.length)
}

/** The lines that a head counts, and no others. Throws `LogAtOddsError` when they are not those that were signed. */
async function* logLines({ records }: Publish): AsyncGenerator<string> {
  const head = await records.readLogHead()
  const size = head?.tree.size ?? 0
  let tree = emptyTree
  for (let from = 1; from <= size; from += 1000) {
    const lines = await records.readLog(from, Math.min(size, from + 999))
    tree = addLeaves(tree, lines.map(leafOf)).tree
    yield lines.map((line) => `${entryOf(line)}\n`).join('')
  }
  if (head && !sameHash(rootOf(tree), rootOf(head.tree)))
    throw new LogAtOddsError('a line of the table is another than the signed one')
}

async function putAll(
  { bucket }: Publish,
  key: string,
  type: string,
  parts: AsyncIterable<string>,
): Promise<Named> {
  const { bytes, sha256 } = await bucket.putAll(key, parts, { type, cache: CACHE })
  return { path: `/${key}`, type, bytes, sha256 }
}

const nameOf = ({ key, body, type }: Pick<DataFile, 'key' | 'body' | 'type'>): Named => ({
  path: `/${key}`,
  type,
  bytes: Buffer.byteLength(body),
  sha256: hashOf(body),
})

/** Every file of the open data with its address, type, size in bytes and SHA-256, and the manifests that name more. */
function indexOf(records: PublicRecords, files: readonly Named[], manifests: readonly Named[]): object {
  return {
    publisher: records.settings.operator,
    sample: records.settings.sample,
    updatedOn: records.day,
    log: records.last ?? null,
    files,
    manifests,
  }
}
