import { inOrder } from '../../shared/campaign/campaign-version.ts'
import { HandlingMonth } from '../../shared/handling/month.ts'
import { PublicOffice } from '../../shared/office/public-office.ts'
import type { PublicCases } from '../../shared/publication/public-cases.ts'
import type { PublicRecords } from '../../shared/publication/public-records.ts'
import { PublicRouting } from '../../shared/routing/public-routing.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { versionsInTable } from './campaign-versions.ts'
import { campaignsOnShelf } from './campaigns-on-shelf.ts'
import { progressInTable } from './progress-in-table.ts'
import type { Publish } from './publish.ts'

/** Everything public, from the records table alone: what every page and every file is made from. */
export async function loadRecords(publish: Publish): Promise<PublicRecords> {
  const { records, files, settings, now } = publish
  const day = dayInShanghai(now())
  const [offices, routing, handling, campaigns, directory, last, logKeys] = await Promise.all([
    records.readShelf('office'),
    records.readShelf('routing'),
    records.readShelf('handling'),
    campaignsOnShelf(records),
    records.readSignedDirectory(),
    records.lastLine(),
    records.readLogKeys(),
  ])
  const [tables] = routing
  return {
    settings,
    day,
    cases: casesInTable(publish),
    offices: offices.map((one) => PublicOffice.parse(one)),
    campaigns: inOrder(
      campaigns.map(({ campaign }) => campaign),
      day,
    ),
    versions: versionsInTable({ records }),
    progress: progressInTable(records, files),
    handling: handling.map((one) => HandlingMonth.parse(one)),
    ...(tables !== undefined && { routing: PublicRouting.parse(tables) }),
    ...(directory && { directory }),
    ...(last && { last: { n: last.n, hash: last.hash } }),
    logKeys,
  }
}

/** The published cases of the table. Each question is asked once: pages made together agree. */
function casesInTable({ records }: Publish): PublicCases {
  const known = new Map<string, Promise<unknown>>()
  const once = <T>(key: string, ask: () => Promise<T>): Promise<T> => {
    const asked = (known.get(key) as Promise<T> | undefined) ?? ask()
    known.set(key, asked)
    return asked
  }
  const editionsOf = (id: string) => once(`editions ${id}`, () => records.readEditions(id))
  return {
    read: (id) => once(`read ${id}`, async () => (await records.readNewestEdition(id))?.record),
    linesOf: (id) =>
      once(`lines ${id}`, async () =>
        (await editionsOf(id)).flatMap(({ line, before }) => [...before, line]).sort((a, b) => a.n - b.n),
      ),
    editions: async (id) => {
      const all = (await editionsOf(id)).map(({ record }) => record)
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
