import type { Routing, SealedTo } from './facts.ts'

/** Whether two lists name the same keys of the same offices, in the same order. */
export function sameHolders(a: readonly SealedTo[], b: readonly SealedTo[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ office, keyVersion }, n) => office === b[n]?.office && keyVersion === b[n]?.keyVersion)
  )
}

/** Whether two routings come from the same table and name the same recipients. */
export function sameRouting(a: Routing, b: Routing): boolean {
  return a.table === b.table && sameHolders(a.recipients, b.recipients)
}
