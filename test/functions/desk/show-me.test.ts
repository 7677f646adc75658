import { afterAll, beforeAll, expect, it } from 'vitest'
import { MeReply } from '../../../shared/contract/me.ts'
import { addDays, dayInShanghai } from '../../../shared/value/day.ts'
import { signedWith } from '../../fixtures/directory.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { officer } from '../../fixtures/officer.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const endsFor = async (username: string) =>
  MeReply.parse(await (await (await officer(house, username)).ask('desk', '/me')).json()).directoryEnds

it('an administrator is told from 21 days before the last window of the directory ends, others are not', async () => {
  const administrator = await officer(house, 'province-administrator')
  const enter = async (days: number, windows = 1) => {
    const body = await signedWith(house, [], { days, windows })
    expect((await administrator.ask('newsroom', '/office-keys/directory', body, 'PUT')).status).toBe(200)
  }
  const today = dayInShanghai(house.now())
  await enter(21)
  expect(await endsFor('province-administrator')).toBeUndefined()
  await enter(20)
  expect(await endsFor('province-administrator')).toBe(addDays(today, 20))
  expect(await endsFor('province-approver')).toBeUndefined()
  expect(await endsFor('jiangning-lead')).toBeUndefined()
  await enter(20, 2)
  expect(await endsFor('province-administrator')).toBeUndefined()
})

it('an administrator is told how much of the clock’s work is put aside and of which kind, others are not', async () => {
  const asideFor = async (username: string) =>
    MeReply.parse(await (await (await officer(house, username)).ask('desk', '/me')).json()).aside
  expect(await asideFor('province-administrator')).toBeUndefined()
  const since = dayInShanghai(house.now())
  for (const [n, reason] of (['fault', 'unreadable', 'unreadable'] as const).entries())
    await house.tips.putAside({ pkOf: `TIP#${n}`, skOf: 'TIP', reason, tries: 1, since })
  expect(await asideFor('province-administrator')).toEqual({ count: 3, unreadable: 2 })
  expect(await asideFor('jiangning-lead')).toBeUndefined()
})
