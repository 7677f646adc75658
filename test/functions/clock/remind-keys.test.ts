import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { remindKeys } from '../../../functions/clock/remind-keys.ts'
import { MeReply } from '../../../shared/contract/me.ts'
import { generateIdentity, recipientOf } from '../../../shared/seal/age.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { officeLife } from '../../fixtures/office-life.ts'
import { officer } from '../../fixtures/officer.ts'

const DAY = 86_400_000
let house: House
const lines: unknown[] = []
beforeAll(async () => {
  house = await openHouse()
  vi.spyOn(console, 'warn').mockImplementation((line) => void lines.push(JSON.parse(String(line))))
})
afterAll(() => house.close())
beforeEach(() => {
  lines.length = 0
})

const waitFor = async (username: string) =>
  MeReply.parse(await (await (await officer(house, username)).ask('desk', '/me')).json()).keysWait
const logged = async () => {
  lines.length = 0
  await remindKeys(house)
  return lines
}

it('a new key that nobody signed is told to administrators at once and by an alarm after three days, until it is signed', async () => {
  expect(await waitFor('province-administrator')).toBeUndefined()
  const recipient = await recipientOf(await generateIdentity())
  const made = { office: '320115', keyVersion: 2, recipient, byName: '江宁组长（示例）' }
  await house.tips.saveKeyRequest({ ...made, at: house.now().toISOString() })
  expect(await waitFor('province-administrator')).toEqual({ count: 1, days: 0 })
  expect(await waitFor('province-approver')).toBeUndefined()
  expect(await waitFor('jiangning-lead')).toBeUndefined()
  house.time.offset = 2 * DAY
  expect(await logged()).toEqual([])
  // Another change of the keyring asks again: it has waited since it was made.
  await house.tips.saveKeyRequest({ ...made, byName: '别人（示例）', at: house.now().toISOString() })
  house.time.offset = 3 * DAY
  expect(await waitFor('province-administrator')).toEqual({ count: 1, days: 3 })
  expect(await logged()).toEqual([{ event: 'keyWaits', stage: 'clock', count: 1, days: 3 }])
  expect((await house.tips.listKeyRequests()).map(({ byName }) => byName)).toEqual(['江宁组长（示例）'])
  expect((await officeLife(house).sign('320115', 2, recipient)).status).toBe(200)
  expect(await logged()).toEqual([])
  expect(await waitFor('province-administrator')).toBeUndefined()
  const next = { ...made, keyVersion: 3, at: house.now().toISOString() }
  await house.tips.saveKeyRequest(next)
  expect(await house.tips.listKeyRequests()).toEqual([next])
})
