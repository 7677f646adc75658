import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { FollowReply } from '../../../../shared/contract/follow.ts'
import { newSeed } from '../../../../shared/filing/derive-filing.ts'
import { openFile } from '../../../../shared/seal/file.ts'
import { verifyHistory } from '../../../../shared/tip/history.ts'
import { openMessage } from '../../../../shared/tip/seal-message.ts'
import { type House, openHouse } from '../../../fixtures/house.ts'
import { bindingOf, officeMessage } from '../../../fixtures/message.ts'
import { newId, officer } from '../../../fixtures/officer.ts'
import { follow, type Prepared, prepare, report, send } from '../../../fixtures/reporter.ts'
import { look, paper, work } from '../../../fixtures/work.ts'

let house: House
let ready: Prepared
const photo = new Blob([new Uint8Array(70_000).fill(7)])
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  ready = await prepare(house, newSeed(), { photo })
  await send(house, ready.tip, ready.ticket, ready.filing)
})

const codeOf = async (reply: Response) => ((await reply.json()) as { error: { code: string } }).error.code
const step = (version: number, name: string, more: object = {}) => ({ version, step: name, ...more })

describe('an office handles a tip', () => {
  it('opens letter and photo, accepts, replies, closes; the reporter reads it all', async () => {
    const handler = await officer(house, 'jiangning-handler')
    const opened = await handler.open(ready.tip, await handler.unlock())
    expect(opened.envelope.report).toEqual(report)
    const file = opened.envelope.files[0]
    const chunk = await handler.ask('desk', `/tips/${ready.tip}/files/0/0`)
    const content = await openFile(
      opened.identity,
      [new Uint8Array(await chunk.arrayBuffer())],
      file ?? { size: 0, chunks: [] },
    )
    expect(content).toEqual(new Uint8Array(await photo.arrayBuffer()))

    await handler.ask('desk', `/tips/${ready.tip}/steps`, step(1, 'accept'))
    const known = { id: ready.tip, identity: opened.identity }
    const sent = await officeMessage(house, { ...known, text: '我们下周去看。' })
    await handler.ask('desk', `/tips/${ready.tip}/messages`, sent)
    const close = { result: '已经支护好。', document: paper }
    const closed = await work(
      ...([house, 'jiangning-handler', known] as const),
      ...([['inspect'], ['substantiate'], ['close', close]] as const),
    )
    expect(closed.status).toBe(200)

    const { tip } = FollowReply.parse(JSON.parse((await follow(house, ready.keys.lookup)).text))
    expect(tip?.state).toBe('closed')
    expect(tip?.events.map((event) => event.step ?? event.kind)).toEqual([
      'filed',
      'accept',
      'message',
      'inspect',
      'substantiate',
      'notified',
      'close',
    ])
    const message = tip?.messages[0]
    const text = await openMessage(
      ready.identity,
      new Uint8Array(Buffer.from(message?.sealed ?? '', 'base64')),
      bindingOf(ready.tip, message?.id ?? ''),
    )
    expect(text.text).toBe('我们下周去看。')
    const stored = await house.tips.readTip(ready.tip)
    expect(verifyHistory(stored?.history ?? [])).toBe(true)
    expect(JSON.stringify(tip)).not.toContain('经办')
  })

  it('records the opening before anything is handed out', async () => {
    const handler = await officer(house, 'jiangning-handler')
    const early = await handler.ask('desk', `/tips/${ready.tip}/files/0/0`)
    expect(early.status).toBe(403)
    expect(await codeOf(early)).toBe('unopened')
    await handler.open(ready.tip, await handler.unlock())
    const { openings } = await handler.show(ready.tip)
    expect(openings.map((one) => one.reason)).toEqual(['核对位置（示例）'])
  })

  it('records each opening, also one asked for again in the same words, by whoever asks', async () => {
    const [handler, lead] = [
      await officer(house, 'jiangning-handler'),
      await officer(house, 'jiangning-lead'),
    ]
    const before = (await handler.show(ready.tip)).openings.length
    const same = { reason: '再看一遍（示例）' }
    for (const who of [handler, lead, handler]) {
      expect((await who.ask('desk', `/tips/${ready.tip}/openings`, same)).status).toBe(200)
    }
    const own = { ...same, id: 'A'.repeat(22) }
    expect(await codeOf(await handler.ask('desk', `/tips/${ready.tip}/openings`, own))).toBe('badRequest')
    expect((await handler.show(ready.tip)).openings).toHaveLength(before + 3)
  })

  it('hands nothing out when the record fails, or writes nothing', async () => {
    const handler = await officer(house, 'jiangning-handler')
    const recordOpening = house.tips.recordOpening
    const failures = [async () => false, () => Promise.reject(new Error('the table does not answer'))]
    for (const failing of failures) {
      house.tips.recordOpening = failing
      const reply = await handler.ask('desk', `/tips/${ready.tip}/openings`, { reason: '示例' })
      house.tips.recordOpening = recordOpening
      expect(reply.status).toBeGreaterThanOrEqual(400)
      expect(await reply.text()).not.toContain('wraps')
    }
  })

  it('lists every opening, however many there are', async () => {
    const handler = await officer(house, 'jiangning-handler')
    const before = (await handler.show(ready.tip)).openings.length
    // More than 1 MB, which is a page of DynamoDB's.
    const counts = { messages: 0, records: 0 }
    const filler = { sub: 'x', name: '示例', office: '320115', reason: 'x'.repeat(5000), ...counts }
    await Promise.all(
      Array.from({ length: 260 }, (_, n) =>
        house.tips.recordOpening(ready.tip, { id: `f${n}`, at: '2026-01-01T00:00:00.000Z', ...filler }),
      ),
    )
    expect((await handler.show(ready.tip)).openings).toHaveLength(before + 260)
  })

  it('without a reason nothing opens and nothing is recorded', async () => {
    const handler = await officer(house, 'jiangning-handler')
    const reply = await handler.ask('desk', `/tips/${ready.tip}/openings`, { reason: ' ' })
    expect(await codeOf(reply)).toBe('badRequest')
    expect((await handler.show(ready.tip)).openings).toEqual([])
  })

  it('shows the tip in its own queue', async () => {
    const handler = await officer(house, 'jiangning-handler')
    const { tips } = (await (await handler.ask('desk', '/tips')).json()) as { tips: { id: string }[] }
    expect(tips.map((tip) => tip.id)).toContain(ready.tip)
  })
})

describe('two people at once', () => {
  it('one step is taken, the other is refused with what changed', async () => {
    const handler = await officer(house, 'jiangning-handler')
    const lead = await officer(house, 'jiangning-lead')
    await look(house, 'jiangning-lead', ready.tip)
    const replies = await Promise.all([
      handler.ask('desk', `/tips/${ready.tip}/steps`, step(1, 'accept')),
      lead.ask('desk', `/tips/${ready.tip}/steps`, step(1, 'decline', { words: '不是工地的事' })),
    ])
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409])
    const refused = replies.filter((reply) => reply.status === 409)
    const [{ error }] = (await Promise.all(refused.map((reply) => reply.json()))) as [
      { error: { code: string; detail: { version: number } } },
    ]
    expect(error.code).toBe('conflict')
    expect(error.detail.version).toBe(2)
    expect((await house.tips.readTip(ready.tip))?.history).toHaveLength(2)
  })

  it('without the condition on the version the second would overwrite the first', async () => {
    const tip = await house.tips.readTip(ready.tip)
    if (!tip) throw new Error('the tip is not there')
    expect(await house.tips.changeTip(tip, { ...tip, state: 'accepted' })).toBe(true)
    expect(await house.tips.changeTip(tip, { ...tip, state: 'declined' })).toBe(false)
    const now = await house.tips.readTip(ready.tip)
    if (!now) throw new Error('the tip is not there')
    expect(await house.tips.changeTip(now, { ...tip, state: 'declined' })).toBe(true)
  })
})

describe('who may', () => {
  it.each([
    ['another district', 'yuhuatai-handler'],
    ['another city', 'city-320500'],
    ['the province', 'province-approver'],
  ])('%s sees neither the tip nor that it exists', async (_, username) => {
    const other = await officer(house, username)
    const nobody = await other.ask('desk', `/tips/${newId()}`)
    const theirs = await other.ask('desk', `/tips/${ready.tip}`)
    expect(theirs.status).toBe(404)
    expect(await theirs.text()).toBe(await nobody.text())
    for (const [path, body] of [
      ['openings', { reason: '想看看' }],
      ['steps', step(1, 'accept')],
      ['messages', { id: newId(), version: 1, number: 1, previous: 'f'.repeat(64), sealed: 'AAAA' }],
      ['referrals', { version: 1, agency: 'FIRE' }],
    ] as const) {
      expect((await other.ask('desk', `/tips/${ready.tip}/${path}`, body)).status).toBe(404)
    }
    expect((await house.tips.readTip(ready.tip))?.version).toBe(1)
  })

  it.each([
    ['none', async () => ''],
    ['one that is no token', async () => 'abc'],
    ['a forged one', () => house.tokens.forged('jiangning-handler')],
    ['an expired one', () => house.tokens.expired('jiangning-handler')],
    ['one for another audience', () => house.tokens.with('jiangning-handler', { aud: 'urn:other' })],
    ['one of another issuer', () => house.tokens.with('jiangning-handler', { iss: 'https://evil.example' })],
    ['one without a second factor', () => house.tokens.with('jiangning-handler', { amr: ['pwd'] })],
  ])('a token that is %s is refused alike', async (_, token) => {
    const someone = await officer(house, 'jiangning-handler', await token())
    const reply = await someone.ask('desk', '/me')
    expect([reply.status, await codeOf(reply)]).toEqual([401, 'signin'])
  })

  it('someone the provider knows and we do not is refused', async () => {
    const stranger = await officer(house, 'nobody')
    expect((await stranger.ask('desk', '/me')).status).toBe(403)
  })
})

describe('steps that cannot be', () => {
  it.each([
    ['close', {}, 'step'],
    ['inspect', {}, 'step'],
    ['decline', {}, 'reason'],
    ['transfer', { reason: 'place', words: '不归我们管' }, 'target'],
    ['transfer', { reason: 'place', words: '不归我们管', target: '320114' }, 'target'],
    ['decline', { reason: 'place' }, 'reason'],
    ['decline', { reason: 'vague' }, 'unopened'],
    ['accept', {}, 'unopened'],
    ['refer', { words: '归他们', agency: 'NOBODY' }, 'badRequest'],
    ['archive', {}, 'step'],
    ['destroy', {}, 'badRequest'],
  ])('%s with %o is refused as %s and nothing changes', async (name, more, code) => {
    const handler = await officer(house, 'jiangning-handler')
    const reply = await handler.ask('desk', `/tips/${ready.tip}/steps`, step(1, name, more))
    expect(await codeOf(reply)).toBe(code)
    expect((await house.tips.readTip(ready.tip))?.version).toBe(1)
  })
})
