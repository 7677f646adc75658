import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createIntake } from '../../../functions/intake/app.ts'
import { FollowReply } from '../../../shared/contract/follow.ts'
import { verifyHistory } from '../../../shared/tip/history.ts'
import { brokenLinks } from '../../../shared/tip/message-chain.ts'
import { openMessage, reporterKeyOf } from '../../../shared/tip/seal-message.ts'
import type { Tip } from '../../../shared/tip/tip.ts'
import { hashOf } from '../../../shared/value/hash.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { bindingOf, followed, officeMessage, postFollow, reporterMessage } from '../../fixtures/message.ts'
import { newId, officer } from '../../fixtures/officer.ts'
import { type Prepared, prepare, send } from '../../fixtures/reporter.ts'
import { look, work } from '../../fixtures/work.ts'

let house: House
let ready: Prepared
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

async function file(): Promise<void> {
  ready = await prepare(house)
  await send(house, ready.tip, ready.ticket, ready.filing)
}
beforeAll(file)

const stored = async (): Promise<Tip> => {
  const tip = await house.tips.readTip(ready.tip)
  if (!tip) throw new Error('the tip is not there')
  return tip
}
const shown = () => followed(house, ready.keys.lookup)

/** Writes as the page does: when somebody came first, the same text is sealed again as the next one. */
async function write(text: string, from: Pick<House, 'intake'> = house) {
  const id = newId()
  for (let tries = 0; tries < 20; tries++) {
    const body = await reporterMessage(house, ready, { id, text })
    const reply = await postFollow(from, 'messages', body)
    const { refused } = FollowReply.parse(await reply.clone().json())
    if (refused?.code !== 'behind') return { id, status: reply.status, refused }
  }
  throw new Error('always behind')
}

/** The messages of a tip as their reader opens them, with what breaks the chain. */
async function read() {
  const tip = await stored()
  const messages = await house.tips.readMessages(tip.id, tip.messages)
  const reporterKey = reporterKeyOf(ready.keys.signing)
  const links = await Promise.all(
    messages.map(async ({ id, from, hash, sealed }) => ({
      ref: { hash, from },
      opened: await openMessage(ready.identity, sealed, bindingOf(tip.id, id, { from, reporterKey })),
    })),
  )
  return { links, broken: brokenLinks(hashOf(tip.envelope), links) }
}

describe('messages of both sides', () => {
  it('written while the office takes a step are all kept, in one chain, none refused', async () => {
    await look(house, 'jiangning-handler', ready.tip)
    const handler = await officer(house, 'jiangning-handler')
    const accept = handler.ask('desk', `/tips/${ready.tip}/steps`, { version: 1, step: 'accept' })
    const sent = await Promise.all(['一', '二', '三'].map((text) => write(text)))
    await accept
    expect(sent.map(({ status, refused }) => [status, refused])).toEqual(Array(3).fill([200, undefined]))
    expect((await shown())?.messages.map(({ id }) => id).sort()).toEqual(sent.map(({ id }) => id).sort())
    expect(verifyHistory((await stored()).history)).toBe(true)
    expect((await read()).broken).toEqual([])
  })

  it('eight at once, and the office between them: each is the next of the one before', async () => {
    const before = (await stored()).messages.length
    const handler = await officer(house, 'jiangning-handler')
    const office = async () => {
      for (;;) {
        const body = await officeMessage(house, { id: ready.tip, identity: ready.identity, text: '示例' })
        const reply = await handler.ask('desk', `/tips/${ready.tip}/messages`, body)
        if (reply.status !== 409) return reply.status
      }
    }
    const all = await Promise.all([...'12345678'].map((text) => write(text)).concat())
    expect(await office()).toBe(200)
    expect(all.every(({ refused }) => refused === undefined)).toBe(true)
    const { links, broken } = await read()
    expect(links).toHaveLength(before + 9)
    expect(broken).toEqual([])
    expect(links.map(({ opened }) => opened.number)).toEqual(links.map((_, at) => at + 1))
  })

  it('one sealed on an older end is refused inside the padded answer, and kept nowhere', async () => {
    const old = await stored()
    await write('先到')
    const late = await reporterMessage(house, ready, { on: old, text: '后到' })
    const reply = await postFollow(house, 'messages', late)
    const body = FollowReply.parse(await reply.clone().json())
    expect([reply.status, body.refused?.code]).toEqual([200, 'behind'])
    expect(body.refused?.message).not.toBe('')
    expect((await reply.arrayBuffer()).byteLength).toBe(65_536)
    expect((await stored()).messages.map(({ id }) => id)).not.toContain(late.id)
  })

  it('an office’s message that does not follow the newest is refused as well', async () => {
    const handler = await officer(house, 'jiangning-handler')
    const body = await officeMessage(house, { id: ready.tip, identity: ready.identity, text: '示例' })
    const path = `/tips/${ready.tip}/messages`
    for (const wrong of [{ number: body.number + 1 }, { previous: 'f'.repeat(64) }]) {
      expect((await handler.ask('desk', path, { ...body, ...wrong })).status).toBe(409)
    }
    expect((await handler.ask('desk', path, body)).status).toBe(200)
    expect((await handler.ask('desk', path, body)).status).toBe(200)
  })

  it('left out, put in or moved by whoever runs the server shows to who opens the rest', async () => {
    await file()
    for (const text of '一二三四五') await write(text)
    const { links } = await read()
    const letter = hashOf((await stored()).envelope)
    expect(links).toHaveLength(5)
    for (const at of links.slice(0, -1).keys()) {
      expect(brokenLinks(letter, links.toSpliced(at, 1)), `without ${at}`).not.toEqual([])
    }
    expect(brokenLinks(letter, links.toSpliced(1, 0, ...links.slice(3, 4)))).not.toEqual([])
    expect(brokenLinks(letter, links.toReversed())).not.toEqual([])
    expect(brokenLinks('0'.repeat(64), links)).toEqual([0])
    // A window of the newest says nothing of what came before it, but for its number.
    expect(brokenLinks(letter, links.slice(2), 3)).toEqual([])
    expect(brokenLinks(letter, links.slice(2), 2)).not.toEqual([])
    // Said in the threat model: the newest, withheld, does not show by itself.
    expect(brokenLinks(letter, links.slice(0, -1))).toEqual([])
  })

  it('older ones ride along when they are asked for, in answers of the same length', async () => {
    const ids = (await stored()).messages.map(({ id }) => id)
    const seen: string[] = []
    for (let before: number | undefined; before !== 1; ) {
      const reply = await postFollow(house, '', { lookup: ready.keys.lookup, ...(before && { before }) })
      expect((await reply.clone().arrayBuffer()).byteLength).toBe(65_536)
      const { tip } = FollowReply.parse(await reply.json())
      if (!tip) throw new Error('the tip is not there')
      seen.unshift(...tip.messages.map(({ id }) => id))
      before = tip.from
    }
    expect(seen).toEqual(ids)
  })

  it('of an unknown receipt is answered like a known one, whatever is said', async () => {
    const body = { ...(await reporterMessage(house, ready, { text: '示例' })), lookup: 'A'.repeat(43) }
    const reply = await postFollow(house, 'messages', body)
    expect([reply.status, (await reply.clone().arrayBuffer()).byteLength]).toEqual([200, 65_536])
    expect(await reply.json()).toMatchObject({ tip: null })
    expect((await stored()).messages.map(({ id }) => id)).not.toContain(body.id)
  })
})

it('however much an office wrote, the answer has the one length, and shows the newest', async () => {
  await file()
  const handler = await officer(house, 'jiangning-handler')
  await look(house, 'jiangning-handler', ready.tip)
  const words = '长'.repeat(1000)
  const { version } = await handler.show(ready.tip)
  await handler.ask('desk', `/tips/${ready.tip}/steps`, { step: 'decline', version, words })
  for (let n = 0; n < 12; n++) {
    const lead = await officer(house, 'jiangning-lead')
    const again = await lead.show(ready.tip)
    await lead.ask('desk', `/tips/${ready.tip}/steps`, { step: 'reopen', version: again.version, words })
    await work(
      house,
      'jiangning-lead',
      { id: ready.tip, identity: ready.identity },
      ['inspect'],
      ['unsubstantiate', { words }],
    )
  }
  const reply = await postFollow(house, '', { lookup: ready.keys.lookup })
  expect((await reply.clone().arrayBuffer()).byteLength).toBe(65_536)
  const { tip } = FollowReply.parse(await reply.json())
  expect(tip?.events.at(-1)).toMatchObject({ step: 'unsubstantiate', words })
  expect(tip?.events[0]?.n).toBeGreaterThan(1)
})

it('without the condition on the version a message would be lost', async () => {
  await file()
  const careless: House['tips'] = {
    ...house.tips,
    changeTip: async (seen, after) => {
      await new Promise((resolve) => setTimeout(resolve, 60))
      for (;;) {
        const now = await house.tips.readTip(seen.id)
        if (now && (await house.tips.changeTip(now, after))) return true
      }
    },
  }
  const intake = createIntake({
    tips: careless,
    routing: () => house.records.readRouting('2026-11-23'),
    officeKey: house.records.readOfficeKey,
    secrets: house.keys.secrets,
    claimKey: house.keys.claimKey,
    now: house.now,
    load: () => 1,
  })
  await Promise.all(['四', '五'].map((text) => write(text, { intake })))
  expect((await stored()).messages).toHaveLength(1)
})
