import { type DefinitionChange, definitionChanges } from '../campaign/definition-changes.ts'
import type { PublicRecords } from './public-records.ts'

/** Definitions of a campaign's indicators that were rewritten after figures were published under them, oldest first. */
export async function rewritten(
  { progress, versions }: Pick<PublicRecords, 'progress' | 'versions'>,
  campaign: string,
): Promise<DefinitionChange[]> {
  const approved = (await versions?.(campaign)) ?? []
  if (approved.length === 0) return []
  const months = await progress.periods(campaign, 'figures')
  const editions = await Promise.all(
    months.map(({ period }) => progress.editions(campaign, 'figures', period)),
  )
  const [since] = editions.flatMap((own) => own.map(({ publishedOn }) => publishedOn)).sort()
  return definitionChanges(approved, since)
}
