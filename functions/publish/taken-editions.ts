import { ifReadable, isUnreadable } from '../../shared/value/if-readable.ts'
import type { StoredEdition } from '../store/published/edition-rows.ts'
import type { Publish } from './publish.ts'

/**
 * All editions of a case, oldest first. Of one that was taken away, of which no other is shown than the newest, those that can be
 * read: a broken one keeps nothing in sight. Throws for one that is shown and cannot be read whole.
 */
export async function editionsOf(records: Publish['records'], id: string): Promise<readonly StoredEdition[]> {
  try {
    return await records.readEditions(id)
  } catch (fault) {
    if (!isUnreadable(fault)) throw fault
    const newest = await ifReadable(records.readNewestEdition(id))
    if (!newest || newest.record.state === 'published') throw fault
    return records.readSoundEditions(id)
  }
}
