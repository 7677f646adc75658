import { createHash } from 'node:crypto'
import { pageKey } from '../../shared/publication/page-key.ts'
import type { PublicRecords } from '../../shared/publication/public-records.ts'
import { CACHE, type DataFile, putFile } from './data-files.ts'
import { inParallel } from './in-parallel.ts'
import type { Publish } from './publish.ts'

/** Pages and files that a pass over everything writes at once. */
export const AT_ONCE = 32

/** Puts a file in the public bucket. */
export type Put = (bucket: Publish['bucket'], file: DataFile) => Promise<void>

/** Puts a file that is another than what is stored, by the MD5 that the bucket keeps; of what is the same nothing is written. */
export const putChanged: Put = async (bucket, file) => {
  const made = createHash('md5').update(file.body).digest('hex')
  if ((await bucket.fingerprint(file.key)) !== made) await putFile(bucket, file)
}

/**
 * Renders pages and puts them in the public bucket; `/x/` becomes `x/index.html`. In their order, or where that does not matter some
 * `atOnce`.
 */
export async function writePages(
  publish: Publish,
  records: PublicRecords,
  paths: readonly string[],
  { atOnce = 1, put = putFile }: { readonly atOnce?: number; readonly put?: Put } = {},
): Promise<void> {
  await inParallel(atOnce, paths, async (path) =>
    put(publish.bucket, await renderPage(publish, records, path)),
  )
}

/** A page as an object. Throws when there is none for the path. */
export async function renderPage(
  { renderer }: Publish,
  records: PublicRecords,
  path: string,
): Promise<DataFile> {
  const page = await renderer.render(path, records)
  const right = page.status === 200 || path.endsWith('/404/')
  if (!right) throw new Error(`the page ${path} rendered with status ${page.status}`)
  const key = path === '/404/' ? '404.html' : pageKey(path)
  if (key === undefined) throw new Error(`no key for the page ${path}`)
  return { key, body: page.body, type: page.contentType, cache: CACHE }
}
