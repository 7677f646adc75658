import { type CaseEntry, entryOf } from '../../shared/publication/case-entry.ts'
import { type CaseList, listsOf } from '../../shared/publication/case-list.ts'
import type { StoredEdition } from '../store/published/edition-rows.ts'
import type { RecordStore } from '../store/stores.ts'
import { isAsLogged } from './as-logged.ts'
import { newestEditions } from './newest-editions.ts'
import type { Publish } from './publish.ts'

/** What lists say of a case, from its newest edition, and in which of them that stands. */
interface Kept {
  /** The edition that the list's own entry names. */
  readonly edition: number
  readonly entry: CaseEntry
  readonly lists: ReadonlySet<CaseList>
}

/** Cases that are remembered: about 15 MB. */
const MOST = 20_000

/**
 * The stage, of which lists say what the newest editions say: an entry is a copy, and one from before a hiding or a correction, as a
 * row restored by itself is, brings nothing back. One whose newest edition cannot be read or was altered stays as it is: that edition
 * is put aside by itself. No more than `most` cases are remembered. Each piece of work that is done `afresh` asks anew.
 */
export function withKeptEntries(stage: Publish, most = MOST) {
  const { records } = stage
  const known = new Map<string, Kept>()
  const note = (asked: CaseEntry, edition: StoredEdition | undefined): Kept | undefined => {
    if (asked.state !== 'published' || !edition || !isAsLogged(edition)) return undefined
    const { record } = edition
    const kept = { edition: asked.edition, entry: entryOf(record), lists: new Set(listsOf(record)) }
    if (known.size >= most) known.clear()
    known.set(record.id, kept)
    return kept
  }
  const knownOf = (entry: CaseEntry): Kept | undefined => {
    const kept = known.get(entry.id)
    return entry.state === 'published' && kept?.edition === entry.edition ? kept : undefined
  }
  const readList: RecordStore['readList'] = async (list, span) => {
    const entries = await records.readList(list, span)
    // What is known is taken before more is asked for: that may be forgotten meanwhile, to make room.
    const kept = new Map(entries.map((one) => [one, knownOf(one)]))
    const asked = entries.filter((one) => one.state === 'published' && !kept.get(one))
    const newest = asked.length > 0 ? await newestEditions(records, asked) : []
    for (const [n, one] of asked.entries()) kept.set(one, note(one, newest[n]))
    return entries.map((one): CaseEntry => {
      const said = kept.get(one)
      if (!said) return one
      return said.lists.has(list) ? said.entry : { state: 'moved', id: one.id }
    })
  }
  const publish: Publish = {
    ...stage,
    records: {
      ...records,
      readList,
      keepEdition: (id, edition) => {
        known.delete(id)
        return records.keepEdition(id, edition)
      },
      takeEdition: (id, edition) => {
        known.delete(id)
        return records.takeEdition(id, edition)
      },
    },
  }
  const afresh = <T>(work: () => Promise<T>): Promise<T> => {
    known.clear()
    return work()
  }
  return { publish, afresh }
}
