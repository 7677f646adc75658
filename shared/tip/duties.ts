import { isOpen } from '../lifecycle/states.ts'
import { mergedInto } from './ended.ts'
import type { Referral, Tip } from './tip.ts'

/** What an office owes to agencies: settling a tip ends none of it. That of a merged tip is the other's. */
export function owedDuties(tip: Pick<Tip, 'history' | 'referrals'>): readonly Referral[] {
  return mergedInto(tip) === undefined
    ? tip.referrals.filter(({ receivedOn }) => receivedOn === undefined)
    : []
}

/** Those of which the agency has not even been told. */
export function untoldDuties(tip: Pick<Tip, 'history' | 'referrals'>): readonly Referral[] {
  return owedDuties(tip).filter(({ notifiedOn }) => notifiedOn === undefined)
}

/** Whether somebody above should still see it: it is open, or was settled and an agency not told. */
export function isUnfinished(tip: Pick<Tip, 'state' | 'history' | 'referrals'>): boolean {
  return isOpen(tip.state) || untoldDuties(tip).length > 0
}
