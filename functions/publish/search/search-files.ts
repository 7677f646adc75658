import { createHash } from 'node:crypto'
import type { PublicRecord } from '../../../shared/case/public-case.ts'
import { isOfCase } from '../../../shared/publication/log-line.ts'
import { startIndex } from '../../../shared/search/build-index.ts'
import { type Recent, searchKeys } from '../../../shared/search/files.ts'
import { newestAsLogged } from '../as-logged.ts'
import { CACHE, type DataFile, putFile } from '../data-files.ts'
import { inParallel } from '../in-parallel.ts'
import { readLines } from '../log/read-lines.ts'
import type { Publish } from '../publish.ts'

/** Files that are written at a time. */
const AT_ONCE = 16

/** Cases that the file of what is new names at most; more than these come into the index within ten minutes. */
const MOST_RECENT = 20

/** Lines of the log that are looked through for them. */
const MOST_LINES = 200

const searchFile = (key: string, value: unknown): DataFile => ({
  ...{ key, body: JSON.stringify(value), type: 'application/json', cache: CACHE },
})

/** The index that is built while all cases are read, newest first. What was taken away is not in it. */
export function startSearchFiles() {
  const index = startIndex()
  return {
    add(position: number, record: PublicRecord): void {
      if (record.state === 'published') index.add(position, record)
    },
    /** Writes those of its files that are another than what is stored, and removes those that are no more. `count`: positions in the list of all cases. `line`: the last of the log that it knows. */
    async write({ bucket, records }: Publish, count: number, line: number): Promise<void> {
      const stored = new Map((await bucket.list('data/search/')).map(({ key, etag }) => [key, etag]))
      const files = [...index.files(count)]
      await inParallel(AT_ONCE, files, async ([key, value]) => {
        const file = searchFile(key, value)
        const md5 = createHash('md5').update(file.body).digest('hex')
        if (stored.get(key) !== `"${md5}"`) await putFile(bucket, file)
      })
      const right = new Set([searchKeys.recent, ...files.map(([key]) => key)])
      for (const key of stored.keys()) if (!right.has(key)) await bucket.remove(key)
      await records.noteIndexed(line)
    },
  }
}

/**
 * What the index does not hold: cases with a line of the log after the last that it knows. It stays as it is while the
 * index is built anew, and tells of what is newer than that only with the next publication: who still holds a part of
 * the index before misses nothing. `taken`: cases that the index may hold and that are not shown any more.
 */
export async function recentFile({ records }: Publish, taken: readonly string[] = []): Promise<DataFile> {
  const [indexed, last] = await Promise.all([records.readIndexed(), records.lastLine()])
  const to = last?.n ?? 0
  const lines = to > indexed ? await readLines({ records }, Math.max(indexed + 1, to - MOST_LINES), to) : []
  const ids = [
    ...new Set(
      lines
        .toReversed()
        .filter(isOfCase)
        .map(({ subject }) => subject),
    ),
  ]
  const newer: string[] = []
  const gone: string[] = [...taken]
  for (const id of ids.filter((one) => !taken.includes(one)).slice(0, MOST_RECENT)) {
    const record = (await newestAsLogged(records, id))?.record
    if (record?.state === 'published') newer.push(id)
    else gone.push(id)
  }
  const recent: Recent = { newer, gone }
  return searchFile(searchKeys.recent, recent)
}
