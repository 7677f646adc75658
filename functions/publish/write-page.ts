import type { PublicRecords } from '../../shared/case/public-records.ts'
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
    await publish.bucket.put(pageKey(path), page.body, { type: page.contentType, cache: PAGE_CACHE })
  }
}

/** The object that holds a page. */
export function pageKey(path: string): string {
  const bare = path.replace(/^\/|\/$/g, '')
  if (bare === '404') return '404.html'
  if (/\.\w+$/.test(bare)) return bare
  return bare === '' ? 'index.html' : `${bare}/index.html`
}
