import { pageKey } from '../../shared/publication/page-key.ts'
import type { PublicChange, PublicRecords } from '../../shared/publication/public-records.ts'
import { AlteredError } from './as-logged.ts'
import { parkMet } from './park.ts'
import type { Publish } from './publish.ts'
import { writePages } from './write-pages.ts'

/**
 * Writes the pages of cases that show this one as their neighbour: those before and after it in its lists. One that cannot be made
 * is put aside under its own name, and stops nothing here. Returns the paths that are another now.
 */
export async function writeBeside(
  publish: Publish,
  records: PublicRecords,
  change: PublicChange,
  { leaves = false }: { readonly leaves?: boolean | undefined } = {},
): Promise<string[]> {
  const { renderer, settings } = publish
  const { cases } = records
  if (change.kind !== 'case') return []
  const ids = new Set<string>()
  for (const { list, position } of change.places) {
    if (!/^(?:all$|topic\/|firm\/)/.test(list)) continue
    const beside = await cases.range(list, { from: Math.max(1, position - 1), to: position + 1 })
    for (const one of beside) if (one.state === 'published' && one.id !== change.id) ids.add(one.id)
  }
  const written: string[] = []
  for (const id of ids) {
    const pages = renderer.pagesOf({ kind: 'case', id, places: [], editions: [] }, settings)
    const own = pages.filter((path) => path.includes(id))
    try {
      if (!(await cases.read(id))) await sayWhyNone(publish, id)
      await writePages(publish, records, own)
      written.push(...own)
    } catch (error) {
      await parkMet(publish, [`case/${id}`], error)
      if (leaves) written.push(...(await removeStale(publish, records, own, change.id)))
    }
  }
  return written
}

/**
 * Takes pages that cannot be made out of sight while they show another case as it is no more: hidden, withdrawn, or under a title from
 * which something was taken. They come back with their own case. Returns their paths.
 */
async function removeStale(
  { bucket }: Publish,
  { cases }: PublicRecords,
  paths: readonly string[],
  id: string,
): Promise<string[]> {
  const now = await cases.read(id)
  const title = now?.state === 'published' ? now.content.title : undefined
  const stale: string[] = []
  for (const path of paths) {
    const key = pageKey(path) ?? ''
    const page = new TextDecoder().decode((await bucket.read(key))?.body)
    if (!page.includes(id) || (title !== undefined && page.includes(title))) continue
    await bucket.remove(key)
    stale.push(path)
  }
  return stale
}

/** Throws why a listed case reads as none. */
async function sayWhyNone({ records }: Publish, id: string): Promise<never> {
  await records.readNewestEdition(id)
  throw new AlteredError()
}
