import { afterAll, beforeAll, expect, it } from 'vitest'
import { createIntake } from '../../../functions/intake/app.ts'
import { FollowReply } from '../../../shared/contract/follow.ts'
import { verifyHistory } from '../../../shared/tip/history.ts'
import { sealMessage } from '../../../shared/tip/seal-message.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { newId, officer } from '../../fixtures/officer.ts'
import { facts, follow, type Prepared, prepare, send } from '../../fixtures/reporter.ts'

let house: House
let ready: Prepared
beforeAll(async () => {
  house = await openHouse()
  ready = await prepare(house)
  await send(house, ready.tip, ready.ticket, ready.filing)
})
afterAll(() => house.close())

async function write(text: string, intake: House['intake'] = house.intake) {
  const id = newId()
  const bound = { tip: ready.tip, id, sequence: 1, from: 'reporter' as const, facts, text }
  const sealed = Buffer.from(await sealMessage(ready.identity, bound)).toString('base64')
  const reply = await intake.request('/api/follow/messages', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ lookup: ready.keys.lookup, id, sequence: 1, sealed }),
  })
  return { id, status: reply.status }
}

const shown = async () => FollowReply.parse(JSON.parse((await follow(house, ready.keys.lookup)).text)).tip

it('messages written while the office takes a step are all kept, none refused', async () => {
  const handler = await officer(house, 'jiangning-handler')
  const accept = handler.ask('desk', `/tips/${ready.tip}/steps`, { version: 1, step: 'accept' })
  const sent = await Promise.all(['一', '二', '三'].map((text) => write(text)))
  await accept
  expect(sent.map(({ status }) => status)).toEqual([200, 200, 200])
  const tip = await shown()
  expect(tip?.messages.map(({ id }) => id).sort()).toEqual(sent.map(({ id }) => id).sort())
  expect(verifyHistory((await house.tips.readTip(ready.tip))?.history ?? [])).toBe(true)
})

it('without the condition on the version a message would be lost', async () => {
  const before = (await shown())?.messages.length ?? 0
  const careless: House['tips'] = {
    ...house.tips,
    changeTip: async (seen, after) => {
      await new Promise((resolve) => setTimeout(resolve, 60))
      for (;;) {
        const now = await house.tips.readTip(seen.id)
        if (now && (await house.tips.changeTip(now, after))) return true
      }
    },
  }
  const intake = createIntake({
    tips: careless,
    routing: () => house.records.readRouting('2026-11-23'),
    officeKey: house.records.readOfficeKey,
    secrets: house.keys.secrets,
    now: house.now,
    load: () => 1,
  })
  await Promise.all(['四', '五'].map((text) => write(text, intake)))
  expect((await shown())?.messages).toHaveLength(before + 1)
})
