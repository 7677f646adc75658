import { createHash } from 'node:crypto'
import type { PublicRecords } from '../../shared/publication/public-records.ts'
import { type DataFile, putFile } from './data-files.ts'
import { inParallel } from './in-parallel.ts'
import type { Publish } from './publish.ts'
import { AT_ONCE, renderPage } from './write-pages.ts'

/** Renders pages and writes those that are another than what is stored; all of them where `fresh`. */
export async function writeDifferingPages(
  publish: Publish,
  records: PublicRecords,
  paths: readonly string[],
  fresh: boolean,
): Promise<void> {
  await inParallel(AT_ONCE, paths, async (path) =>
    writeDiffering(publish, [await renderPage(publish, records, path)], fresh),
  )
}

/** Writes files that are another than what is stored; all of them where `fresh`. */
export async function writeDiffering(
  { bucket }: Publish,
  files: readonly DataFile[],
  fresh: boolean,
): Promise<void> {
  const isStored = async ({ key, body }: DataFile) =>
    (await bucket.fingerprint(key)) === createHash('md5').update(body).digest('hex')
  await inParallel(AT_ONCE, files, async (file) => {
    if (fresh || !(await isStored(file))) await putFile(bucket, file)
  })
}
