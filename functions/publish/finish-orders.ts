import { withoutOrder } from '../../shared/case/apply-step.ts'
import { logFault } from '../http/log-fault.ts'
import { dataKeys } from './data-files.ts'
import type { Publish } from './publish.ts'
import { type Between, writeWholeFiles } from './whole-files.ts'

const { cases, log, index, sums, signedSums, dataPackage, csvw, dcat } = dataKeys
const tables = ['cases', 'firms', 'documents'].flatMap((name) => [`data/${name}.csv`, `data/${name}.xlsx`])
const described = [index, sums, signedSums, dataPackage, csvw, dcat]
const beside = ['data/search/*', 'sitemap.xml', 'sitemaps/*', 'feeds/changes.xml']
/** Files that hold all cases: what was taken away stays in their copies until these are thrown away. */
export const wholePaths = [cases, ...tables, log, ...described, ...beside].map((key) => `/${key}`)

/**
 * Ends the orders that are live: writes the files that hold everything of a kind when they lack anything, then has the copies of
 * those thrown away; only then a withdrawal is done. What became public meanwhile leaves the orders for the next tick. Rejects when
 * something could not be written; done again it goes on.
 */
export async function finishOrders(publish: Publish, today: string, between: Between): Promise<void> {
  const { records, cdn } = publish
  const keys = (await records.listWork(today)).filter(({ pk, sk }) => pk.startsWith('CASE#') && sk === 'CASE')
  // A case that cannot be read keeps no other from its end; publishing it puts it aside.
  const orders = await Promise.all(
    keys.map(({ pk }) =>
      records.readCase(pk.slice('CASE#'.length)).catch((fault: unknown) => logFault('publish', fault)),
    ),
  )
  const written = orders.flatMap((one) => (one?.order?.stage === 'written' ? [one] : []))
  if (written.length === 0) return
  // Read after the cases: what is live in them was owed before, so when nothing is owed now, the files show them.
  // Twice, for what goes out between their pieces is in none of the first.
  for (let round = 0; round < 2; round++)
    if ((await records.readPublishingState()).owed !== undefined) await writeWholeFiles(publish, between)
  if ((await records.readPublishingState()).owed !== undefined) return
  const years = new Set(written.map(({ publishedOn }) => publishedOn?.slice(0, 4) ?? ''))
  await cdn?.purge([...wholePaths, ...[...years].map((year) => `/data/cases/${year}/index.json`)])
  const ended = await Promise.allSettled(written.map((one) => records.changeCase(one, withoutOrder(one))))
  for (const one of ended) if (one.status === 'rejected') throw one.reason
}

/** Whether a case was taken away or corrected and that is live, but not yet done everywhere. */
export async function isUnfinished({ records }: Pick<Publish, 'records'>, id: string): Promise<boolean> {
  const order = (await records.readCase(id))?.order
  return order?.stage === 'written' && order.event !== 'restored'
}
