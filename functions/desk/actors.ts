import type { Actor } from '../../shared/lifecycle/steps.ts'
import type { Staff } from '../../shared/staff/staff.ts'

/** What someone's roles let them be in the table of steps. */
export function actorsOf(staff: Staff): Actor[] {
  return staff.roles.filter(
    (role): role is 'handler' | 'lead' | 'citySupervisor' =>
      role === 'handler' || role === 'lead' || role === 'citySupervisor',
  )
}
