import { type OfficeCode, PROVINCE } from '../value/office-code.ts'
import { type Role, roles, type Staff, worksOnTips } from './staff.ts'

/** Where somebody is, and as what. */
type Placed = { readonly office: OfficeCode; readonly roles: readonly Role[] }

type Asking = Pick<Staff, 'sub' | 'office' | 'roles'>

/** Whether someone is the province's administrator. No other office has one. */
export function isAdministrator({ office, roles }: Pick<Staff, 'office' | 'roles'>): boolean {
  return office === PROVINCE && roles.includes('administrator')
}

/**
 * Roles that someone may give to people of an office; none: they change nobody there. The province's
 * administrator gives any that the office can have; a lead makes handlers of their own office.
 */
export function rolesToGive(staff: Asking, office: OfficeCode): readonly Role[] {
  if (isAdministrator(staff)) return rolesOf(office)
  return staff.office === office && staff.roles.includes('lead') ? ['handler'] : []
}

/** Whether someone may change a person's record. Nobody changes their own, so one administrator always stays. */
export function mayChange(staff: Asking, person: Asking): boolean {
  const given = rolesToGive(staff, person.office)
  return person.sub !== staff.sub && person.roles.every((role) => given.includes(role))
}

/** Whether a change takes somebody from their office's tips: they are gone, elsewhere, or have other work. */
export function leavesTips(before: Placed, after: Placed & { readonly active: boolean }): boolean {
  return worksOnTips(before) && !(after.active && after.office === before.office && worksOnTips(after))
}

/** Whether someone may read who belongs to an office, and what happened to them. */
export function mayReadPeople(staff: Asking, office: OfficeCode): boolean {
  const audits = staff.roles.includes('auditor') && (staff.office === office || staff.office === PROVINCE)
  return audits || rolesToGive(staff, office).length > 0
}

/** Only the province administers; only cities and the province look over others. */
function rolesOf(office: OfficeCode): readonly Role[] {
  return roles.filter((role) => {
    if (role === 'administrator') return office === PROVINCE
    return role !== 'citySupervisor' || /^\d{4}00$/.test(office)
  })
}
