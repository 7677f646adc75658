import { campaign, type Duty } from '../../../shared/campaign/campaign.ts'

/** The duties of one part of the plan. */
export interface DutyGroup {
  readonly clause: string
  readonly duties: readonly Duty[]
}

/** All duties in the plan's order, by its parts. */
export function dutyGroups(): DutyGroup[] {
  const clauses = [...new Set(campaign.duties.map(({ clause }) => clause))]
  return clauses.map((clause) => ({
    clause,
    duties: campaign.duties.filter((duty) => duty.clause === clause),
  }))
}
