import type { CaseEntry } from '../../shared/publication/case-entry.ts'
import { ifReadable } from '../../shared/value/if-readable.ts'
import type { StoredEdition } from '../store/published/edition-rows.ts'
import type { RecordStore } from '../store/stores.ts'

type Records = Pick<RecordStore, 'readEditionsByNumber' | 'readNewestEdition'>

/**
 * The newest edition of each case of some entries of a list, in their order; undefined of one that cannot be read. Those that are shown
 * are asked for together, by the number in their entry: what is found by it is the newest unless another followed. What is not
 * found by it, or says no number, is asked for by itself. A table that does not answer is no broken record: that rejects.
 */
export async function newestEditions(
  records: Records,
  entries: readonly CaseEntry[],
): Promise<(StoredEdition | undefined)[]> {
  const shown = entries.filter((one) => one.state === 'published')
  const kept = shown.length > 0 ? await records.readEditionsByNumber(shown) : []
  const found = new Map(kept.flatMap((one) => (one.followed ? [] : [[one.record.id, one]])))
  return Promise.all(entries.map(({ id }) => found.get(id) ?? ifReadable(records.readNewestEdition(id))))
}
