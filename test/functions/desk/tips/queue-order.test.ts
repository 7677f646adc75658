import { afterAll, beforeAll, expect, it } from 'vitest'
import { QueueReply } from '../../../../shared/contract/queue.ts'
import { newSeed } from '../../../../shared/filing/derive-filing.ts'
import { type House, openHouse } from '../../../fixtures/house.ts'
import { officer } from '../../../fixtures/officer.ts'
import { facts, prepare, send } from '../../../fixtures/reporter.ts'

const DAY = 86_400_000
let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

async function file(day: number, more: Partial<typeof facts>): Promise<string> {
  house.time.offset = day * DAY
  const filed = await prepare(house, newSeed(), { facts: { ...facts, ...more } })
  expect((await send(house, filed.tip, filed.ticket, filed.filing)).status).toBe(201)
  return filed.tip
}

it('an urgent tip stands above all others, however old these are; then the day that is due decides', async () => {
  const ordinary = { topic: 'FORM-06', urgent: false }
  const [old, older] = [await file(3, ordinary), await file(0, ordinary)]
  const [urgent, sooner] = [await file(20, { urgent: true }), await file(10, { urgent: true })]
  const handler = await officer(house, 'jiangning-handler')
  const { tips } = QueueReply.parse(await (await handler.ask('desk', '/tips')).json())
  expect(tips.map(({ id }) => id)).toEqual([sooner, urgent, older, old])
})
