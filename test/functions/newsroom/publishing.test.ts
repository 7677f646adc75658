import { afterAll, beforeAll, expect, it } from 'vitest'
import { createPublisher } from '../../../functions/publish/publisher.ts'
import { PublishingReply } from '../../../shared/contract/publishing.ts'
import { approve } from '../../fixtures/approve.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { officer } from '../../fixtures/officer.ts'
import { publishOf } from '../../fixtures/publish.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const shown = async (username: string) => {
  const reply = await (await officer(house, username)).ask('newsroom', '/publishing')
  return reply.status === 200 ? PublishingReply.parse(await reply.json()) : reply.status
}

it('nothing is said where nothing waits', async () => {
  await createPublisher(publishOf(house)).tick()
  expect(await shown('province-drafter')).toEqual({ behind: false, parked: [] })
})

it('what could not be published is shown with its reason to the province and to whose it is, to nobody else', async () => {
  const roles = ['drafter' as const]
  for (const office of ['320115', '320114'])
    await house.records.saveStaff({ sub: `sample-drafter-${office}`, name: '示例', office, roles })
  const id = await approve(house, { basics: '示例：联系人电话13800138000。' }, undefined, '320115')
  await expect(createPublisher(publishOf(house)).tick()).rejects.toThrow('firewall')
  const parked = [
    { subject: `case/${id}`, reason: 'private', tries: 1, title: expect.stringContaining('示例花园') },
  ]
  for (const username of ['province-drafter', 'province-approver', 'province-auditor', 'drafter-320115'])
    expect(await shown(username)).toMatchObject({ parked })
  expect(await shown('drafter-320114')).toMatchObject({ parked: [] })
  for (const username of ['jiangning-handler', 'city-320100', 'province-administrator'])
    expect(await shown(username)).toBe(403)
})

it('a pass over everything says why and how far it has come', async () => {
  const publish = publishOf(house)
  const broken = {
    ...publish.renderer,
    build: 'another',
    render: async () => Promise.reject(new Error('broken')),
  }
  await createPublisher({ ...publish, renderer: broken })
    .tick()
    .catch(() => undefined)
  expect(await shown('province-approver')).toMatchObject({ pass: { why: 'build', done: 1 } })
})
