import { type DefinitionChange, definitionChanges } from '../campaign/definition-changes.ts'
import { type RuleChange, ruleChanges } from '../campaign/rule-changes.ts'
import { type SheetId, sheetIds } from '../campaign/sheet-ids.ts'
import type { Day } from '../value/day.ts'
import type { PublicRecords } from './public-records.ts'

/** Definitions of a campaign's indicators that were rewritten after figures were published under them, oldest first. */
export async function rewritten(
  { progress, versions }: Pick<PublicRecords, 'progress' | 'versions'>,
  campaign: string,
): Promise<DefinitionChange[]> {
  const approved = (await versions?.(campaign)) ?? []
  if (approved.length === 0) return []
  return definitionChanges(approved, await publishedSince(progress, campaign, ['figures']))
}

/** What a campaign is judged by that was set otherwise after anything of it was published, oldest first. */
export async function changedRules(
  { progress, versions }: Pick<PublicRecords, 'progress' | 'versions'>,
  campaign: string,
): Promise<RuleChange[]> {
  const approved = (await versions?.(campaign)) ?? []
  // Most campaigns never change theirs: then nobody asks since when anything is public.
  if (ruleChanges(approved, '').length === 0) return []
  return ruleChanges(approved, await publishedSince(progress, campaign, sheetIds))
}

/** The day on which something of a campaign's sheets was first published. */
async function publishedSince(
  progress: PublicRecords['progress'],
  campaign: string,
  sheets: readonly SheetId[],
): Promise<Day | undefined> {
  const editions = await Promise.all(
    sheets.map(async (sheet) => {
      const periods = await progress.periods(campaign, sheet)
      return Promise.all(periods.map(({ period }) => progress.editions(campaign, sheet, period)))
    }),
  )
  return editions.flatMap((own) => own.flat().map(({ publishedOn }) => publishedOn)).sort()[0]
}
