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

it('what may be new is what nobody opened, what waits for an answer, and what was passed on', async () => {
  house.time.offset = 0
  const seen = await file(0, {})
  const handler = await officer(house, 'jiangning-handler')
  await handler.ask('desk', `/tips/${seen}/openings`, { reason: '示例' })
  const news = async () => {
    const reply = await handler.ask('desk', '/tips?mark=news')
    return QueueReply.parse(await reply.json()).tips.map(({ id }) => id)
  }
  const unseen = await file(0, {})
  const before = await news()
  expect([before.includes(seen), before.includes(unseen)]).toEqual([false, true])
  const tip = await house.tips.readTip(seen)
  if (!tip) throw new Error('the tip is not there')
  const message = { id: 'M'.repeat(22), from: 'reporter' as const, day: tip.filedOn, hash: 'f'.repeat(64) }
  expect(await house.tips.changeTip(tip, { ...tip, messages: [...tip.messages, message] })).toBe(true)
  const reply = QueueReply.parse(await (await handler.ask('desk', '/tips?mark=news')).json())
  expect(reply.tips.find(({ id }) => id === seen)).toMatchObject({ waiting: true, heard: 1 })
})
