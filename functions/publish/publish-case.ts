import { withoutOrder } from '../../shared/case/apply-step.ts'
import type { Case } from '../../shared/case/case.ts'
import { notingParts } from '../../shared/case/decide-names.ts'
import { PublicRecord } from '../../shared/case/public-case.ts'
import { dutyPagesOf } from '../../shared/publication/duty-pages.ts'
import { contentHash, noLineYet } from '../../shared/publication/log-line.ts'
import { casesOf } from '../../shared/publication/public-cases.ts'
import type { PlaceInList } from '../../shared/publication/public-records.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import type { StoredEdition } from '../store/published/edition-rows.ts'
import type { LogEvent } from './append-line.ts'
import { expectAsLogged } from './as-logged.ts'
import { type Begun, beginOrder, reachesBack } from './begin-order.ts'
import { feedsOf, ownFiles, partsOf } from './case-files.ts'
import { keepEditions } from './keep-editions.ts'
import { loadRecords } from './load-records.ts'
import { proverOf } from './log/prove-line.ts'
import { keysOfLost } from './lost-editions.ts'
import { type Draft, makeEditions } from './make-editions.ts'
import { parkNames } from './park-names.ts'
import { filesOf, photosGone } from './photos.ts'
import type { Describe } from './publication.ts'
import type { Publish } from './publish.ts'
import { renderPage } from './write-pages.ts'

/**
 * A case of which something is due: its records, its pages and the lists. What is taken away or corrected leaves pages first, then
 * lists, feeds, data, and then the copies before the bucket. Throws when the firewall finds something private.
 */
export const caseToPublish =
  (id: string): Describe =>
  async (publish) => {
    const one = await beginOrder(publish, id)
    if (!one) return undefined
    const { order } = one
    const editions = await editionsFor(publish, one)
    const made = await makeEditions(publish, one, order, editions)
    await expectPage(publish, made.next)
    const numbers = await publish.records.editionNumbers(id)
    const older = numbers.filter((edition) => edition < order.edition)
    // An old edition stays as it is but where something is taken away or comes back.
    const touched = order.event === 'corrected' && !reachesBack(order) ? older.slice(-1) : older
    let places: readonly PlaceInList[] = []
    return {
      events: [eventOf(order, made.next), ...made.taken.map((draft) => eventOf(order, draft))],
      keep: async (lines, { campaigns }) => {
        await publish.records.notePhotos(id, filesOf(made.next))
        places = await keepEditions(publish, made, lines)
        const dutyPages = dutyPagesOf(
          places.map(({ list }) => list),
          campaigns,
        )
        return { kind: 'case', id, places, dutyPages, editions: touched }
      },
      feeds: (records) => feedsOf(records, places),
      files: async (records, head) => [
        ...(await ownFiles(publish, id, proverOf(publish, head))),
        ...(await partsOf(records, places)),
      ],
      outdated: async () => [
        ...(await photosGone(publish, id)),
        ...(reachesBack(order) ? await keysOfLost(publish, id, order.edition) : []),
      ],
      ...(order.event !== 'published' && { takes: true }),
      ...(reachesBack(order) && { leaves: true }),
      done: async () => {
        const live = written(publish, one, made.next)
        await parkNames(publish, live)
        await publish.records.changeCase(one, live)
      },
    }
  }

/**
 * What was published of a case. Where something is taken away a broken edition stops nothing: it goes with the others. Else one that
 * cannot be read or was altered stops it here, before there is a line that could not be followed by what it says.
 */
async function editionsFor({ records }: Publish, { id, order }: Begun): Promise<StoredEdition[]> {
  if (reachesBack(order)) return records.readSoundEditions(id)
  const editions = await records.readEditions(id)
  for (const one of editions) expectAsLogged(one)
  return editions
}

/** Makes the page of a record once before any line says that it is public. Throws when it cannot be made. */
async function expectPage(publish: Publish, draft: Draft): Promise<void> {
  const record = PublicRecord.parse({ ...draft, log: noLineYet })
  const records = { ...(await loadRecords(publish)), cases: casesOf([record], []) }
  for (const path of [`/cases/${draft.id}/`, `/en/cases/${draft.id}/`])
    await renderPage(publish, records, path)
}

const eventOf = ({ event, day, edition: next }: Begun['order'], draft: Draft): LogEvent => ({
  ...{ day, event: draft.edition === next ? event : 'withdrawn', subject: draft.id, edition: draft.edition },
  content: contentHash(draft.salt, draft),
})

/** The case once its order is live. A withdrawal is done only when the files that hold everything are written too. */
function written({ now }: Publish, one: Begun, { edition, number, publishedOn }: Draft): Case {
  const { order, history } = one
  const event = {
    n: history.length + 1,
    day: dayInShanghai(now()),
    step: 'publish' as const,
    by: '',
    name: '',
  }
  const live: Case = { ...one, edition, number, publishedOn, history: [...history, event] }
  const { standing: _, standingFairness: __, note: ___, ...approved } = live
  const stands = notingParts(one.state === 'approved' ? { ...approved, state: 'published' } : live, [])
  return order.event === 'published'
    ? withoutOrder(stands)
    : { ...stands, order: { ...order, stage: 'written' } }
}
