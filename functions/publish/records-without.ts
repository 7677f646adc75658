import type { Tombstone } from '../../shared/case/public-case.ts'
import { type CaseEntry, entryOf } from '../../shared/publication/case-entry.ts'
import { type CaseList, listsOf } from '../../shared/publication/case-list.ts'
import type { StoredEdition } from '../store/published/edition-rows.ts'
import type { RecordStore } from '../store/stores.ts'
import { jsonText } from './data-files.ts'

/** What is taken out of sight before it gets its line of the log: by the case's id, what stands in its place. */
type Taken = ReadonlyMap<string, Tombstone>

/** The records as if tombstones stood already: whoever reads through them finds no text of a case that is taken, by whatever verb. */
export function recordsWith(records: RecordStore, taken: Taken): RecordStore {
  const entryIn = (list: CaseList, entry: CaseEntry): CaseEntry => {
    const tombstone = taken.get(entry.id)
    if (!tombstone || entry.state === 'moved') return entry
    return listsOf(tombstone).includes(list) ? entryOf(tombstone) : { state: 'moved', id: entry.id }
  }
  const readList: RecordStore['readList'] = async (list, span) =>
    (await records.readList(list, span)).map((entry) => entryIn(list, entry))
  const withTombstone = (id: string, all: StoredEdition[]): StoredEdition[] => {
    const [newest, tombstone] = [all.at(-1), taken.get(id)]
    if (!newest || !tombstone) return all
    return [...all.slice(0, -1), { ...newest, record: tombstone, body: jsonText(tombstone), standIn: true }]
  }
  const readSoundEditions: RecordStore['readSoundEditions'] = async (id) =>
    withTombstone(id, await records.readSoundEditions(id))
  const readEditions: RecordStore['readEditions'] = async (id) =>
    taken.has(id) ? readSoundEditions(id) : records.readEditions(id)
  const readShown: RecordStore['readShown'] = async (list) => {
    if (!/^(?:firm|duty)\//.test(list)) return records.readShown(list)
    const entries = await readList(list, { from: 1, to: await records.countOfList(list) })
    return entries.filter(({ state }) => state === 'published').length || undefined
  }
  return {
    ...records,
    readList,
    readEditions,
    readSoundEditions,
    readPublished: async (id) => {
      if (!taken.has(id)) return records.readPublished(id)
      const places = await records.readPlaces(id)
      return {
        editions: await readEditions(id),
        places: new Map(places.map(({ list, position }) => [list, position])),
      }
    },
    readEditionsByNumber: notOf(records, taken),
    readShown,
    readListNames: async () => {
      const places = await Promise.all([...taken.keys()].map((id) => records.readPlaces(id)))
      const none = new Set<CaseList>()
      for (const { list } of places.flat()) if ((await readShown(list)) === undefined) none.add(list)
      return (await records.readListNames()).filter((list) => !none.has(list))
    },
    readNewestEdition: async (id) =>
      taken.has(id) ? (await readEditions(id)).at(-1) : records.readNewestEdition(id),
  }
}

/** The records without a newest edition of these: a tombstone that has no line of its own is no record. */
export const withoutRecordsOf = (records: RecordStore, taken: Taken): RecordStore => ({
  ...records,
  readNewestEdition: async (id) => (taken.has(id) ? undefined : records.readNewestEdition(id)),
  readEditionsByNumber: notOf(records, taken),
})

/** Editions by their numbers, of other cases alone: of one that is taken none is there. */
const notOf =
  ({ readEditionsByNumber }: RecordStore, taken: Taken): RecordStore['readEditionsByNumber'] =>
  (wanted) =>
    readEditionsByNumber(wanted.filter(({ id }) => !taken.has(id)))
