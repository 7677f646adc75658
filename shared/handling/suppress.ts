import type { OfficeMonth, OfficeTally, PublicCount } from './month.ts'

/** Counts below this, and above nought, are suppressed. */
export const FEW = 5

/** An office's month as it may be published. There are no totals beside it from which a small count could be had. */
export function suppress(tally: OfficeTally): OfficeMonth {
  const { unit, received, passedOn, heldDays, decided, disputed, late, destroyed } = tally
  return {
    unit,
    received: suppressed(received),
    passedOn: suppressed(passedOn),
    ...(heldDays !== undefined && passedOn >= FEW && { heldDays }),
    decided: suppressed(decided),
    disputed: suppressed(disputed),
    late: suppressed(late),
    destroyed: suppressed(destroyed),
  }
}

function suppressed(count: number): PublicCount {
  return count > 0 && count < FEW ? 'few' : count
}
