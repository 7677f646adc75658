import type { CaseEntry } from '../../shared/publication/case-entry.ts'
import type { Publish } from './publish.ts'

/** Under which name it is parked that the list of all lacks entries. */
export const LIST_OF_ALL = 'list/all'

/** Entries of the list of all are missing or cannot be read: what lists and whole files show lacks their cases. */
export class LostEntriesError extends Error {
  override readonly name = 'LostEntriesError'

  constructor() {
    super('entries of the list of all are missing or cannot be read')
  }
}

/** Whether an entry of the list of all is what stands in for one that cannot be read: no case ever moves from there. */
export const isLost = ({ state }: CaseEntry): boolean => state === 'moved'

/** Entries read at a time. */
const AT_ONCE = 500

/**
 * Once every entry of the list of all can be read again, has everything looked at anew: whatever was written meanwhile lacks those cases,
 * and nobody knows which these were. Throws while any is lost.
 */
export async function bringListBack({ records }: Publish): Promise<void> {
  for (let to = await records.countOfList('all'); to > 0; to -= AT_ONCE) {
    const entries = await records.readList('all', { from: Math.max(1, to - AT_ONCE + 1), to })
    if (entries.some(isLost)) throw new LostEntriesError()
  }
  const state = await records.readPublishingState()
  const { version: _, pass: __, day: ___, ...rest } = state
  if (await records.savePublishingState(state, rest)) await records.unpark(LIST_OF_ALL)
}
