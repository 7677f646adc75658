import { isToCome } from '../../shared/campaign/campaign-version.ts'
import type { PublicRecords } from '../../shared/publication/public-records.ts'
import type { Renderer } from './publish.ts'

/** The path of every page there is, given these records. Only for who looks at all of them at once. */
export async function pathsOf(
  { pagesOf }: Pick<Renderer, 'pagesOf'>,
  records: PublicRecords,
): Promise<string[]> {
  const { cases, settings } = records
  const paths = new Set(pagesOf({ kind: 'standing' }, settings))
  const all = await cases.range('all', { from: 1, to: await cases.count('all') })
  for (const { id } of all) {
    for (const path of pagesOf({ kind: 'case', id, places: [], editions: [] }, settings)) paths.add(path)
  }
  for (const list of await cases.lists()) {
    const count = await cases.count(list)
    for (const path of pagesOf({ kind: 'list', list, count }, settings)) paths.add(path)
  }
  for (const path of await campaignPaths({ pagesOf }, records)) paths.add(path)
  return [...paths]
}

/** The path of every page of every campaign. */
export async function campaignPaths(
  { pagesOf }: Pick<Renderer, 'pagesOf'>,
  { campaigns, progress, settings }: PublicRecords,
): Promise<string[]> {
  const paths = new Set<string>()
  const [first] = campaigns
  for (const campaign of campaigns) {
    const periods = (await progress.periods(campaign.id, 'figures')).map(({ period }) => period)
    const toCome = isToCome(campaign, first)
    const [current, alone] = [first?.id ?? '', campaigns.length === 1]
    const change = { kind: 'campaign' as const, campaign, current, periods, toCome, alone }
    for (const path of pagesOf(change, settings)) paths.add(path)
  }
  return [...paths]
}
