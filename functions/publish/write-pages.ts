import { pageKey } from '../../shared/publication/page-key.ts'
import type { PublicRecords } from '../../shared/publication/public-records.ts'
import type { Publish } from './publish.ts'

/** How long the CDN may keep a page: only withdrawals and corrections are called back. */
const PAGE_CACHE = 'public, max-age=60'

/** Renders pages and puts them in the public bucket; `/x/` becomes `x/index.html`. */
export async function writePages(
  publish: Publish,
  records: PublicRecords,
  paths: readonly string[],
): Promise<void> {
  for (const path of paths) {
    const page = await publish.renderer.render(path, records)
    const right = page.status === 200 || path.endsWith('/404/')
    if (!right) throw new Error(`the page ${path} rendered with status ${page.status}`)
    const key = path === '/404/' ? '404.html' : pageKey(path)
    if (key === undefined) throw new Error(`no key for the page ${path}`)
    await publish.bucket.put(key, page.body, { type: page.contentType, cache: PAGE_CACHE })
  }
}
