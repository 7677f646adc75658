import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { naughty } from '../../fixtures/naughty.ts'
import { openPlainDoor, type PlainDoor } from '../../fixtures/plain-door.ts'

let door: PlainDoor
beforeAll(async () => {
  door = await openPlainDoor()
})
afterAll(() => door.house.close())

const words = naughty.filter(([, , kept]) => kept !== '' && kept.length <= 40)
const empty = naughty.filter(([, , kept]) => kept === '')

describe('any words in every field for words at once', () => {
  it.each(words)('%s: filed, and kept as text', async (_, typed, kept) => {
    const fields = { site: typed, address: typed, permit: typed, narrative: typed, contact: typed }
    const reply = await door.submit(fields)
    expect([reply.status, reply.headers.get('set-cookie')]).toEqual([201, null])
    const { report } = await door.open(((await reply.json()) as { receipt: string }).receipt)
    expect(report).toEqual({
      ...{ site: kept, address: kept, permit: kept, narrative: kept },
      contact: { name: kept, phone: '' },
    })
  })

  it.each(empty)('%s is no narrative, and says so', async (_, narrative) => {
    const reply = await door.submit({ narrative })
    expect(reply.status).toBe(400)
    expect(await reply.json()).toMatchObject({ error: { code: 'badRequest', fields: ['narrative'] } })
  })

  it.each(['division', 'topic', 'accused'])('in %s: refused, the field named', async (field) => {
    for (const [name, typed] of naughty) {
      const reply = await door.submit({ topic: 'OFFICIAL-01', accused: 'district', [field]: typed })
      expect(reply.status, name).toBe(400)
      const { error } = (await reply.json()) as { error: { code: string; fields?: string[] } }
      expect([error.code, error.fields?.[0] ?? error.code], name).toEqual([
        expect.stringMatching(/^(badRequest|division|topic|accused)$/),
        field,
      ])
    }
  })

  it.each(naughty)('as the token, %s is refused', async (_, token) => {
    const reply = await door.submit({ token })
    expect([reply.status, ((await reply.json()) as { error: object }).error]).toMatchObject([
      403,
      { code: 'token' },
    ])
  })

  it.each([
    ['site', 200],
    ['address', 500],
    ['permit', 40],
    ['contact', 100],
    ['narrative', 8000],
  ])('%s of %i signs is taken, one more is refused with its name', async (field, limit) => {
    expect((await door.submit({ [field]: '长'.repeat(limit) })).status).toBe(201)
    for (const length of [limit + 1, 10_000]) {
      const reply = await door.submit({ [field]: '长'.repeat(length) })
      expect(reply.status).toBe(400)
      expect(await reply.json()).toMatchObject({ error: { code: 'badRequest', fields: [field] } })
    }
  })

  it('line ends as browsers send them do not count twice', async () => {
    expect((await door.submit({ narrative: '行\r\n'.repeat(4000) })).status).toBe(201)
  })
})

describe('any words in a form that comes back', () => {
  it.each(naughty)('%s: kept as text, never as markup', async (_, typed) => {
    const fields = { site: typed, narrative: typed, contact: typed, division: '' }
    const reply = await door.submit(fields, 'text/html')
    const page = await reply.text()
    expect(reply.status).toBe(400)
    expect(page).toContain('role="alert"')
    expect(page.match(/<(script|img)\b/g)).toBeNull()
    expect(page.match(/<\/textarea>/g)).toHaveLength(1)
    expect(page).not.toMatch(/\sonfocus=alert\(1\)[^&]*>/)
  })

  it('fields that nobody asked for change nothing', async () => {
    const extra = { __proto__x: 'a', 'facts[urgent]': '1', wrongOffice: 'true', constructor: 'b' }
    const reply = await door.submit(extra)
    expect(reply.status).toBe(201)
    const { facts } = await door.open(((await reply.json()) as { receipt: string }).receipt)
    expect([facts.urgent, facts.wrongOffice]).toEqual([false, false])
  })
})

describe('a body that is not the form it says', () => {
  const boundary = '----samplebounds7d81b516'
  const end = `--${boundary}--\r\n`
  const type = `multipart/form-data; boundary=${boundary}`
  const part = (name: string, content: Uint8Array | string) =>
    Buffer.concat([
      Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n`),
      Buffer.from(content),
      Buffer.from('\r\n'),
    ])

  it.each([
    ['no parts', Buffer.from(end)],
    ['no end', part('narrative', 'abc')],
    ['nothing', Buffer.alloc(0)],
    ['noise', Buffer.from(crypto.getRandomValues(new Uint8Array(50_000)))],
    ['a part without a name', Buffer.from(`--${boundary}\r\n\r\nabc\r\n${end}`)],
    [
      '40,000 parts',
      Buffer.concat([...Array.from({ length: 40_000 }, () => part('a', '')), Buffer.from(end)]),
    ],
  ])('%s is refused', async (_, body) => {
    const reply = await door.post(body, type)
    expect(reply.status).toBeGreaterThanOrEqual(400)
    expect(reply.status).toBeLessThan(500)
    expect(await reply.json()).toHaveProperty('error.code')
  })

  it.each(['multipart/form-data', 'multipart/form-data; boundary=', 'multipart/form-data; boundary="'])(
    'the type %j is refused',
    async (wrong) => {
      const reply = await door.post(part('narrative', 'abc'), wrong)
      expect(reply.status).toBe(400)
    },
  )

  it('bytes that are no UTF-8 are dropped, the words around them kept', async () => {
    const bad = Buffer.concat([Buffer.from('坑'), Buffer.from([0xff, 0xed, 0xa0, 0x80]), Buffer.from('边')])
    const body = [
      part('token', await door.token()),
      ...Object.entries(door.filled).map(([name, value]) => part(name, name === 'narrative' ? bad : value)),
      Buffer.from(end),
    ]
    const reply = await door.post(Buffer.concat(body), type)
    expect(reply.status).toBe(201)
    const { report } = await door.open(((await reply.json()) as { receipt: string }).receipt)
    expect(report.narrative).toBe('坑边')
  })
})
