import { campaign, type Duty } from '../../../shared/campaign/campaign.ts'

/** Duties whose id, clause or own words hold all of the words searched for, in the plan's order; none for no word. */
export function findDuties(words: string): readonly Duty[] {
  const wanted = plain(words).split(' ').filter(Boolean)
  if (wanted.length === 0) return []
  return campaign.duties.filter(({ id, clause, quote, en }) => {
    const text = plain([id, clause, quote, en].join(' '))
    return wanted.every((word) => text.includes(word))
  })
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
