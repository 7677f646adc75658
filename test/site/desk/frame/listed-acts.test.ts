import { expect, it } from 'vitest'
import type { Role } from '../../../../shared/people/staff.ts'
import { mayList, withRegister } from '../../../../site/desk/frame/listed-acts.tsx'
import { sectionsOf } from '../../../../site/desk/sections.ts'
import { plan } from '../../../fixtures/sheet-context.ts'

it('a listing is handed to the register by whoever finds the register in the desk, and by nobody else', () => {
  const leads = (role: Role) => {
    const me = { office: '320981', roles: [role] }
    return [mayList(me), sectionsOf(me).some(({ name }) => name === 'progress')]
  }
  expect(leads('lead')).toEqual([true, true])
  expect(leads('citySupervisor')).toEqual([true, true])
  expect(leads('drafter')).toEqual([true, true])
  expect(leads('handler')).toEqual([false, false])
  expect(leads('administrator')[0]).toBe(false)
})

it('only campaigns that keep such a register are asked about', () => {
  const without = { ...plan, id: 'b', sheets: plan.sheets.filter((one) => one !== 'supervised') }
  expect(withRegister([plan, without, { ...plan, id: 'c' }]).map(({ id }) => id)).toEqual([plan.id, 'c'])
})
