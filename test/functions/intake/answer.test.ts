import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeRound } from '../../../functions/clock/round.ts'
import { claimMac } from '../../../functions/http/claim-mac.ts'
import { FollowReply } from '../../../shared/contract/follow.ts'
import { newSeed } from '../../../shared/filing/derive-filing.ts'
import { claimCode, claimHash } from '../../../shared/receipt/claim.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { postFollow, reporterMessage, sendVerdict, shownOutcome } from '../../fixtures/message.ts'
import { officer } from '../../fixtures/officer.ts'
import { type Prepared, prepare, send } from '../../fixtures/reporter.ts'
import { closing, look, work } from '../../fixtures/work.ts'
import { dumpTable } from '../../privacy/dump.ts'

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

const answer = (verdict: 'confirmed' | 'disputed', rating?: 'good') =>
  sendVerdict(house, ready, { verdict, ...(rating && { rating }) })
const codeOf = async (reply: Response) => ((await reply.json()) as { error: { code: string } }).error.code
const handle = (username: string, ...steps: Parameters<typeof work>[3][]) =>
  work(house, username, { id: ready.tip, identity: ready.identity }, ...steps)

describe("the reporter's word", () => {
  it('confirms, then rates, each in a signed message of the chain; the same again changes nothing', async () => {
    await handle('jiangning-handler', ...closing)
    expect((await answer('confirmed')).tip?.answer).toMatchObject({ verdict: 'confirmed' })
    const outcome = await shownOutcome(house, ready.keys.lookup)
    const word = { verdict: 'confirmed' as const, rating: 'good' as const, outcome }
    const rated = await reporterMessage(house, ready, { answer: word })
    const send = () => postFollow(house, 'answer', { ...rated, ...word })
    expect(FollowReply.parse(await (await send()).json()).tip?.answer?.rating).toBe('good')
    const before = await house.tips.readTip(ready.tip)
    await send()
    expect((await house.tips.readTip(ready.tip))?.version).toBe(before?.version)
    const said = before?.history.filter(({ kind }) => kind === 'answered') ?? []
    expect(said.map(({ subject, message }) => [subject, message])).toEqual([
      ['confirmed', before?.messages[0]?.id],
      ['confirmed', rated.id],
    ])
  })

  it('a dispute reopens it visibly, and another person must take it', async () => {
    await handle('jiangning-handler', ...closing)
    const { tip } = await answer('disputed')
    expect(tip?.state).toBe('reopened')
    expect(tip?.events.slice(-2)).toMatchObject([
      { kind: 'answered', subject: 'disputed' },
      { step: 'reopen', reason: 'reporter' },
    ])
    expect((await answer('disputed')).refused?.code).toBe('answer')
    expect((await house.tips.readTip(ready.tip))?.disputes).toBe(1)
    expect(await codeOf(await handle('jiangning-handler', ['inspect']))).toBe('barred')
    const self = await officer(house, 'jiangning-handler')
    const { version } = await self.show(ready.tip)
    const mine = { version, sub: 'sample-jiangning-handler' }
    expect(await codeOf(await self.ask('desk', `/tips/${ready.tip}/assignee`, mine))).toBe('barred')
    const again = closing.slice(1)
    expect((await handle('jiangning-lead', ...again)).status).toBe(200)
  })

  it('whoever decided earlier is barred too, though another signed last, and a merger does not lift it', async () => {
    await handle('jiangning-handler', ['accept'], ['inspect'], ['unsubstantiate', { reason: 'none' }])
    await handle('jiangning-lead', ['close', { result: '示例：没有看到。' }])
    await answer('disputed')
    for (const who of ['jiangning-handler', 'jiangning-lead']) {
      expect(await codeOf(await handle(who, ['inspect'])), who).toMatch(/^(?:barred|handedUp)$/)
    }
  })

  it('a target that passes again after a reopening is told again', async () => {
    await handle('jiangning-handler', ...closing)
    const told = async () =>
      (await house.tips.readTip(ready.tip))?.history.filter(({ reason }) => reason === 'finish').length
    await answer('disputed')
    house.time.offset = 300 * DAY
    await makeRound(house)
    const first = await told()
    expect(first).toBeGreaterThan(0)
    await handle('jiangning-lead', ...closing.slice(1))
    await answer('disputed')
    house.time.offset = 700 * DAY
    await makeRound(house)
    expect(await told()).toBeGreaterThan(first ?? 0)
  })

  it('after a dispute nothing counts that was written before it', async () => {
    await handle('jiangning-handler', ...closing)
    await answer('disputed')
    await handle('jiangning-lead', ['inspect'])
    const lead = await officer(house, 'jiangning-lead')
    const { version } = await lead.show(ready.tip)
    const found = await lead.ask('desk', `/tips/${ready.tip}/steps`, { version, step: 'substantiate' })
    expect(await codeOf(found)).toBe('inspection')
  })

  it('where nobody else of the office may take it, the level above is told, once, and the page says so', async () => {
    await handle('jiangning-handler', ...closing)
    await answer('disputed')
    const listStaff = house.records.listStaff
    house.records.listStaff = async (office) =>
      (await listStaff(office)).filter(({ sub }) => sub === 'sample-jiangning-handler')
    for (let n = 0; n < 2; n++) {
      expect(await codeOf(await handle('jiangning-handler', ['inspect']))).toBe('handedUp')
    }
    house.records.listStaff = listStaff
    const tip = await house.tips.readTip(ready.tip)
    expect(tip?.escalatedTo).toBe('320100')
    expect(tip?.history.filter(({ reason }) => reason === 'another')).toHaveLength(1)
  })

  it.each([
    ['before there is an outcome', 0, []],
    ['after its days are over', 16, closing],
  ])('%s is refused and nothing changes', async (_, days, steps) => {
    await handle('jiangning-handler', ...steps)
    const before = (await house.tips.readTip(ready.tip))?.version
    house.time.offset = days * DAY
    expect((await answer('disputed')).refused?.code).toBe('answer')
    expect((await house.tips.readTip(ready.tip))?.version).toBe(before)
  })

  it('of an unknown receipt is answered like a known one, taken or refused', async () => {
    const body = { ...(await reporterMessage(house, ready, { text: '示例' })) }
    Object.assign(body, { verdict: 'confirmed', outcome: 'e'.repeat(64) })
    const claim = { lookup: ready.keys.lookup, hash: 'a'.repeat(64) }
    for (const [path, sent] of [
      ['answer', body],
      ['claim', claim],
      ['messages', await reporterMessage(house, ready, { text: '示例' })],
    ] as const) {
      const known = await postFollow(house, path, sent)
      const unknown = await postFollow(house, path, { ...sent, lookup: 'A'.repeat(43) })
      expect([unknown.status, known.status], path).toEqual([200, 200])
      expect((await unknown.arrayBuffer()).byteLength).toBe((await known.arrayBuffer()).byteLength)
    }
  })
})

describe('a reward', () => {
  const approve = async (username: string, amount = 3000) => {
    const someone = await officer(house, username)
    const { version } = await someone.show(ready.tip)
    return someone.ask('desk', `/tips/${ready.tip}/reward`, { version, amount, words: '示例：查实。' })
  }
  const claim = async (username: string, code: string, pay: boolean) =>
    (await officer(house, username)).ask('desk', '/claims', { code, pay })
  const make = (hash: string) => postFollow(house, 'claim', { lookup: ready.keys.lookup, hash })

  it('is collected once by a code that leads to no tip, and paid by another than who approved it', async () => {
    await handle('jiangning-handler', ...closing)
    expect((await approve('jiangning-handler')).status).toBe(403)
    expect(await codeOf(await approve('jiangning-lead'))).toBe('unopened')
    await look(house, 'jiangning-lead', ready.tip)
    expect((await approve('jiangning-lead')).status).toBe(200)
    expect(await codeOf(await approve('jiangning-lead'))).toBe('step')
    const code = claimCode(ready.keys.identity)
    expect(code).toMatch(/^\d{20}$/)
    for (let n = 0; n < 2; n++) {
      const { tip } = FollowReply.parse(await (await make(claimHash(code))).json())
      expect(tip?.reward).toEqual({ amount: 3000, day: tip?.reward?.day, coded: true })
    }
    const looked = await claim('jiangning-lead', code, false)
    expect(await looked.json()).toEqual({ office: '320115', amount: 3000 })
    expect(await codeOf(await claim('yuhuatai-handler', code, false))).toBe('claim')
    expect(await codeOf(await claim('jiangning-handler', '1'.repeat(20), true))).toBe('claim')
    expect(await codeOf(await claim('jiangning-lead', code, true))).toBe('another')
    const pays = await Promise.all([1, 2].map(() => claim('jiangning-handler', code, true)))
    expect(pays.map((reply) => reply.status).sort()).toEqual([200, 404])
  })

  it('of eight codes at once has one winner; nothing kept leads from a code to the tip, or can be found without the key', async () => {
    await handle('jiangning-handler', ...closing)
    await look(house, 'jiangning-lead', ready.tip)
    await approve('jiangning-lead')
    const codes = [...'12345678'].map((digit) => digit.repeat(20))
    const replies = await Promise.all(codes.map((code) => make(claimHash(code))))
    const bodies = await Promise.all(replies.map((reply) => reply.json() as Promise<FollowReply>))
    expect(bodies.filter(({ refused }) => refused === undefined)).toHaveLength(1)
    const good = await Promise.all(codes.map((code) => claim('jiangning-handler', code, false)))
    expect(good.filter(({ status }) => status === 200)).toHaveLength(1)
    const rows = await dumpTable(house, 'tips')
    const kept = rows.filter(({ pk }) => String(pk).startsWith('CLAIM#'))
    const { reward } = (await house.tips.readTip(ready.tip)) ?? {}
    for (const row of kept) {
      const text = JSON.stringify(row)
      for (const secret of [ready.tip, reward?.claim, ...codes, ...codes.map(claimHash)]) {
        expect(text).not.toContain(secret)
      }
    }
  })

  it('whose row was written or changed by hand is worth nothing', async () => {
    await handle('jiangning-handler', ...closing)
    await look(house, 'jiangning-lead', ready.tip)
    await approve('jiangning-lead')
    const code = claimCode(ready.keys.identity)
    await make(claimHash(code))
    const rowOf = claimMac(house.keys.claimKey, 'code', claimHash(code))
    const row = (await dumpTable(house, 'tips')).find(({ pk }) => pk === `CLAIM#${rowOf}`)
    expect((await claim('jiangning-handler', code, false)).status).toBe(200)
    for (const wrong of [
      { amount: 50_000 },
      { approvedBy: 'sample-jiangning-lead-2' },
      { office: '320114' },
    ]) {
      await house.putBare({ ...row, ...wrong } as never)
      const who = wrong.office ? 'yuhuatai-handler' : 'jiangning-handler'
      expect(await codeOf(await claim(who, code, true)), JSON.stringify(wrong)).toBe('claim')
    }
  })

  it('needs a finding first', async () => {
    await look(house, 'jiangning-lead', ready.tip)
    expect(await codeOf(await approve('jiangning-lead'))).toBe('step')
  })

  it('above what a lead may approve is for the level above', async () => {
    await handle('jiangning-handler', ...closing)
    await look(house, 'jiangning-lead', ready.tip)
    await look(house, 'city-320100', ready.tip)
    expect(await codeOf(await approve('jiangning-lead', 5001))).toBe('rewardLimit')
    expect(await codeOf(await approve('city-320100', 50_001))).toBe('rewardLimit')
    expect((await approve('city-320100', 50_000)).status).toBe(200)
  })
})
