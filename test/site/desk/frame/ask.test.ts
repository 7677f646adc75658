import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { meRoutes } from '../../../../shared/contract/me.ts'
import { peopleRoutes } from '../../../../shared/contract/people.ts'
import { tipRoutes } from '../../../../shared/contract/tips.ts'
import { Refusal } from '../../../../shared/refusal/refusal.ts'
import { AnswerLost, createAsk, NotSent } from '../../../../site/desk/frame/ask.ts'

interface Sent {
  readonly address: string
  readonly init: RequestInit
}

const me = { sub: 's', name: '示例', office: '320115', roles: ['lead'], keys: { office: [] } }
const tip = 'AAAAAAAAAAAAAAAAAAAAAA'
let sent: Sent[] = []
let answers: Response[] = []

const refused = (status: number, code: string, more: object = {}) =>
  Response.json({ error: { code, message: 'x', ...more } }, { status })
const codeOf = (error: unknown) => (error instanceof Refusal ? error.code : error)

beforeEach(() => {
  sent = []
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    sent.push({ address, init })
    const answer = answers.shift()
    if (!answer) throw new TypeError('no line')
    return answer
  })
})
afterEach(() => vi.unstubAllGlobals())

describe('a line that breaks', () => {
  const ask = createAsk(
    () => 'one',
    () => undefined,
  )
  const errorOf = (asked: Promise<unknown>) =>
    asked.then(
      () => 'no error',
      (error: unknown) => error,
    )

  it('while a change is on its way says that nobody knows; while something is looked up, or without a line, that nothing was done', async () => {
    vi.stubGlobal('navigator', { onLine: true })
    expect(await errorOf(ask(peopleRoutes.join, { body: { code: 'abc' } }))).toBeInstanceOf(AnswerLost)
    expect(await errorOf(ask(meRoutes.show))).not.toBeInstanceOf(AnswerLost)
    vi.stubGlobal('navigator', { onLine: false })
    expect(await errorOf(ask(peopleRoutes.join, { body: { code: 'abc' } }))).toBeInstanceOf(NotSent)
  })

  it('within the answer to a change is an answer that was lost', async () => {
    vi.stubGlobal('navigator', { onLine: true })
    const broken = new Response(
      new ReadableStream({ start: (stream) => stream.error(new TypeError('network error')) }),
    )
    answers = [broken]
    expect(await errorOf(ask(peopleRoutes.join, { body: { code: 'abc' } }))).toBeInstanceOf(AnswerLost)
  })
})

describe('asking the API', () => {
  it('takes method, address and body from the contract, and the token anew each time', async () => {
    answers = [Response.json(me), Response.json({ office: '320115', name: '示例' })]
    let token = 'one'
    const ask = createAsk(
      () => token,
      () => undefined,
    )
    expect(await ask(meRoutes.show)).toEqual(me)
    token = 'two'
    await ask(peopleRoutes.join, { body: { code: 'abc' } })
    expect(sent).toMatchObject([
      { address: '/api/desk/me', init: { method: 'GET', headers: { authorization: 'Bearer one' } } },
      {
        address: '/api/newsroom/people/join',
        init: { method: 'POST', body: '{"code":"abc"}', headers: { authorization: 'Bearer two' } },
      },
    ])
    expect(sent[0]?.init.body).toBeUndefined()
  })

  it('fills path and query in, and leaves out what is undefined', async () => {
    answers = [Response.json({ tips: [] })]
    const ask = createAsk(
      () => 't',
      () => undefined,
    )
    await ask(tipRoutes.list, { query: { due: 'late', cursor: undefined } })
    expect(sent[0]?.address).toBe('/api/desk/tips?due=late')
  })

  it('fetches and sends bytes', async () => {
    answers = [new Response(Uint8Array.of(1, 2)), new Response(null, { status: 204 })]
    const ask = createAsk(
      () => 't',
      () => undefined,
    )
    const file = { params: { tip, file: '0', chunk: 3 } }
    expect(await ask.bytes(tipRoutes.readFile, file)).toEqual(Uint8Array.of(1, 2))
    const upload = { params: { tip, holder: tip, file: 0, chunk: 1 } }
    await ask.put(tipRoutes.putChunk, upload, { bytes: Uint8Array.of(9), headers: { 'x-hash': 'h' } })
    expect(sent.map(({ address, init }) => [init.method, address])).toEqual([
      ['GET', `/api/desk/tips/${tip}/files/0/3`],
      ['PUT', `/api/desk/tips/${tip}/uploads/${tip}/0/1`],
    ])
    expect(sent[1]?.init.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-hash': 'h',
    })
  })

  it('throws the refusal with its code, fields and detail', async () => {
    answers = [refused(409, 'conflict', { fields: ['version'], detail: { now: 2 } })]
    const error = await createAsk(
      () => 't',
      () => undefined,
    )(meRoutes.show).catch((one: unknown) => one)
    expect(error).toMatchObject({ code: 'conflict', fields: ['version'], detail: { now: 2 } })
  })

  it('says `server` for an answer that tells no refusal, or one that is not known', async () => {
    answers = [new Response('<html>', { status: 502 }), refused(400, 'unheardOf')]
    const ask = createAsk(
      () => 't',
      () => undefined,
    )
    expect(await ask(meRoutes.show).catch(codeOf)).toBe('server')
    expect(await ask(meRoutes.show).catch(codeOf)).toBe('server')
  })

  it('tells of a refused token, and says `signin` for a bare 401', async () => {
    answers = [new Response(null, { status: 401 })]
    const out = vi.fn()
    expect(await createAsk(() => 't', out)(meRoutes.show).catch(codeOf)).toBe('signin')
    expect(out).toHaveBeenCalledOnce()
  })

  it('has the person sign in again and asks once more, but not twice', async () => {
    answers = [refused(403, 'stepUp'), Response.json(me)]
    const stepUp = vi.fn(async () => undefined)
    const ask = createAsk(
      () => 't',
      () => undefined,
      stepUp,
    )
    expect(await ask(meRoutes.show)).toEqual(me)
    answers = [refused(403, 'stepUp'), refused(403, 'stepUp')]
    expect(await ask(meRoutes.show).catch(codeOf)).toBe('stepUp')
    expect(stepUp).toHaveBeenCalledTimes(2)
  })

  it('lets a lost line through as it is, and never takes another shape for an answer', async () => {
    answers = [Response.json({ ...me, extra: 1 })]
    const ask = createAsk(
      () => 't',
      () => undefined,
    )
    await expect(ask(meRoutes.show)).rejects.toThrow('extra')
    await expect(ask(meRoutes.show)).rejects.toBeInstanceOf(TypeError)
  })
})
