import { expect, it } from 'vitest'
import { ableStaff } from '../../../shared/people/able-staff.ts'
import type { Role, Staff } from '../../../shared/people/staff.ts'

const person = (sub: string, ...roles: Role[]): Staff => ({ sub, name: sub, office: '320115', roles })
const staff = [
  person('handler', 'handler'),
  person('lead', 'lead'),
  person('auditor', 'auditor'),
  person('keyless', 'handler'),
  person('barred', 'lead'),
]
const members = ['handler', 'lead', 'auditor', 'barred'].map((sub) => ({ sub }))
const able = async (keyring: { members: { sub: string }[] } | undefined) => {
  const kept = { records: { listStaff: async () => staff }, tips: { readKeyring: async () => keyring } }
  return (await ableStaff(kept, '320115', ['barred'])).map(({ sub }) => sub)
}

it('whoever works on tips, holds the key and is not barred could decide, and nobody else', async () => {
  expect(await able({ members })).toEqual(['handler', 'lead'])
  expect(await able({ members: [] })).toEqual([])
  expect(await able(undefined)).toEqual([])
})
