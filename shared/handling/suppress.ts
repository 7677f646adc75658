import type { OfficeMonth, OfficeTally, PublicCount } from './month.ts'

/** Counts below this, and above nought, are not told. */
export const FEW = 5

/** An office's month as it may be told. There are no totals beside it from which a small count could be had. */
export function suppress(tally: OfficeTally): OfficeMonth {
  const { unit, received, passedOn, heldDays, decided, disputed, late, destroyed } = tally
  return {
    unit,
    received: told(received),
    passedOn: told(passedOn),
    ...(heldDays !== undefined && passedOn >= FEW && { heldDays }),
    decided: told(decided),
    disputed: told(disputed),
    late: told(late),
    destroyed: told(destroyed),
  }
}

function told(count: number): PublicCount {
  return count > 0 && count < FEW ? 'few' : count
}
