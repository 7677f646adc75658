import type { PublicRecords } from '../../shared/publication/public-records.ts'
import { type DataFile, putFile } from './data-files.ts'
import { inParallel } from './in-parallel.ts'
import type { Publish } from './publish.ts'
import { AT_ONCE, putChanged, renderPage } from './write-pages.ts'

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
  const put = fresh ? putFile : putChanged
  await inParallel(AT_ONCE, files, (file) => put(bucket, file))
}
