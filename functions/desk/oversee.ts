import type { Staff } from '../../shared/people/staff.ts'
import { findChain } from '../../shared/routing/chain.ts'
import { closedOffices } from '../../shared/routing/closed-offices.ts'
import type { Facts } from '../../shared/routing/facts.ts'
import type { RoutingView } from '../../shared/routing/table.ts'
import { type OfficeCode, PROVINCE } from '../../shared/value/office-code.ts'

/** Whether someone may see the lists of an office: their own, and supervisors and auditors those below it. */
export function mayOversee(staff: Staff, office: OfficeCode, view: RoutingView): boolean {
  if (office === staff.office) return true
  const oversees = staff.roles.some((role) => role === 'citySupervisor' || role === 'auditor')
  return oversees && (staff.office === PROVINCE || officesOver(office, view).includes(staff.office))
}

/** Whether a tip is no complaint about someone's own office, of which nobody there sees a line. */
export function isNotAbout(staff: Staff, view: RoutingView) {
  return ({ facts }: { readonly facts: Pick<Facts, 'division' | 'topic' | 'accused'> }) =>
    !closedOffices(facts, view.table).includes(staff.office)
}

/** The offices above one, nearest first; none for a place that takes no tips. */
export function officesOver(office: OfficeCode, view: RoutingView): readonly string[] {
  try {
    return findChain(office, view.table).offices.slice(1)
  } catch {
    return []
  }
}
