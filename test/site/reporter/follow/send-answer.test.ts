import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { newSeed } from '../../../../shared/filing/derive-filing.ts'
import { type Open, openAnswer } from '../../../../site/reporter/follow/open-receipt.ts'
import { sendAnswer } from '../../../../site/reporter/follow/send-answer.ts'
import { type House, openHouse } from '../../../fixtures/house.ts'
import { officeMessage } from '../../../fixtures/message.ts'
import { officer } from '../../../fixtures/officer.ts'
import { type Prepared, prepare, send } from '../../../fixtures/reporter.ts'
import { closing, work } from '../../../fixtures/work.ts'
import { stubPage } from '../stub-page.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
  stubPage('follow')
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => house.intake.request(path, init))
})
afterAll(async () => {
  vi.unstubAllGlobals()
  await house.close()
})

/** The page of a holder whose tip was closed, and what the office does next. */
async function closed() {
  const ready = await prepare(house, newSeed())
  await send(house, ready.tip, ready.ticket, ready.filing)
  const tip = { id: ready.tip, identity: ready.identity }
  await work(house, 'jiangning-handler', tip, ...closing)
  const writes = async () => {
    const message = await officeMessage(house, { ...tip, text: '示例：补充一句。' })
    await (await officer(house, 'jiangning-handler')).ask('desk', `/tips/${tip.id}/messages`, message)
  }
  return { ready, tip, writes, open: await pageOf(ready) }
}

async function pageOf({ keys }: Prepared): Promise<Open> {
  const body = JSON.stringify({ lookup: keys.lookup })
  const headers = { 'content-type': 'application/json' }
  const reply = await house.intake.request('/api/follow', { method: 'POST', headers, body })
  const open = await openAnswer(await reply.json(), keys)
  if ('trouble' in open) throw new Error(open.trouble)
  return open
}

describe('an answer from a page that is older than what stands there', () => {
  it('is sealed again behind a message of the office, for the same outcome', async () => {
    const { open, tip, writes } = await closed()
    await writes()
    const held = { open, changed: vi.fn() }
    expect(await sendAnswer(held, { verdict: 'confirmed' })).toBeUndefined()
    expect((await house.tips.readTip(tip.id))?.answer?.verdict).toBe('confirmed')
  })

  it.each([
    ['and nothing else', false],
    ['and a message of the office', true],
  ])('is never taken for a word on another outcome that came meanwhile, %s', async (_, also) => {
    const { open, tip, writes } = await closed()
    await work(house, 'city-320100', tip, ['reopen', { reason: 'review', words: '示例' }])
    await work(house, 'jiangning-lead', tip, ['inspect'], ['unsubstantiate', { reason: 'none' }])
    if (also) await writes()
    const held = { open, changed: vi.fn() }
    expect(await sendAnswer(held, { verdict: 'confirmed' })).toContain('改了结论')
    const stored = await house.tips.readTip(tip.id)
    expect([stored?.state, stored?.answer]).toEqual(['unsubstantiated', undefined])
    // What stands there now is shown.
    expect(held.changed.mock.calls[0]?.[0].opened.tip.state).toBe('unsubstantiated')
  })
})
