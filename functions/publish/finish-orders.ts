import { withoutOrder } from '../../shared/case/apply-step.ts'
import { dataKeys } from './data-files.ts'
import type { Publish } from './publish.ts'

/** Files that hold all cases: what was taken away stays in their copies until these are thrown away. */
const { cases, log, index, sums, signedSums, dataPackage, csvw, dcat } = dataKeys
const tables = ['cases', 'firms', 'documents'].flatMap((name) => [`data/${name}.csv`, `data/${name}.xlsx`])
const described = [index, sums, signedSums, dataPackage, csvw, dcat]
const wholePaths = [cases, ...tables, log, ...described, 'data/search/*', 'feeds/changes.xml'].map(
  (key) => `/${key}`,
)

/**
 * Ends the orders that are live, once the files that hold everything of a kind show them and the copies of those were thrown away:
 * only then a withdrawal is done. Those for which something is still owed stay for the next tick.
 */
export async function finishOrders({ records, cdn }: Publish, today: string): Promise<void> {
  const keys = (await records.listWork(today)).filter(({ pk, sk }) => pk.startsWith('CASE#') && sk === 'CASE')
  const orders = await Promise.all(keys.map(({ pk }) => records.readCase(pk.slice('CASE#'.length))))
  const written = orders.filter((one) => one?.order?.stage === 'written').filter((one) => one !== undefined)
  if (written.length === 0) return
  // Read after the cases: what is live in them was owed before, so when nothing is owed now, the files show them.
  if ((await records.readPublishingState()).owed !== undefined) return
  const years = new Set(written.map(({ publishedOn }) => publishedOn?.slice(0, 4) ?? ''))
  await cdn?.purge([...wholePaths, ...[...years].map((year) => `/data/cases/${year}/index.json`)])
  for (const one of written) await records.changeCase(one, withoutOrder(one))
}
