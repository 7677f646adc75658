import {
  caseTable,
  documentRows,
  documentTable,
  firmRows,
  firmTable,
} from '../../../shared/case/case-table.ts'
import type { PublicRecord } from '../../../shared/case/public-case.ts'
import type { PublishedFile } from '../../../shared/open-data/published-file.ts'
import { PAGE, wholePages } from '../../../shared/publication/case-list.ts'
import type { PublicRecords } from '../../../shared/publication/public-records.ts'
import type { StoredEdition } from '../../store/published/edition-rows.ts'
import { AlteredError, isAsLogged } from '../as-logged.ts'
import { caseKey, dataKeys, jsonFile, putFile, yearPartKey } from '../data-files.ts'
import { isLost } from '../list-of-all.ts'
import { newestEditions } from '../newest-editions.ts'
import { parkMet } from '../park.ts'
import type { Publish } from '../publish.ts'
import { nameOf, openFile } from './named.ts'
import { openTable } from './table-files.ts'

/** Looks at a case on the way, by its position in the list of all. */
type See = (position: number, record: PublicRecord) => void

/** An edition with its position in the list of all. */
type Placed = StoredEdition & { readonly position: number }

/** Cases read at a time. */
const AT_ONCE = 100

/** After so many times that, a look at what came meanwhile. */
const PAGES = 10

/**
 * Writes the files that hold all cases, in one pass over them, newest first, and a manifest for each year that names the file of
 * each case. `between` is done now and then. `left`: the ids of cases that cannot be read, empty for one of which its entry is lost. `isWhole`: no case was left out. Memory does not grow with the archive, but for 150 bytes a case in its manifest.
 */
export async function writeCaseFiles(
  publish: Publish,
  records: PublicRecords,
  see: See,
  between: () => Promise<void>,
): Promise<{ files: PublishedFile[]; manifests: PublishedFile[]; left: string[]; isWhole: boolean }> {
  const json = openFile(publish, dataKeys.cases, 'application/json')
  const cases = openTable(publish, 'data/cases', caseTable)
  const firms = openTable(publish, 'data/firms', firmTable)
  const documents = openTable(publish, 'data/documents', documentTable)
  const years = new Map<string, PublishedFile[]>()
  let before = '['
  let read = 0
  let seen = 0
  const left: string[] = []
  for await (const editions of editionsOf(records, publish, left)) {
    for (const { position, record } of editions) see(position, record)
    seen += editions.length
    const all = editions.map(({ record }) => record)
    for (const record of all) {
      await json.write(`${before}\n${JSON.stringify(record)}`)
      before = ','
    }
    await cases.write(all)
    await firms.write(all.flatMap(firmRows))
    await documents.write(all.flatMap(documentRows))
    noteIn(years, editions)
    if (read++ % PAGES === 0) await between()
  }
  await json.write(before === '[' ? '[]\n' : '\n]\n')
  const files = [await json.end(), ...(await cases.end()), ...(await firms.end()), ...(await documents.end())]
  const isWhole = seen === (await records.cases.count('all'))
  return { files, manifests: await writeManifests(publish, records, years), left, isWhole }
}

/** The newest edition of each case, newest case first, so many at a time. One that cannot be read is noted in `left`; one that is another than its line says is parked. */
async function* editionsOf(
  records: PublicRecords,
  publish: Publish,
  left: string[],
): AsyncGenerator<Placed[]> {
  const { records: store } = publish
  const read = async (to: number): Promise<Placed[]> => {
    const from = Math.max(1, to - AT_ONCE + 1)
    const entries = await store.readList('all', { from, to })
    const editions = await newestEditions(store, entries)
    left.push(...entries.flatMap((one, at) => (isLost(one) ? '' : editions[at] ? [] : one.id)))
    const placed = editions.flatMap((one, at) => (one ? [{ ...one, position: from + at }] : []))
    const sound = new Set(placed.filter(isAsLogged))
    for (const one of placed) if (!sound.has(one)) await parkAltered(publish, one)
    return [...sound].toReversed()
  }
  const count = await records.cases.count('all')
  // While some are written the next are read.
  let next = count > 0 ? read(count) : undefined
  for (let to = count - AT_ONCE; next !== undefined; to -= AT_ONCE) {
    const now = await next
    next = to > 0 ? read(to) : undefined
    // Whoever stops before asks no more for it.
    next?.catch(() => undefined)
    yield now
  }
}

/** What stands in for a case that is out of sight is no record, and nobody's fault. */
const parkAltered = async (publish: Publish, { record, standIn }: StoredEdition): Promise<void> =>
  standIn ? undefined : parkMet(publish, [`case/${record.id}`], new AlteredError())

function noteIn(years: Map<string, PublishedFile[]>, editions: readonly StoredEdition[]): void {
  for (const { record, body } of editions) {
    const year = record.publishedOn.slice(0, 4)
    const files = years.get(year) ?? []
    files.push(nameOf({ key: caseKey(record.id), body, type: 'application/json' }))
    years.set(year, files)
  }
}

async function writeManifests(
  { bucket }: Publish,
  records: PublicRecords,
  years: ReadonlyMap<string, readonly PublishedFile[]>,
): Promise<PublishedFile[]> {
  const manifests: PublishedFile[] = []
  for (const [year, files] of [...years].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const count = await records.cases.count(`year/${year}`)
    const parts = Array.from({ length: Math.ceil(count / PAGE) }, (_, n) => ({
      path: `/${yearPartKey(year, n + 1)}`,
      whole: n < wholePages(count),
    }))
    const file = jsonFile(`data/cases/${year}/index.json`, { year, count, parts, files })
    await putFile(bucket, file)
    manifests.push(nameOf(file))
  }
  return manifests
}
