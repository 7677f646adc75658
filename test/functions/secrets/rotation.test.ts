import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { changeRing } from '../../../functions/secrets/change-ring.ts'
import { newSeed } from '../../../shared/filing/derive-filing.ts'
import { claimCode, claimHash } from '../../../shared/receipt/claim.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { postFollow } from '../../fixtures/message.ts'
import { officer } from '../../fixtures/officer.ts'
import { earnTicket, follow, prepare, send, solve } from '../../fixtures/reporter.ts'
import { postPlain, tokenIn } from '../../fixtures/simple-follow.ts'
import { closing, look, work } from '../../fixtures/work.ts'

const newKey = () => randomBytes(32).toString('base64url')
const uses = ['ticket', 'lookup', 'form', 'follow'] as const
let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
beforeEach(() => {
  house.time.offset = 0
  for (const use of uses) house.keys.secrets[use] = newKey()
  house.keys.claimKey = newKey()
})

type Step = Parameters<typeof changeRing>[1]

/** All rings at once by these steps, as the manual has it. */
function change(...steps: Step[]): void {
  for (const step of steps) {
    for (const use of uses) house.keys.secrets[use] = changeRing(house.keys.secrets[use], step, newKey())
    house.keys.claimKey = changeRing(house.keys.claimKey, step, newKey())
  }
}

const isFound = async (lookup: string) =>
  (JSON.parse((await follow(house, lookup)).text) as { tip: unknown }).tip !== null

/** Sends the simple form that has this token. */
async function sendForm(token: string): Promise<Response> {
  const body = new FormData()
  const where = { division: '320115', topic: 'PIT-01', site: '示例', address: '示例路' }
  for (const [name, value] of Object.entries({ token, ...where, narrative: '示例：没有支护。' }))
    body.append(name, value)
  const encoded = new Response(body)
  return house.plain.request('/api/report', {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': encoded.headers.get('content-type') ?? '' },
    body: await encoded.arrayBuffer(),
  })
}

describe('a change of keys', () => {
  it.each([
    ['while the new key only waits', ['add']],
    ['once it is used', ['add', 'use']],
    ['after two changes', ['add', 'use', 'add', 'use']],
  ] as [string, Step[]][])('loses no filing and no receipt %s', async (_, steps) => {
    const filed = await prepare(house, newSeed())
    await send(house, filed.tip, filed.ticket, filed.filing)
    const underWay = await prepare(house, newSeed())
    const solved = await solve(house, underWay.tip)
    change(...steps)
    expect(await isFound(filed.keys.lookup)).toBe(true)
    expect((await send(house, underWay.tip, underWay.ticket, underWay.filing)).status).toBe(201)
    expect((await send(house, filed.tip, await earnTicket(house, filed.tip), filed.filing)).status).toBe(200)
    const ticket = await house.intake.request('/api/ticket', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ tip: underWay.tip, solution: solved }),
    })
    expect(ticket.status).toBe(200)
    expect(await isFound(underWay.keys.lookup)).toBe(true)
    expect(await isFound('A'.repeat(43))).toBe(false)
  })

  it('loses no simple form that is open, and files it once', async () => {
    const page = await (await house.plain.request('/api/report')).text()
    change('add', 'use')
    house.time.offset = 5000
    const submit = () => sendForm(tokenIn(page))
    const [first, second] = [await submit(), await submit()]
    const receipts = [await first.json(), await second.json()] as { receipt: string }[]
    expect(receipts[0]?.receipt).toMatch(/^\d{20}$/)
    expect(receipts[1]).toEqual(receipts[0])
    change('add', 'use')
    const page2 = await (await postPlain(house, { receipt: receipts[0]?.receipt ?? '' }, 'text/html')).text()
    change('add', 'use')
    const text = { token: tokenIn(page2), text: '示例：还有一处。' }
    expect((await postPlain(house, text)).status).toBe(200)
  })

  it('keeps what a claim code is worth', async () => {
    const ready = await prepare(house, newSeed())
    await send(house, ready.tip, ready.ticket, ready.filing)
    await work(house, 'jiangning-handler', { id: ready.tip, identity: ready.identity }, ...closing)
    await look(house, 'jiangning-lead', ready.tip)
    const lead = await officer(house, 'jiangning-lead')
    const { version } = await lead.show(ready.tip)
    await lead.ask('desk', `/tips/${ready.tip}/reward`, { version, amount: 3000, words: '示例：查实。' })
    const code = claimCode(ready.keys.identity)
    const make = () => postFollow(house, 'claim', { lookup: ready.keys.lookup, hash: claimHash(code) })
    await make()
    change('add', 'use')
    const { refused } = (await (await make()).json()) as { refused?: object }
    expect(refused).toBeUndefined()
    const handler = await officer(house, 'jiangning-handler')
    const pays = [1, 2].map(() => handler.ask('desk', '/claims', { code, pay: true }))
    expect((await Promise.all(pays)).map(({ status }) => status).sort()).toEqual([200, 404])
  })

  it('no longer takes what was made with a key that was dropped', async () => {
    const ready = await prepare(house, newSeed())
    const page = await (await house.plain.request('/api/report')).text()
    change('add', 'use', 'drop')
    expect((await send(house, ready.tip, ready.ticket, ready.filing)).status).toBe(403)
    house.time.offset = 5000
    const refused = await sendForm(tokenIn(page))
    expect(((await refused.json()) as { error: { code: string } }).error.code).toBe('token')
  })
})

describe('a ring', () => {
  it('is changed by one step a time', () => {
    expect(changeRing('a', 'add', 'b')).toBe('a,b')
    expect(changeRing('a,b', 'use', 'x')).toBe('b,a')
    expect(changeRing('b,a', 'add', 'c')).toBe('b,a,c')
    expect(changeRing('b,a,c', 'use', 'x')).toBe('c,b,a')
    expect(changeRing('c,b,a', 'drop', 'x')).toBe('c,b')
  })

  it('keeps its current key, and no more than eight', () => {
    expect(() => changeRing('a', 'drop', 'x')).toThrow(RangeError)
    expect(() => changeRing('a', 'use', 'x')).toThrow(RangeError)
    expect(() => changeRing('a,b,c,d,e,f,g,h', 'add', 'x')).toThrow(RangeError)
  })
})
