import { afterAll, beforeAll, expect, it } from 'vitest'
import { type House, openHouse } from '../../../fixtures/house.ts'
import { officer } from '../../../fixtures/officer.ts'
import { type Prepared, prepare, send } from '../../../fixtures/reporter.ts'
import { work } from '../../../fixtures/work.ts'

let house: House
let ready: Prepared
beforeAll(async () => {
  house = await openHouse()
  ready = await prepare(house)
  await send(house, ready.tip, ready.ticket, ready.filing)
  await work(house, 'jiangning-handler', { id: ready.tip, identity: ready.identity }, ['accept'])
})
afterAll(() => house.close())

const stored = async () => {
  const tip = await house.tips.readTip(ready.tip)
  if (!tip) throw new Error('the tip is not there')
  return tip
}
const extend = async () =>
  (await officer(house, 'jiangning-lead')).ask('desk', `/tips/${ready.tip}/extension`, {
    version: (await stored()).version,
    words: '示例：要等检测结果。',
  })

/** Days from one day to another, whatever kind they are. */
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000

it('an extension moves the target on from where it stood, once, and its event says to which day', async () => {
  const before = await stored()
  expect((await extend()).status).toBe(200)
  const tip = await stored()
  // Thirty working days are at least six weeks; the longest holidays of a year do not make ten of them.
  const moved = daysBetween(before.finishBy, tip.finishBy)
  expect([moved >= 42, moved < 70, tip.acceptBy]).toEqual([true, true, before.acceptBy])
  const event = tip.history.at(-1)
  expect([event?.kind, event?.subject, event?.sets?.finishBy]).toEqual([
    'extended',
    tip.finishBy,
    tip.finishBy,
  ])
  expect(((await (await extend()).json()) as { error: { code: string } }).error.code).toBe('extension')
  expect((await stored()).finishBy).toBe(tip.finishBy)
})
