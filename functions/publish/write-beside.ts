import type { PublicChange, PublicRecords } from '../../shared/publication/public-records.ts'
import { AlteredError } from './as-logged.ts'
import { parkMet } from './park.ts'
import type { Publish } from './publish.ts'
import { writePages } from './write-pages.ts'

/**
 * Writes the pages of cases that show this one as their neighbour: those before and after it in its lists. One that cannot be made
 * is put aside under its own name, and stops nothing here. Returns the paths.
 */
export async function writeBeside(
  publish: Publish,
  records: PublicRecords,
  change: PublicChange,
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
    }
  }
  return written
}

/** Throws why a listed case reads as none. Its page stays as it is. */
async function sayWhyNone({ records }: Publish, id: string): Promise<never> {
  await records.readNewestEdition(id)
  throw new AlteredError()
}
