import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { FollowReply } from '../../../shared/contract/follow.ts'
import { newSeed } from '../../../shared/filing/derive-filing.ts'
import { type Fault, failCall } from '../../fixtures/faults.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { officer } from '../../fixtures/officer.ts'
import { follow, prepare, send } from '../../fixtures/reporter.ts'

const photo = new Blob([new Uint8Array(70_000).fill(5)])
let house: House
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  house = await openHouse()
})
afterAll(() => house.close())

/** Files with one storage call failing; tries again with everything the same, as the page does. */
async function fileThrough(number: number, fault: Fault) {
  const seed = newSeed()
  const end = failCall(number, fault)
  let ready = await prepare(house, seed, { photo }).catch(() => undefined)
  let reply = ready && (await send(house, ready.tip, ready.ticket, ready.filing))
  const first = reply?.status
  const came = end()
  for (let tries = 0; tries < 2 && !reply?.ok; tries++) {
    ready ??= await prepare(house, seed, { photo })
    reply = await send(house, ready.tip, ready.ticket, ready.filing)
  }
  if (!ready) throw new Error('never prepared')
  return { ready, first, last: reply?.status, came }
}

describe.each(['refused', 'answer lost'] as const)('one storage call %s, whichever it is', (fault) => {
  it('leaves exactly one tip, whole, with its receipt', async () => {
    let number = 0
    for (; number < 40; number++) {
      const { ready, first, last, came } = await fileThrough(number, fault)
      if (!came) break
      expect([200, 201], `call ${number}`).toContain(last)
      if (first !== undefined && first >= 400) expect(first, `call ${number}`).toBeGreaterThanOrEqual(500)
      const { tip } = FollowReply.parse(JSON.parse((await follow(house, ready.keys.lookup)).text))
      expect([tip?.id, tip?.events.length], `call ${number}`).toEqual([ready.tip, 1])
      const handler = await officer(house, 'jiangning-handler')
      const { envelope } = await handler.open(ready.tip, await handler.unlock())
      expect(envelope.files).toHaveLength(1)
      expect((await handler.ask('desk', `/tips/${ready.tip}/files/0/0`)).status).toBe(200)
    }
    expect(number).toBeGreaterThan(3)
  })
})

it('a fault is told as one, without a word of what it was', async () => {
  const ready = await prepare(house, newSeed())
  const end = failCall(0, 'refused')
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const reply = await send(house, ready.tip, ready.ticket, ready.filing)
  end()
  const logged = JSON.stringify(log.mock.calls)
  log.mockRestore()
  expect(reply.status).toBeGreaterThanOrEqual(500)
  expect(logged).toContain('fault')
  for (const text of [await reply.text(), logged]) expect(text).not.toContain('storage')
})

it('it is the seed that makes a retry the same tip: with another one there would be two', async () => {
  const first = await prepare(house, newSeed())
  // Routing is kept for five seconds: read it anew, so that the call that fails is not one for it.
  house.time.offset += 6_000
  await house.intake.request('/api/routing')
  const end = failCall(2, 'answer lost')
  await send(house, first.tip, first.ticket, first.filing)
  end()
  const second = await prepare(house, newSeed())
  await send(house, second.tip, second.ticket, second.filing)
  const tips = await Promise.all([first, second].map(({ tip }) => house.tips.readTip(tip)))
  expect(tips.filter(Boolean)).toHaveLength(2)
})
