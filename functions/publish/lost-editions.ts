import { pageKey } from '../../shared/publication/page-key.ts'
import { editionKey } from './data-files.ts'
import type { Publish } from './publish.ts'

/**
 * The keys of the file and the pages of each edition of a case before `next` of which the row is lost: nobody knows any more what they
 * say.
 */
export async function keysOfLost(
  { records, renderer, settings }: Publish,
  id: string,
  next: number,
): Promise<string[]> {
  const kept = new Set(await records.editionNumbers(id))
  const lost = Array.from({ length: next - 1 }, (_, n) => n + 1).filter((edition) => !kept.has(edition))
  const pages = renderer
    .pagesOf({ kind: 'case', id, places: [], editions: lost }, settings)
    .filter((path) => path.includes(`/${id}/edition/`))
  return [...lost.map((edition) => editionKey(id, edition)), ...pages.flatMap((path) => pageKey(path) ?? [])]
}

/**
 * The numbers of older editions of a case of which the row is lost and the file is public, as the log tells: what is public may be all that is
 * left of them. `kept`: the numbers that there are.
 */
export async function lostNumbers(
  { records, bucket }: Publish,
  id: string,
  kept: readonly number[],
): Promise<number[]> {
  const all = Array.from({ length: Math.max(0, ...kept) }, (_, n) => n + 1)
  const lost: number[] = []
  for (const edition of all.filter((one) => !kept.includes(one))) {
    const stands = (await bucket.fingerprint(editionKey(id, edition))) !== undefined
    if (stands && (await records.isTold(id, edition))) lost.push(edition)
  }
  return lost
}
