import type { Revision, SheetEdition } from '../edition.ts'

/** A revision and the edition that holds it. */
interface EditionRevision {
  readonly edition: SheetEdition
  readonly one: Revision
}

/** All revisions of these editions by their days, the newest first; of one day, what was told last stands first. */
export const newestFirst = (editions: readonly SheetEdition[]): EditionRevision[] =>
  editions
    .flatMap((edition) => edition.revisions.map((one) => ({ edition, one })))
    .toReversed()
    .sort((a, b) => (a.one.day < b.one.day ? 1 : a.one.day > b.one.day ? -1 : 0))
