import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createIntake } from '../../../functions/intake/app.ts'
import type { Turnstile } from '../../../functions/intake/turnstile.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { jsonBombs, naughty } from '../../fixtures/naughty.ts'
import { earnTicket, prepare, send, solve } from '../../fixtures/reporter.ts'
import { type Made, openSiteverify, type Siteverify } from '../../fixtures/siteverify.ts'

const secret = '0xSecretCanaryOfTheInstallation'
const tip = 'A'.repeat(22)
const blind = 'b'.repeat(22)

/** The binding by its definition, computed apart from the code under test. */
const bindingOf = (id: string, salt: string) =>
  createHash('sha256').update(`turnstile ${id} ${salt}`).digest('hex')

const right: Made = { hostname: 'mingcha.example', action: 'report', cdata: bindingOf(tip, blind) }

let house: House
let siteverify: Siteverify
let count = 0
beforeAll(async () => {
  house = await openHouse()
  siteverify = await openSiteverify(secret)
})
afterAll(async () => {
  await siteverify.close()
  await house.close()
})
beforeEach(() => {
  siteverify.got.length = 0
  siteverify.slow.milliseconds = 0
})

/** The stage with this way to a ticket, or without it. */
function intakeWith(turnstile?: Turnstile) {
  const { tips, keys, now } = house
  const routing = async () => (await house.records.readRouting('2026-11-24')) as never
  return createIntake({
    tips,
    routing,
    officeKey: house.records.readOfficeKey,
    secrets: keys.secrets,
    claimKey: keys.claimKey,
    now,
    load: () => 1,
    turnstile,
  })
}

/** Headers as a reporter's browser and the CDN send them, each with a canary. */
const canaries = {
  'user-agent': 'CanaryBrowser/1.0',
  'x-forwarded-for': '192.0.2.77',
  'cloudfront-viewer-address': '192.0.2.77:4711',
  'accept-language': 'zh-CN,canary',
  cookie: 'canary=1',
  referer: 'https://mingcha.example/canary',
}

function ask(token: string, turnstile: Turnstile | undefined = siteverify.turnstile, salt = blind) {
  return intakeWith(turnstile).request('/api/ticket', {
    method: 'POST',
    headers: { ...canaries, 'content-type': 'application/json' },
    body: JSON.stringify({ tip, turnstile: { token, blind: salt } }),
  })
}

/** A token that was made with these facts. */
function tokenFor(made: Made): string {
  const token = `token.canary.${count++}`
  siteverify.tokens.set(token, made)
  return token
}

async function outcome(reply: Response) {
  const body = (await reply.json()) as { ticket?: string; error?: { code: string } }
  return [reply.status, body.error?.code ?? (body.ticket ? 'ticket given' : '')]
}

describe('a token of Turnstile', () => {
  it('made for this tip, page and site becomes a ticket that files', async () => {
    const ready = await prepare(house)
    const token = tokenFor({ ...right, cdata: bindingOf(ready.tip, blind) })
    const reply = await intakeWith(siteverify.turnstile).request('/api/ticket', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ tip: ready.tip, turnstile: { token, blind } }),
    })
    const { ticket } = (await reply.json()) as { ticket: string }
    expect((await send(house, ready.tip, ticket, ready.filing)).status).toBe(201)
  })

  it.each<[string, Made]>([
    ['another hostname', { ...right, hostname: 'evil.example' }],
    ['a hostname that only ends like ours', { ...right, hostname: 'not-mingcha.example' }],
    ['no hostname', { action: 'report', cdata: bindingOf(tip, blind) }],
    ['another action', { ...right, action: 'login' }],
    ['no action', { hostname: 'mingcha.example', cdata: bindingOf(tip, blind) }],
    ['the binding of another tip', { ...right, cdata: bindingOf('B'.repeat(22), blind) }],
    ['the binding under another blind', { ...right, cdata: bindingOf(tip, 'c'.repeat(22)) }],
    ['the bare tip id', { ...right, cdata: tip }],
    ['no binding', { hostname: 'mingcha.example', action: 'report' }],
    ['success: false', { ...right, success: false }],
  ])('with %s is refused', async (_, made) => {
    expect(await outcome(await ask(tokenFor(made)))).toEqual([403, 'otherCheck'])
  })

  it('would be taken, were it right: the same request with nothing changed passes', async () => {
    expect(await outcome(await ask(tokenFor(right)))).toEqual([200, 'ticket given'])
  })

  it('shown twice is refused the second time', async () => {
    const token = tokenFor(right)
    expect(await outcome(await ask(token))).toEqual([200, 'ticket given'])
    expect(await outcome(await ask(token))).toEqual([403, 'otherCheck'])
  })

  it('that its maker does not know is refused', async () => {
    expect(await outcome(await ask('made.up'))).toEqual([403, 'otherCheck'])
  })

  it('under a wrong secret of ours is no fault of the person: the usual way is named', async () => {
    const wrong = { ...siteverify.turnstile, secret: 'wrong' }
    expect(await outcome(await ask(tokenFor(right), wrong))).toEqual([503, 'otherCheckAway'])
  })

  it.each([
    ['', blind],
    ['x'.repeat(2049), blind],
    ['a b', blind],
    ['汉', blind],
    ['fine', 'short'],
  ])('of a wrong shape never leaves the house: %j', async (token, salt) => {
    expect(await outcome(await ask(token, siteverify.turnstile, salt))).toEqual([400, 'badRequest'])
    expect(siteverify.got).toEqual([])
  })
})

describe.each(['off', 'offered'] as const)('where Turnstile is %s, a request for a ticket', (offer) => {
  const post = (body: string) =>
    intakeWith(offer === 'off' ? undefined : siteverify.turnstile).request('/api/ticket', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
  const answers = fc.oneof(
    fc.anything(),
    fc.record({ token: fc.anything(), blind: fc.anything() }, { requiredKeys: [] }),
    fc.record({ token: fc.string(), blind: fc.constantFrom(blind, '') }),
    fc.record({ token: fc.string(), blind: fc.constant(blind), more: fc.anything() }),
    fc.constantFrom(...naughty.map(([, typed]) => ({ token: typed, blind }))),
  )

  it('is refused with a 4xx, whatever stands in the field', async () => {
    const whole = fc.record(
      { tip: fc.oneof(fc.constant(tip), fc.anything()), turnstile: answers, solution: fc.string() },
      { requiredKeys: ['turnstile'] },
    )
    await fc.assert(
      fc.asyncProperty(whole, async (body) => {
        const { status } = await post(JSON.stringify(body) ?? '')
        expect(status).toBeGreaterThanOrEqual(400)
        expect(status).toBeLessThan(500)
      }),
      { numRuns: 300 },
    )
    for (const [, bomb] of jsonBombs) {
      const { status } = await post(`{"tip":"${tip}","turnstile":${bomb || '""'}}`)
      expect(Math.floor(status / 100)).toBe(4)
    }
  })

  it('with a solution that nobody made is refused with a 4xx', async () => {
    const right = JSON.parse(Buffer.from(await solve(house, tip), 'base64').toString())
    const word = fc.oneof(fc.string(), fc.constantFrom('', 'zz', '0'.repeat(63), 'f'.repeat(128)))
    const number = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(0, 1, 99_999, 2 ** 40))
    const parameters = fc.record(
      {
        ...{ nonce: word, salt: word, keyPrefix: word, keySignature: word, algorithm: word },
        ...{ cost: number, keyLength: number, expiresAt: number, data: fc.anything() },
      },
      { requiredKeys: [] },
    )
    const change = fc.record(
      { parameters, signature: word, solution: fc.record({ counter: number, derivedKey: word }) },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(change, async (made) => {
        const { challenge, solution } = right
        const altered = {
          challenge: {
            parameters: { ...challenge.parameters, ...made.parameters },
            signature: made.signature ?? challenge.signature,
          },
          solution: { ...solution, ...made.solution },
        }
        const encoded = Buffer.from(JSON.stringify(altered)).toString('base64')
        const { status } = await post(JSON.stringify({ tip, solution: encoded }))
        expect(status).toBeLessThan(500)
      }),
      { numRuns: 300 },
    )
  })
})

describe('when Turnstile cannot be asked', () => {
  it('because nobody configured it, nothing is sent and the usual way is named', async () => {
    const reply = await intakeWith().request('/api/ticket', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'zh' },
      body: JSON.stringify({ tip, turnstile: { token: tokenFor(right), blind } }),
    })
    const { error } = (await reply.json()) as { error: { code: string; message: string } }
    expect([reply.status, error.code]).toEqual([400, 'otherCheckOff'])
    expect(error.message).toContain('用原来的办法')
    expect(siteverify.got).toEqual([])
  })

  it('because it is not reachable, it says so', async () => {
    const closed = { ...siteverify.turnstile, verify: 'http://127.0.0.1:9/siteverify' }
    expect(await outcome(await ask(tokenFor(right), closed))).toEqual([503, 'otherCheckAway'])
  })

  it.each([
    ['HTML', () => new Response('<h1>502</h1>', { status: 502 })],
    ['another shape', () => Response.json({ success: 'yes' })],
  ])('because it answers %s, it says so', async (_, made) => {
    const odd = { ...siteverify.turnstile, fetch: async () => made() }
    expect(await outcome(await ask(tokenFor(right), odd))).toEqual([503, 'otherCheckAway'])
  })

  it('because it is slow, it stops waiting after five seconds', async () => {
    siteverify.slow.milliseconds = 9000
    const started = performance.now()
    expect(await outcome(await ask(tokenFor(right)))).toEqual([503, 'otherCheckAway'])
    const waited = performance.now() - started
    expect(waited).toBeGreaterThan(4500)
    expect(waited).toBeLessThan(8000)
  })

  it('the proof of work still gives a ticket', async () => {
    const away = { ...siteverify.turnstile, verify: 'http://127.0.0.1:9/siteverify' }
    expect(await earnTicket({ ...house, intake: intakeWith(away) }, tip)).toMatch(/^[\w-]+\.[\w-]+$/)
  })
})

/** Whatever of a reporter's request stands in what the double got. */
const leaked = () =>
  JSON.stringify(siteverify.got).match(/192\.0\.2\.77|canary(?!\.\d)|CanaryBrowser|remoteip/g)

describe('what Turnstile is told', () => {
  it('is the secret and the token: no address, no header of the reporter, no tip id', async () => {
    const token = tokenFor(right)
    await ask(token)
    expect(siteverify.got).toHaveLength(1)
    expect(siteverify.got[0]?.method).toBe('POST')
    expect(siteverify.got[0]?.body).toEqual({ secret, response: token })
    expect(leaked()).toBeNull()
    expect(JSON.stringify(siteverify.got)).not.toContain(tip)
  })

  it("would be caught if the reporter's headers or address went along", async () => {
    const chatty: Turnstile = {
      ...siteverify.turnstile,
      fetch: (address, init) =>
        fetch(address, {
          ...init,
          headers: { ...(init.headers as Record<string, string>), 'x-forwarded-for': '192.0.2.77' },
          body: JSON.stringify({ ...JSON.parse(String(init.body)), remoteip: '192.0.2.77' }),
        }),
    }
    await ask(tokenFor(right), chatty)
    expect(leaked()).toEqual(expect.arrayContaining(['192.0.2.77', 'remoteip']))
  })

  it('is never logged, whatever fails', async () => {
    const lines = await linesOf(async () => {
      await ask(tokenFor({ ...right, hostname: 'evil.example' }))
      await ask(tokenFor(right), {
        ...siteverify.turnstile,
        fetch: async (_, init) => Promise.reject(new Error(String(init.body))),
      })
    })
    expect(lines).not.toMatch(secrets)
  })

  it('would be seen if it were logged', async () => {
    const lines = await linesOf(async () => {
      const talking: Turnstile['fetch'] = async (_, init) => {
        console.error(init.body)
        return Response.json({ success: false })
      }
      await ask(tokenFor(right), { ...siteverify.turnstile, fetch: talking })
    })
    expect(lines).toMatch(secrets)
  })
})

const secrets = /token\.canary|SecretCanary|AAAAAA/

/** Everything said on the console meanwhile. */
async function linesOf(work: () => Promise<void>): Promise<string> {
  const lines: string[] = []
  const { error, log } = console
  console.error = console.log = (...line: unknown[]) => lines.push(line.join(' '))
  try {
    await work()
  } finally {
    Object.assign(console, { error, log })
  }
  return lines.join('\n')
}
