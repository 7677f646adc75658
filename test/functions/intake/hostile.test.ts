import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashOf } from '../../../shared/value/hash.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { earnTicket, facts, type Prepared, prepare, putChunk, send, solve } from '../../fixtures/reporter.ts'

let house: House
let ready: Prepared
beforeAll(async () => {
  house = await openHouse()
  ready = await prepare(house)
})
afterAll(() => house.close())

const json = { 'content-type': 'application/json' }
const post = (path: string, body: string, headers: Record<string, string> = json) =>
  house.intake.request(path, { method: 'POST', headers, body })

async function codeOf(reply: Response): Promise<string> {
  return ((await reply.json()) as { error: { code: string } }).error.code
}

/** What a filing becomes when one thing about it is wrong, and how it must be refused. */
const wrongFilings: [string, (right: Prepared['filing']) => unknown, number, string][] = [
  [
    'an unknown division',
    (right) => ({ ...right, facts: { ...facts, division: '329999' } }),
    400,
    'division',
  ],
  [
    'a division of another province',
    (right) => ({ ...right, facts: { ...facts, division: '110101' } }),
    400,
    'division',
  ],
  [
    'a division that is not a code',
    (right) => ({ ...right, facts: { ...facts, division: '江宁' } }),
    400,
    'badRequest',
  ],
  ['an unknown topic', (right) => ({ ...right, facts: { ...facts, topic: 'PIT-99' } }), 400, 'topic'],
  [
    'a restricted topic without a level',
    (right) => ({ ...right, facts: { ...facts, topic: 'OFFICIAL-01' } }),
    400,
    'accused',
  ],
  [
    'a complaint about the province',
    (right) => ({ ...right, facts: { ...facts, topic: 'OFFICIAL-01', accused: 'province' } }),
    400,
    'signposted',
  ],
  [
    'facts with a field too many',
    (right) => ({ ...right, facts: { ...facts, name: '某人' } }),
    400,
    'badRequest',
  ],
  ['another suite', (right) => ({ ...right, suite: 'mingcha-seal-0' }), 400, 'badRequest'],
  [
    'no recipients',
    (right) => ({ ...right, routing: { ...right.routing, recipients: [] } }),
    400,
    'badRequest',
  ],
  [
    'a recipient more',
    (right) => ({
      ...right,
      routing: {
        ...right.routing,
        recipients: [...right.routing.recipients.slice(0, 2), { office: '320500', keyVersion: 1 }],
      },
    }),
    409,
    'recipients',
  ],
  [
    'recipients in another order',
    (right) => ({
      ...right,
      routing: { ...right.routing, recipients: right.routing.recipients.toReversed() },
    }),
    409,
    'recipients',
  ],
  [
    'an older routing table',
    (right) => ({ ...right, routing: { ...right.routing, table: 999 } }),
    409,
    'recipients',
  ],
  [
    'another key version',
    (right) => ({
      ...right,
      routing: {
        ...right.routing,
        recipients: right.routing.recipients.map((one) => ({ ...one, keyVersion: 2 })),
      },
    }),
    409,
    'recipients',
  ],
  ['a short lookup secret', (right) => ({ ...right, lookup: 'abc' }), 400, 'badRequest'],
  ['an envelope that is not base64', (right) => ({ ...right, envelope: '<script>' }), 400, 'badRequest'],
  [
    'a wrap far too large',
    (right) => ({ ...right, officeWraps: right.officeWraps.map(() => 'A'.repeat(8000)) }),
    400,
    'badRequest',
  ],
  [
    'a file that never arrived',
    (right) => ({ ...right, files: [{ id: '0', chunks: ['0'.repeat(64)] }] }),
    409,
    'missing',
  ],
  [
    'a file id that is a path',
    (right) => ({ ...right, files: [{ id: '../x', chunks: ['0'.repeat(64)] }] }),
    400,
    'badRequest',
  ],
  ['a list instead of an object', () => [], 400, 'badRequest'],
  ['nothing', () => null, 400, 'badRequest'],
  ['a number', () => 7, 400, 'badRequest'],
  ['broken JSON', () => '{"suite":', 400, 'badRequest'],
  ['300 kB of JSON', () => JSON.stringify({ envelope: 'A'.repeat(300_000) }), 413, 'tooLarge'],
]

describe('a filing with', () => {
  it.each(wrongFilings)('%s is refused and nothing is stored', async (_, change, status, code) => {
    const reply = await send(house, ready.tip, ready.ticket, change(ready.filing))
    expect(reply.status).toBe(status)
    expect(await codeOf(reply)).toBe(code)
    expect(await house.tips.readTip(ready.tip)).toBeUndefined()
  })

  it('the right content is taken after all of them', async () => {
    expect((await send(house, ready.tip, ready.ticket, ready.filing)).status).toBe(201)
  })

  it('another type than JSON is refused', async () => {
    const reply = await house.intake.request(`/api/tips/${ready.tip}`, {
      method: 'PUT',
      headers: { 'content-type': 'text/plain', 'Mingcha-Ticket': ready.ticket },
      body: '{}',
    })
    expect([reply.status, await codeOf(reply)]).toEqual([415, 'unsupported'])
  })

  it('a refusal speaks the language of the asker', async () => {
    const ask = (language: string) => send(house, ready.tip, 'x.y', {}, { 'accept-language': language })
    const zh = (await (await ask('zh-CN')).json()) as { error: { message: string } }
    const en = (await (await ask('en-GB')).json()) as { error: { message: string } }
    expect(zh.error.message).toMatch(/[\u4e00-\u9fff]/)
    expect(en.error.message).toMatch(/^[A-Z][\x20-\x7e]+$/)
  })
})

describe('tickets and challenges', () => {
  const other = 'A'.repeat(22)

  it.each([
    ['none', () => ''],
    ['a made-up one', () => 'eyJ0aXAiOiJ4In0.abc'],
    ['one with another signature', () => `${ready.ticket.split('.')[0]}.${'A'.repeat(43)}`],
    ['one with three parts', () => `${ready.ticket}.x`],
  ])('a filing with %s is refused', async (_, ticket) => {
    const reply = await send(house, ready.tip, ticket(), ready.filing)
    expect([reply.status, await codeOf(reply)]).toEqual([403, 'ticket'])
  })

  it('a ticket for another tip is refused', async () => {
    const reply = await send(house, ready.tip, await earnTicket(house, other), ready.filing)
    expect(await codeOf(reply)).toBe('ticket')
  })

  it('a ticket older than an hour is refused', async () => {
    const ticket = await earnTicket(house, other)
    house.time.offset = 61 * 60 * 1000
    const reply = await send(house, other, ticket, ready.filing)
    house.time.offset = 0
    expect(await codeOf(reply)).toBe('ticket')
  })

  it('a solution for another tip gives no ticket', async () => {
    const solution = await solve(house, other)
    const reply = await post('/api/ticket', JSON.stringify({ tip: ready.tip, solution }))
    expect([reply.status, await codeOf(reply)]).toEqual([403, 'challenge'])
  })

  it('a solution whose challenge was made easier gives no ticket', async () => {
    const decoded = JSON.parse(Buffer.from(await solve(house, other), 'base64').toString())
    decoded.challenge.parameters.cost = 1
    const solution = Buffer.from(JSON.stringify(decoded)).toString('base64')
    expect(await codeOf(await post('/api/ticket', JSON.stringify({ tip: other, solution })))).toBe(
      'challenge',
    )
  })

  it('an unsolved challenge gives no ticket', async () => {
    const decoded = JSON.parse(Buffer.from(await solve(house, other), 'base64').toString())
    decoded.solution.derivedKey = decoded.solution.derivedKey.replace(/.$/, (sign: string) =>
      sign === '0' ? '1' : '0',
    )
    const solution = Buffer.from(JSON.stringify(decoded)).toString('base64')
    expect(await codeOf(await post('/api/ticket', JSON.stringify({ tip: other, solution })))).toBe(
      'challenge',
    )
  })

  it.each(['', 'short', '../../etc/passwd', 'A'.repeat(23), '汉'.repeat(22)])(
    'no challenge is made for the tip id %j',
    async (tip) => {
      expect(await codeOf(await post('/api/challenge', JSON.stringify({ tip })))).toBe('badRequest')
    },
  )
})

describe('chunks', () => {
  const tip = 'B'.repeat(22)
  const bytes = new Uint8Array([1, 2, 3])
  let ticket: string
  beforeAll(async () => {
    ticket = await earnTicket(house, tip)
  })
  const put = (path: string, content = bytes, hash = hashOf(content)) =>
    putChunk(house, ticket, path, content, hash)

  it('out of order are refused', async () => {
    const reply = await put(`${tip}/files/0/1`)
    expect([reply.status, await codeOf(reply)]).toEqual([409, 'missing'])
  })

  it('sent twice are one; other content under the same number is refused', async () => {
    expect((await put(`${tip}/files/0/0`)).status).toBe(204)
    expect((await put(`${tip}/files/0/0`)).status).toBe(204)
    expect(await codeOf(await put(`${tip}/files/0/0`, new Uint8Array([9])))).toBe('altered')
  })

  it('that do not match their hash are refused', async () => {
    expect(await codeOf(await put(`${tip}/files/0/1`, bytes, '0'.repeat(64)))).toBe('altered')
  })

  it('over 1 MiB are refused', async () => {
    expect((await put(`${tip}/files/0/1`, new Uint8Array(1024 * 1024 + 1))).status).toBe(413)
  })

  it('that are empty are refused', async () => {
    expect((await put(`${tip}/files/1/0`, new Uint8Array(0))).status).toBe(400)
  })

  it('without a ticket are refused', async () => {
    const reply = await putChunk(house, '', `${tip}/files/0/1`, bytes, hashOf(bytes))
    expect(await codeOf(reply)).toBe('ticket')
  })

  it.each([`${tip}/files/x/0`, `${tip}/files/0/-1`, `${tip}/files/0/1e3`, `${tip}/files/0/101`])(
    'under the address %s are refused',
    async (path) => {
      expect((await put(path)).status).toBe(400)
    },
  )
})
