import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type House, openHouse } from '../../fixtures/house.ts'
import { jsonBombs, naughty } from '../../fixtures/naughty.ts'
import { type Prepared, prepare, send } from '../../fixtures/reporter.ts'

let house: House
let ready: Prepared
beforeAll(async () => {
  house = await openHouse()
  ready = await prepare(house)
})
afterAll(() => house.close())

/** Every value of a filing that stands at the end of a path, by hand. */
const paths = [
  ...[
    'suite',
    'lookup',
    'facts.division',
    'facts.topic',
    'facts.accused',
    'facts.wrongOffice',
    'facts.urgent',
  ],
  ...['facts.language', 'routing.table', 'routing.recipients.0.office', 'routing.recipients.0.keyVersion'],
  ...['facts', 'routing', 'routing.recipients', 'routing.recipients.0', 'files', 'envelope', 'reporterWrap'],
  ...['officeWraps', 'officeWraps.0', 'extra', 'facts.extra', 'routing.extra', 'routing.recipients.0.extra'],
]

/** Values of the wrong kind, or right in kind and wrong in every other way. */
const wrong: readonly (readonly [string, unknown])[] = [
  ['null', null],
  ['a list in a list', [[[]]]],
  ['an object', { toString: 'x', length: 1 }],
  ['a huge number', 1e308],
  ['less than nothing', -1],
  ['a part', 0.5],
  ['10,000 signs', 'A'.repeat(10_000).concat('!')],
  ...naughty.filter(([, typed]) => typed !== '').map(([name, typed]) => [name, typed] as const),
]

/** A copy with one value changed. */
function withValue(filing: object, path: string, value: unknown): object {
  const copy = structuredClone(filing)
  const names = path.split('.')
  const last = names.pop() ?? ''
  let place = copy as Record<string, unknown>
  for (const name of names) place = place[name] as Record<string, unknown>
  place[last] = value
  return copy
}

async function expectRefused(reply: Response, what: string, typed?: unknown): Promise<string[]> {
  expect(reply.status, what).toBeGreaterThanOrEqual(400)
  expect(reply.status, what).toBeLessThan(500)
  expect(reply.headers.get('content-type'), what).toContain('application/json')
  const text = await reply.text()
  if (typeof typed === 'string' && typed.length > 3) expect(text, what).not.toContain(typed)
  return (JSON.parse(text) as { error: { fields?: string[] } }).error.fields ?? []
}

describe('anything in any place of a sealed filing', () => {
  it.each(paths)('%s: refused by its name, never told back, nothing kept', async (path) => {
    for (const [name, value] of wrong) {
      const reply = await send(house, ready.tip, ready.ticket, withValue(ready.filing, path, value))
      const fields = await expectRefused(reply, `${path}: ${name}`, value)
      if (reply.status === 400 && fields.length > 0) {
        const named = path.endsWith('extra') ? 'unknown' : path.split('.')[0]
        expect(fields.join(' '), `${path}: ${name}`).toContain(named)
      }
    }
    expect(await house.tips.readTip(ready.tip)).toBeUndefined()
  })

  it.each(['envelope', 'reporterWrap', 'officeWraps.0'])(
    '%s that is no age file is refused',
    async (path) => {
      const armoured = Buffer.from('-----BEGIN AGE ENCRYPTED FILE-----').toString('base64')
      const readable = Buffer.from(JSON.stringify({ report: '示例' })).toString('base64')
      for (const value of ['', 'AAAA', armoured, readable]) {
        const reply = await send(house, ready.tip, ready.ticket, withValue(ready.filing, path, value))
        expect(await expectRefused(reply, path)).toContain(path)
      }
    },
  )

  it('a filing that lacks a part is refused by its name', async () => {
    for (const name of Object.keys(ready.filing)) {
      const { [name as 'suite']: _, ...rest } = ready.filing
      const reply = await send(house, ready.tip, ready.ticket, rest)
      expect((await expectRefused(reply, name)).join(' '), name).toContain(name)
    }
  })
})

describe('bodies that are expensive to a careless reader', () => {
  const doors = [
    '/api/challenge',
    '/api/ticket',
    '/api/follow',
    '/api/follow/tickets',
    '/api/follow/messages',
  ]

  it.each(jsonBombs)('%s: refused at once at every door', async (name, body) => {
    for (const path of doors) {
      const headers = { 'content-type': 'application/json' }
      const started = performance.now()
      await expectRefused(
        await house.intake.request(path, { method: 'POST', headers, body }),
        `${path} ${name}`,
      )
      expect(performance.now() - started).toBeLessThan(2000)
    }
    await expectRefused(await send(house, ready.tip, ready.ticket, body), name)
  })

  it('JSON that is not UTF-8, or is packed, is refused', async () => {
    const text = JSON.stringify({ tip: ready.tip })
    for (const [kind, body] of [
      ['UTF-16', Buffer.from(text, 'utf16le')],
      ['cut', Buffer.from([0x7b, 0x22, 0xe5])],
      ['gzip', gzipSync(text)],
    ] as const) {
      const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' }
      const init = { method: 'POST', headers, body: new Uint8Array(body).buffer }
      await expectRefused(await house.intake.request('/api/challenge', init), kind)
    }
  })
})

describe('anything in the address and in the headers', () => {
  const signs = naughty.filter(([, typed]) => typed !== '').map(([name, typed]) => [name, typed] as const)

  it.each(signs)('%s as a tip’s id', async (name, typed) => {
    const id = encodeURIComponent(typed.toWellFormed())
    await expectRefused(await send(house, id, ready.ticket, ready.filing), name)
    const chunk = await house.intake.request(`/api/tips/${id}/files/0/0`, { method: 'PUT', body: 'x' })
    await expectRefused(chunk, name)
  })

  it.each(['%', '%00', '%ff', '..%2f..', '%E0%A4%A', 'a%0d%0ab'])('the broken address %j', async (id) => {
    await expectRefused(await send(house, id, ready.ticket, ready.filing), id)
  })

  it.each(['', ' ', '.', '..', 'a.b', `${'A'.repeat(9000)}.b`, 'eyJ0aXAiOiIifQ.', '💥'])(
    'the ticket %j is none',
    async (ticket) => {
      const header = Buffer.from(ticket).toString('latin1')
      const reply = await send(house, ready.tip, header, ready.filing)
      expect(reply.status).toBe(403)
      await expectRefused(reply, ticket)
    },
  )

  it('the right filing is taken after all of them', async () => {
    expect((await send(house, ready.tip, ready.ticket, ready.filing)).status).toBe(201)
  })
})
