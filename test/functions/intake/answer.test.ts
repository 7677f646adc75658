import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { FollowReply } from '../../../shared/contract/follow.ts'
import { newSeed } from '../../../shared/filing/derive-filing.ts'
import { claimCode, claimHash } from '../../../shared/receipt/claim.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { officer } from '../../fixtures/officer.ts'
import { type Prepared, prepare, send } from '../../fixtures/reporter.ts'

const DAY = 86_400_000
let house: House
let ready: Prepared
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  house.time.offset = 0
  ready = await prepare(house, newSeed())
  await send(house, ready.tip, ready.ticket, ready.filing)
})

const post = (path: string, body: object) =>
  house.intake.request(`/api/follow/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const answer = (verdict: string, rating?: string, lookup = ready.keys.lookup) =>
  post('answer', { lookup, verdict, ...(rating && { rating }) })
const shown = async (reply: Response) => FollowReply.parse(await reply.json()).tip
const codeOf = async (reply: Response) => ((await reply.json()) as { error: { code: string } }).error.code

async function handle(username: string, ...steps: [string, object?][]) {
  const someone = await officer(house, username)
  let last = new Response()
  for (const [step, more = {}] of steps) {
    const { version } = await someone.show(ready.tip)
    last = await someone.ask('desk', `/tips/${ready.tip}/steps`, { step, version, ...more })
  }
  return last
}
const close: [string, object?][] = [
  ['accept'],
  ['inspect'],
  ['substantiate'],
  ['close', { result: '示例：支护好了。' }],
]

describe("the reporter's word", () => {
  it('confirms and rates; the same again changes nothing', async () => {
    await handle('jiangning-handler', ...close)
    expect((await shown(await answer('confirmed')))?.answer).toMatchObject({ verdict: 'confirmed' })
    expect((await shown(await answer('confirmed', 'good')))?.answer?.rating).toBe('good')
    const before = (await house.tips.readTip(ready.tip))?.version
    await answer('confirmed', 'good')
    expect((await house.tips.readTip(ready.tip))?.version).toBe(before)
  })

  it('a dispute reopens it visibly, and another person must decide', async () => {
    await handle('jiangning-handler', ...close)
    const tip = await shown(await answer('disputed'))
    expect(tip?.state).toBe('reopened')
    expect(tip?.events.slice(-2)).toMatchObject([
      { kind: 'answered', subject: 'disputed' },
      { step: 'reopen', reason: 'follow.reason.reopen.reporter' },
    ])
    await answer('disputed')
    expect((await house.tips.readTip(ready.tip))?.disputes).toBe(1)
    const again: [string, object?][] = [
      ['inspect'],
      ['substantiate'],
      ['close', { result: '示例：又看了一次。' }],
    ]
    expect(await codeOf(await handle('jiangning-handler', ...again))).toBe('another')
    const other = await handle('jiangning-lead', ['close', { result: '示例：换人看过。' }])
    expect(other.status).toBe(200)
  })

  it.each([
    ['before there is an outcome', 0, [] as [string, object?][]],
    ['after its days are over', 16, close],
  ])('%s is refused and nothing changes', async (_, days, steps) => {
    await handle('jiangning-handler', ...steps)
    const before = (await house.tips.readTip(ready.tip))?.version
    house.time.offset = days * DAY
    expect(await codeOf(await answer('disputed'))).toBe('answer')
    expect((await house.tips.readTip(ready.tip))?.version).toBe(before)
  })

  it('of an unknown receipt is answered like a known one', async () => {
    await handle('jiangning-handler', ...close)
    const stranger = await prepare(house, newSeed())
    const [known, unknown] = [
      await answer('confirmed'),
      await answer('confirmed', undefined, stranger.keys.lookup),
    ]
    expect(unknown.status).toBe(known.status)
    expect((await unknown.arrayBuffer()).byteLength).toBe((await known.arrayBuffer()).byteLength)
  })
})

describe('a reward', () => {
  const approve = async (username: string) => {
    const someone = await officer(house, username)
    const { version } = await someone.show(ready.tip)
    const body = { version, amount: 3000, reason: '示例：查实。' }
    return someone.ask('desk', `/tips/${ready.tip}/reward`, body)
  }
  const claim = async (username: string, code: string, pay: boolean) =>
    (await officer(house, username)).ask('desk', '/claims', { code, pay })

  it('is collected once by a code that leads to no tip', async () => {
    await handle('jiangning-handler', ...close)
    expect((await approve('jiangning-handler')).status).toBe(403)
    expect((await approve('jiangning-lead')).status).toBe(200)
    expect(await codeOf(await approve('jiangning-lead'))).toBe('step')
    const code = claimCode(ready.keys.identity)
    expect(code).toMatch(/^\d{20}$/)
    const made = { lookup: ready.keys.lookup, hash: claimHash(code) }
    expect((await shown(await post('claim', made)))?.reward).toMatchObject({ amount: 3000, coded: true })
    expect((await post('claim', made)).status).toBe(200)
    const looked = await claim('jiangning-lead', code, false)
    expect(await looked.json()).toEqual({ office: '320115', amount: 3000 })
    expect(await codeOf(await claim('yuhuatai-handler', code, false))).toBe('claim')
    expect(await codeOf(await claim('jiangning-lead', '1'.repeat(20), true))).toBe('claim')
    const pays = await Promise.all([
      claim('jiangning-lead', code, true),
      claim('jiangning-handler', code, true),
    ])
    expect(pays.map((reply) => reply.status).sort()).toEqual([200, 404])
    const kept = JSON.stringify(await house.tips.readClaim(claimHash(code)))
    for (const secret of [ready.tip, code, ready.receipt]) expect(kept).not.toContain(secret)
  })

  it('needs a finding first', async () => {
    expect(await codeOf(await approve('jiangning-lead'))).toBe('step')
  })
})
