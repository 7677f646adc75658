import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { HotlineReply } from '../../../shared/contract/hotline.ts'
import { TipDetail } from '../../../shared/contract/tips.ts'
import { RoutingView } from '../../../shared/routing/table.ts'
import { addDays, dayInShanghai } from '../../../shared/value/day.ts'
import { routeTicket, sealTicket } from '../../../site/desk/hotline/ticket.ts'
import { sealingView } from '../../fixtures/directory.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { newId, officer } from '../../fixtures/officer.ts'

let house: House
let view: RoutingView
let n = 0
beforeAll(async () => {
  house = await openHouse()
  view = RoutingView.parse(await (await house.intake.request('/api/routing')).json())
})
afterAll(() => house.close())
beforeEach(() => {
  n += 1
})

const narrative = '示例：来电说三号楼外架没有连墙件。'
const today = () => dayInShanghai(house.now())
const ticket = async (more: object = {}) => {
  const entry = {
    ...{ hotline: '12345' as const, number: `示例〔2026〕${1000 + n}`, receivedOn: today() },
    ...{ division: '320115', topic: 'PIT-01', urgent: false },
    ...{ site: '示例工地', address: '', narrative },
    ...more,
  }
  const { recipients } = routeTicket(entry, view).routing
  return sealTicket(entry, await sealingView(house, view, recipients), house.keys.directory.publicKey)
}
type Sealed = Awaited<ReturnType<typeof ticket>>
async function enter({ tip, body }: Sealed, username = 'jiangning-handler') {
  const someone = await officer(house, username)
  return someone.ask('desk', `/hotline/${tip}`, body, 'PUT')
}
const codeOf = async (reply: Response) => ((await reply.json()) as { error?: { code: string } }).error?.code

describe('a ticket of a hotline', () => {
  it('becomes a tip that its office opens, with the ticket and who keyed it', async () => {
    const sealed = await ticket()
    const reply = await enter(sealed)
    expect(reply.status).toBe(201)
    expect(HotlineReply.parse(await reply.json()).office).toBe('320115')
    const handler = await officer(house, 'jiangning-handler')
    const tip = TipDetail.parse(await handler.show(sealed.tip))
    expect(tip).toMatchObject({
      channel: 'hotline',
      hotline: { hotline: '12345', number: `示例〔2026〕${1000 + n}` },
      history: [{ kind: 'filed', by: { who: 'staff', name: '江宁经办（示例）' } }],
    })
    const { envelope, differs } = await handler.open(sealed.tip, await handler.unlock())
    expect(envelope.report).toMatchObject({ site: '示例工地', narrative })
    expect(differs).toEqual([])
    const message = {
      ...{ id: newId(), version: 1, number: 1, previous: 'f'.repeat(64) },
      sealed: 'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IA==',
    }
    const refused = await handler.ask('desk', `/tips/${sealed.tip}/messages`, message)
    expect([refused.status, ((await refused.json()) as { error: { code: string } }).error.code]).toEqual([
      ...[409, 'unread'],
    ])
  })

  it('counts its targets from the day it was received', async () => {
    const first = await ticket()
    await enter(first)
    const earlier = await ticket({ receivedOn: addDays(today(), -14), number: `示例-早-${n}` })
    await enter(earlier)
    const [now, before] = await Promise.all([first, earlier].map(({ tip }) => house.tips.readTip(tip)))
    expect(before?.filedOn).toBe(addDays(today(), -14))
    expect((before?.acceptBy ?? '') < (now?.acceptBy ?? '')).toBe(true)
  })

  it('sent again is the same one, also twice at once', async () => {
    const sealed = await ticket()
    const replies = await Promise.all([enter(sealed), enter(sealed)])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 201])
    expect((await enter(sealed)).status).toBe(200)
  })

  it('keyed in by two people becomes one tip', async () => {
    const [one, other] = [await ticket(), await ticket()]
    const replies = await Promise.all([enter(one), enter(other, 'jiangning-lead')])
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409])
    const late = replies.find(({ status }) => status === 409)
    expect(late && (await codeOf(late))).toBe('ticketNumber')
  })

  it('belongs to the office that keyed it: the same number of another office is another ticket', async () => {
    const [one, other, again] = [await ticket(), await ticket(), await ticket()]
    expect((await enter(one)).status).toBe(201)
    expect((await enter(other, 'yuhuatai-handler')).status).toBe(201)
    expect(await codeOf(await enter(again, 'yuhuatai-handler'))).toBe('ticketNumber')
    expect([(await house.tips.readTip(one.tip))?.id, (await house.tips.readTip(other.tip))?.id]).toEqual([
      ...[one.tip, other.tip],
    ])
  })

  it('is not told of to another office, which gets one answer whether the number was entered or not', async () => {
    const [entered, of1, of2] = [await ticket(), await ticket(), await ticket({ number: `示例-没有-${n}` })]
    await enter(entered)
    const [known, unknown] = [await enter(of1, 'yuhuatai-handler'), await enter(of2, 'yuhuatai-handler')]
    expect([known.status, await known.json()]).toEqual([unknown.status, await unknown.json()])
    expect(await codeOf(await enter(entered, 'sip-handler'))).toBe('filed')
    const wrong = { ...entered, body: (await ticket({ number: `示例-别的-${n}` })).body }
    expect(await codeOf(await enter(wrong, 'sip-handler'))).toBe('filed')
  })

  it('whose first try ended between its two writes can be keyed in again', async () => {
    const lost = await ticket()
    await house.tips.claimTicket(
      { office: '320115', ticket: lost.body.ticket },
      { tip: lost.tip, day: today() },
    )
    expect((await enter(await ticket())).status).toBe(201)
  })

  it.each([
    ['of tomorrow', 1],
    ['of long ago', -31],
  ])('%s is refused', async (_, days) => {
    const reply = await enter(await ticket({ receivedOn: addDays(today(), days) }))
    expect([reply.status, await reply.json()]).toMatchObject([
      400,
      { error: { fields: ['ticket.receivedOn'] } },
    ])
  })

  it('that is not sealed, or sealed to others than those who handle it, is refused', async () => {
    const sealed = await ticket()
    const open = Buffer.from(narrative).toString('base64')
    expect((await enter({ ...sealed, body: { ...sealed.body, envelope: open } })).status).toBe(400)
    const [first] = sealed.body.routing.recipients
    if (!first) throw new Error('nobody handles it')
    const routing = { ...sealed.body.routing, recipients: [first] }
    expect(await codeOf(await enter({ ...sealed, body: { ...sealed.body, routing } }))).toBe('recipients')
  })

  it.each([
    ['jiangning-handler', 201],
    ['jiangning-lead', 201],
    ['yuhuatai-handler', 201],
    ['city-320100', 201],
    ['province-handler', 201],
    ['jiangning-auditor', 403],
    ['province-supervisor', 403],
    ['province-drafter', 403],
    ['province-approver', 403],
    ['province-administrator', 403],
    ['province-auditor', 403],
  ])('%s gets %i', async (username, status) => {
    expect((await enter(await ticket(), username)).status).toBe(status)
  })

  it('its words stand nowhere in the store; without the seal they would', async () => {
    const sealed = await ticket()
    await enter(sealed)
    const stored = async () => {
      const tip = await house.tips.readTip(sealed.tip)
      return [JSON.stringify(tip), Buffer.from(tip?.envelope ?? []).toString()].join('\n')
    }
    expect(await stored()).not.toContain('连墙件')
    const tip = await house.tips.readTip(sealed.tip)
    if (!tip) throw new Error('the tip is not there')
    await house.tips.changeTip(tip, { ...tip, envelope: new TextEncoder().encode(narrative) })
    expect(await stored()).toContain('连墙件')
  })
})
