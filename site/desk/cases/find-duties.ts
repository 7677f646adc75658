import type { Campaign, Clause, Duty } from '../../../shared/campaign/campaign-schema.ts'
import type { CaseDuty } from '../../../shared/case/case-content.ts'

/** A duty with its campaign, and the clause that it stands in. */
export interface NamedDuty {
  readonly campaign: Campaign
  readonly clause: Clause | undefined
  readonly duty: Duty
}

/** Duties of campaigns whose id, name, clause or own words hold all of the words searched for, in the plans' order; none for no word. */
export function findDuties(words: string, campaigns: readonly Campaign[]): readonly NamedDuty[] {
  const wanted = plain(words).split(' ').filter(Boolean)
  if (wanted.length === 0) return []
  return allDuties(campaigns).filter(({ clause, duty }) => {
    const { id, zh, en, quote, quoteEn } = duty
    const text = plain(
      [id, duty.clause, clause?.zh ?? '', clause?.en ?? '', zh, en, quote, quoteEn].join(' '),
    )
    return wanted.every((word) => text.includes(word))
  })
}

/** The duties that a case names, in its order; those of no campaign in force are left out. */
export const dutiesOf = (chosen: readonly CaseDuty[], campaigns: readonly Campaign[]): readonly NamedDuty[] =>
  chosen.flatMap((one) => allDuties(campaigns).find((named) => isSameDuty(refOf(named), one)) ?? [])

/** How a case names a duty. */
export const refOf = ({ campaign, duty }: NamedDuty): CaseDuty => ({ campaign: campaign.id, duty: duty.id })

export const isSameDuty = (one: CaseDuty, other: CaseDuty): boolean =>
  one.campaign === other.campaign && one.duty === other.duty

function allDuties(campaigns: readonly Campaign[]): NamedDuty[] {
  return campaigns.flatMap((campaign) =>
    campaign.duties.map((duty) => ({
      ...{ campaign, duty },
      clause: campaign.clauses.find(({ id }) => id === duty.clause),
    })),
  )
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
