import type * as z from 'zod'
import { inOrder } from '../../shared/campaign/campaign-version.ts'
import { HandlingMonth } from '../../shared/handling/month.ts'
import { PublicOffice } from '../../shared/office/public-office.ts'
import type { PublicCases } from '../../shared/publication/public-cases.ts'
import type { PublicRecords } from '../../shared/publication/public-records.ts'
import { PublicRouting } from '../../shared/routing/public-routing.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { ifReadable } from '../../shared/value/if-readable.ts'
import type { StoredEdition } from '../store/published/edition-rows.ts'
import { isAsLogged } from './as-logged.ts'
import { versionsInTable } from './campaign-versions.ts'
import { campaignsOnShelf } from './campaigns-on-shelf.ts'
import { progressInTable } from './progress-in-table.ts'
import type { Publish } from './publish.ts'
import { editionsOf } from './taken-editions.ts'

/**
 * Everything public, from the records table alone: what every page and every file is made from. An office, the routing or a month that
 * cannot be read is left out, and told.
 */
export async function loadRecords(publish: Publish): Promise<PublicRecords> {
  const { records, files, settings, now } = publish
  const day = dayInShanghai(now())
  const [offices, routing, handling, campaigns, directory, last, logKeys] = await Promise.all([
    records.readShelf('office'),
    records.readShelf('routing'),
    records.readShelf('handling'),
    campaignsOnShelf(records),
    ifReadable(records.readSignedDirectory()),
    records.lastLine(),
    records.readLogKeys(),
  ])
  const [tables] = readableOf('routing', routing, PublicRouting)
  return {
    settings,
    day,
    cases: casesInTable(publish),
    offices: readableOf('offices', offices, PublicOffice),
    campaigns: inOrder(
      campaigns.map(({ campaign }) => campaign),
      day,
    ),
    versions: versionsInTable({ records }),
    progress: progressInTable(records, files),
    handling: readableOf('handling', handling, HandlingMonth),
    ...(tables && { routing: tables }),
    ...(directory && { directory }),
    ...(last && { last: { n: last.n, hash: last.hash } }),
    logKeys,
  }
}

/** Those of a shelf that can be read; how many cannot is one line in the log. */
function readableOf<T>(list: string, all: readonly unknown[], schema: z.ZodType<T>): T[] {
  const found = all.flatMap((one) => schema.safeParse(one).data ?? [])
  const count = all.length - found.length
  if (count > 0) console.error(JSON.stringify({ event: 'unreadable', list, count }))
  return found
}

/** A record that cannot be read or is another than its line says is none, so that it stops no page of another; what stands in for one that is out of sight has no line yet. */
const mayBeShown = (one: StoredEdition): boolean => one.standIn === true || isAsLogged(one)

/** The published cases of the table. Each question is asked once: pages made together agree. */
function casesInTable({ records }: Publish): PublicCases {
  const known = new Map<string, Promise<unknown>>()
  const once = <T>(key: string, ask: () => Promise<T>): Promise<T> => {
    const asked = (known.get(key) as Promise<T> | undefined) ?? ask()
    known.set(key, asked)
    return asked
  }
  const editionsOnce = (id: string) => once(`editions ${id}`, () => editionsOf(records, id))
  return {
    read: (id) =>
      once(`read ${id}`, async () => {
        const newest = await ifReadable(records.readNewestEdition(id))
        return newest && mayBeShown(newest) ? newest.record : undefined
      }),
    linesOf: (id) =>
      once(`lines ${id}`, async () =>
        (await editionsOnce(id)).flatMap(({ line, before }) => [...before, line]).sort((a, b) => a.n - b.n),
      ),
    editions: async (id) => {
      const all = (await editionsOnce(id)).filter(mayBeShown).map(({ record }) => record)
      // Of a case that was taken away no old edition is shown, though one that is only hidden keeps them.
      return all.at(-1)?.state === 'published' ? all : all.filter(({ state }) => state !== 'published')
    },
    count: (list) => once(`count ${list}`, () => records.countOfList(list)),
    range: (list, span) => once(`range ${list} ${span.from} ${span.to}`, () => records.readList(list, span)),
    position: (id, list) => once(`position ${id} ${list}`, () => records.readPlace(id, list)),
    shown: (list) => once(`shown ${list}`, () => records.readShown(list)),
    facet: (kind) => once(`facet ${kind}`, () => records.readFacet(kind)),
    lists: () => once('lists', () => records.readListNames()),
  }
}
