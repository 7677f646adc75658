import { afterAll, beforeAll, expect, it } from 'vitest'
import { tipToRow } from '../../../../functions/store/tips/tip-row.ts'
import { QueueReply, type TipSummary } from '../../../../shared/contract/queue.ts'
import { tipDigits } from '../../../../shared/tip/tip-number.ts'
import { type House, openHouse } from '../../../fixtures/house.ts'
import { newId, officer } from '../../../fixtures/officer.ts'
import { prepare, send } from '../../../fixtures/reporter.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

/** Every tip of an office's open list with these digits, page by page to the end, and how often was asked. */
async function find(username: string, number: string): Promise<{ tips: TipSummary[]; asked: number }> {
  const { ask } = await officer(house, username)
  const tips: TipSummary[] = []
  let cursor: string | undefined
  let asked = 0
  do {
    const more = cursor === undefined ? '' : `&cursor=${cursor}`
    const reply = await ask('desk', `/tips?number=${number}${more}`)
    const page = QueueReply.parse(await reply.json())
    tips.push(...page.tips)
    cursor = page.cursor
    asked += 1
  } while (cursor !== undefined)
  return { tips, asked }
}

it('a tip is found by its number among four thousand, both on a tie, and another office’s never', async () => {
  const filed = await prepare(house)
  expect((await send(house, filed.tip, filed.ticket, filed.filing)).status).toBe(201)
  const pattern = await house.tips.readTip(filed.tip)
  if (!pattern) throw new Error('the tip is not there')
  const ids = Array.from({ length: 4000 }, newId)
  // Two of so many may share their digits by chance: these do for certain.
  const wanted = tipDigits(ids.at(-1) ?? '')
  let twin = newId()
  while (tipDigits(twin) !== wanted) twin = newId()
  const bare = { ...pattern, envelope: new Uint8Array(64) }
  const rows = [...ids, twin].map((id) => tipToRow({ ...bare, id }))
  while (rows.length > 0) await Promise.all(rows.splice(0, 50).map((row) => house.putBare(row as never)))
  const expected = [...ids, twin, filed.tip].filter((id) => tipDigits(id) === wanted).sort()
  const { tips, asked } = await find('jiangning-handler', wanted)
  expect(tips.map(({ id }) => id).sort()).toEqual(expected)
  expect(asked).toBeLessThan(7)
  expect((await find('yuhuatai-handler', wanted)).tips).toEqual([])
})

it('a number is six digits, and nothing else', async () => {
  const handler = await officer(house, 'jiangning-handler')
  for (const wrong of ['12345', '1234567', 'abcdef', '']) {
    const reply = await handler.ask('desk', `/tips?number=${wrong}`)
    expect(reply.status, wrong).toBe(400)
  }
})

it('a line says by which hour a tip in danger is to be looked at, until it was', async () => {
  const facts = { division: '320115', topic: 'PIT-01', wrongOffice: false, urgent: true } as const
  const filed = await prepare(house, undefined, { facts: { ...facts, language: 'zh' } })
  await send(house, filed.tip, filed.ticket, filed.filing)
  const handler = await officer(house, 'jiangning-handler')
  const line = async () => {
    const { tips } = await find('jiangning-handler', tipDigits(filed.tip))
    return tips.find(({ id }) => id === filed.tip)
  }
  expect((await line())?.lookBy).toBe((await house.tips.readTip(filed.tip))?.lookBy)
  expect((await line())?.lookBy).toMatch(/^\d{4}-\d\d-\d\dT\d\d$/)
  await handler.ask('desk', `/tips/${filed.tip}/openings`, { reason: '看清楚位置（示例）' })
  expect((await line())?.lookBy).toBeUndefined()
})
