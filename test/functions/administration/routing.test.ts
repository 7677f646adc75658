import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isApproved } from '../../../shared/change/change.ts'
import { RoutingReply } from '../../../shared/contract/routing.ts'
import { newSeed } from '../../../shared/filing/derive-filing.ts'
import { RoutingView } from '../../../shared/routing/table.ts'
import { addDays, dayInShanghai } from '../../../shared/value/day.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { officer } from '../../fixtures/officer.ts'
import { facts, prepare, send } from '../../fixtures/reporter.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

const WHY = '江北新区直管区自己管建设（示例）'
const zonesOn = { zones: ['320576', 'Z320101'] }
const today = () => dayInShanghai(house.now())

const codeOf = async (reply: Response) => ((await reply.json()) as { error: { code: string } }).error.code
const replyOf = async (reply: Response) => {
  expect(reply.status).toBe(200)
  return RoutingReply.parse(await reply.json())
}
const ask = async (username: string, path = '', body?: unknown, method?: string) =>
  (await officer(house, username)).ask('newsroom', `/routing${path}`, body, method)
const save = (rules: object, more: { revision?: number; by?: string; version?: number } = {}) =>
  ask(
    more.by ?? 'province-drafter',
    `/${more.version ?? 2}`,
    { revision: more.revision ?? 0, rules, why: WHY },
    'PUT',
  )
const step = (by: string, name: string, revision: number, more: object = {}, version = 2) =>
  ask(by, `/${version}/steps`, { step: name, revision, ...more })
const view = async () => RoutingView.parse(await (await house.intake.request('/api/routing')).json())

/** Somebody who holds both roles. */
async function both() {
  const roles = ['drafter' as const, 'approver' as const]
  await house.records.saveStaff({ sub: 'sample-both', name: '两个岗位（示例）', office: '320000', roles })
  return officer(house, 'both', await house.tokens.with('both', { sub: 'sample-both' }))
}

async function putInForce(rules: object, validFrom = today(), version = 2) {
  await save(rules, { version })
  await step('province-drafter', 'submit', 1, {}, version)
  return replyOf(await step('province-approver', 'approve', 2, { validFrom }, version))
}

describe('the routing table', () => {
  it('is drafted, approved by a second person, and routes from its day on', async () => {
    const drafted = await replyOf(await save(zonesOn))
    expect(drafted).toMatchObject({ inForce: 1, steps: ['submit', 'withdraw'], mayWrite: true })
    await replyOf(await step('province-drafter', 'submit', 1))
    const day = addDays(today(), 3)
    const approved = await replyOf(await step('province-approver', 'approve', 2, { validFrom: day }))
    expect(approved.inForce).toBe(1)
    expect(approved.versions[0]).toMatchObject({ version: 2, validFrom: day, zones: zonesOn.zones })
    expect(approved.versions[0]?.change?.history.map(({ step, name }) => [step, name])).toEqual([
      ['draft', '省级拟稿（示例）'],
      ['submit', '省级拟稿（示例）'],
      ['approve', '省级审核（示例）'],
    ])
    expect((await view()).table.version).toBe(1)
    house.time.offset += 3 * 86_400_000
    expect((await view()).table).toEqual({ version: 2, validFrom: day, zones: zonesOn.zones })
  })

  it('that is not approved never routes, whatever its day', async () => {
    for (const act of [() => save(zonesOn), () => step('province-drafter', 'submit', 1)]) {
      await replyOf(await act())
      house.time.offset += 86_400_000
      expect((await view()).table.version).toBe(1)
    }
    // Without the test for approval the newest version would route.
    const versions = await house.records.readRoutingVersions()
    const newest = versions.filter((one) => one.validFrom <= today()).at(-1)
    expect(newest?.version).toBe(2)
    expect(newest && isApproved(newest)).toBe(false)
  })

  it('cannot be approved by who wrote on it', async () => {
    const one = await both()
    await one.ask('newsroom', '/routing/2', { revision: 0, rules: zonesOn, why: WHY }, 'PUT')
    await one.ask('newsroom', '/routing/2/steps', { step: 'submit', revision: 1 })
    const approve = { step: 'approve', revision: 2, validFrom: today() }
    expect(await codeOf(await one.ask('newsroom', '/routing/2/steps', approve))).toBe('self')
    // The same request by another person is accepted: it was the person that was refused.
    expect((await step('province-approver', 'approve', 2, { validFrom: today() })).status).toBe(200)
  })

  it('cannot be approved by who only wrote it anew after another', async () => {
    await save(zonesOn)
    const one = await both()
    await one.ask('newsroom', '/routing/2', { revision: 1, rules: { zones: [] }, why: WHY }, 'PUT')
    await step('province-drafter', 'submit', 2)
    const approve = { step: 'approve', revision: 3, validFrom: today() }
    expect(await codeOf(await one.ask('newsroom', '/routing/2/steps', approve))).toBe('self')
  })

  it('in force stays as it is', async () => {
    await putInForce(zonesOn)
    expect(await codeOf(await save({ zones: [] }, { revision: 3 }))).toBe('step')
    expect(await codeOf(await step('province-drafter', 'withdraw', 3))).toBe('step')
    expect(await codeOf(await save({ zones: [] }, { version: 1, revision: 0 }))).toBe('conflict')
    expect((await view()).table.zones).toEqual(zonesOn.zones)
    const next = await replyOf(await save({ zones: [] }, { version: 3 }))
    expect(next.versions.map((one) => one.version)).toEqual([3, 2, 1])
  })

  it('not yet in force can be withdrawn, and then does not begin', async () => {
    await putInForce(zonesOn, addDays(today(), 1))
    await replyOf(await step('province-approver', 'withdraw', 3))
    house.time.offset += 86_400_000
    expect((await view()).table.version).toBe(1)
  })

  it('goes back with a reason and comes again', async () => {
    await save(zonesOn)
    await step('province-drafter', 'submit', 1)
    expect(await codeOf(await step('province-approver', 'return', 2))).toBe('reason')
    await replyOf(await step('province-approver', 'return', 2, { reason: '请附上职权文件' }))
    const again = await replyOf(await save({ zones: ['Z320101'] }, { revision: 3 }))
    expect(again.versions[0]?.change?.history.at(-1)?.step).toBe('edit')
  })

  it('begins today or later, and not before the version before', async () => {
    await save(zonesOn)
    await step('province-drafter', 'submit', 1)
    const approve = (validFrom?: string) => step('province-approver', 'approve', 2, { validFrom })
    expect(await codeOf(await approve(addDays(today(), -1)))).toBe('tooEarly')
    expect(await codeOf(await approve())).toBe('badRequest')
    await replyOf(await approve(addDays(today(), 5)))
    await save({ zones: [] }, { version: 3 })
    await step('province-drafter', 'submit', 1, {}, 3)
    const early = { validFrom: addDays(today(), 4) }
    expect(await codeOf(await step('province-approver', 'approve', 2, early, 3))).toBe('tooEarly')
  })
})

describe('two at once', () => {
  it('draft: one stands, and the second is told what does', async () => {
    const replies = await Promise.all([save(zonesOn), save({ zones: [] })])
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409])
    const late = (await replies.find((reply) => reply.status === 409)?.json()) as {
      error: { code: string; detail: unknown }
    }
    expect(late.error.code).toBe('conflict')
    const stands = RoutingReply.parse(late.error.detail).versions[0]
    expect(stands).toEqual((await house.records.readRoutingVersions()).at(-1))
  })

  it('write over one another: the second is refused, and without the condition would not be', async () => {
    await save(zonesOn)
    const [seen] = (await house.records.readRoutingVersions()).slice(-1)
    const replies = await Promise.all([
      save({ zones: [] }, { revision: 1 }),
      save({ zones: ['Z320101'] }, { revision: 1 }),
    ])
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409])
    // The companion: a write that names the revision that stands now, not the one read, goes through.
    const [now] = (await house.records.readRoutingVersions()).slice(-1)
    if (!seen || !now?.change) throw new Error('no version')
    expect(await house.records.saveRoutingVersion(seen, 1)).toBe(false)
    expect(await house.records.saveRoutingVersion(seen, now.change.revision)).toBe(true)
  })

  it('approve and edit: what was approved is what was read', async () => {
    await save(zonesOn)
    await step('province-drafter', 'submit', 1)
    const [approve, withdraw] = await Promise.all([
      step('province-approver', 'approve', 2, { validFrom: today() }),
      step('province-drafter', 'withdraw', 2),
    ])
    const done = [approve, withdraw].filter((reply) => reply.status === 200)
    expect(done).toHaveLength(1)
    const stands = (await house.records.readRoutingVersions()).at(-1)
    expect(stands?.change?.state).toBe(approve.status === 200 ? 'approved' : 'withdrawn')
  })
})

describe('who may', () => {
  const others = [
    'province-handler',
    'province-auditor',
    'province-administrator',
    'city-320100',
    'jiangning-lead',
  ]

  it.each(others)('%s reads what counts and changes nothing', async (username) => {
    await save(zonesOn)
    const shown = await replyOf(await ask(username))
    expect(shown.mayWrite).toBe(false)
    expect(shown.steps).toEqual([])
    expect(shown.versions.map((one) => one.version)).toEqual(username.startsWith('province') ? [2, 1] : [1])
    expect(await codeOf(await save({ zones: [] }, { by: username, revision: 1 }))).toBe('role')
    expect(await codeOf(await step(username, 'submit', 1))).toBe('role')
  })

  it('the approver does not write, the drafter does not approve', async () => {
    expect(await codeOf(await save(zonesOn, { by: 'province-approver' }))).toBe('role')
    await save(zonesOn)
    await step('province-drafter', 'submit', 1)
    const approve = await step('province-drafter', 'approve', 2, { validFrom: today() })
    expect(await codeOf(approve)).toBe('role')
  })

  it('a drafter of a city does not write either', async () => {
    const roles = ['drafter' as const]
    await house.records.saveStaff({ sub: 'sample-city', name: '市级拟稿（示例）', office: '320100', roles })
    const one = await officer(house, 'city', await house.tokens.with('city', { sub: 'sample-city' }))
    const body = { revision: 0, rules: zonesOn, why: WHY }
    expect(await codeOf(await one.ask('newsroom', '/routing/2', body, 'PUT'))).toBe('role')
  })

  it('nobody without a token', async () => {
    const reply = await house.newsroom.request('/api/newsroom/routing')
    expect(reply.status).toBe(401)
  })
})

describe('a table that cannot be', () => {
  it.each([
    ['an unknown zone', { zones: ['Z329999'] }, 'zones.Z329999'],
    ['a zone twice', { zones: ['320576', '320576'] }, 'zones.320576'],
    ['another name of a district', { zones: ['Z320505'] }, 'zones.Z320505'],
    ['an office of another city', { zones: [], handlers: { '320115': '320500' } }, 'handlers.320115'],
    ['an office that does not exist', { zones: [], handlers: { '320115': '320199' } }, 'handlers.320115'],
    ['a city handed on', { zones: [], handlers: { '320100': '320115' } }, 'handlers.320100'],
    ['a zone that is off', { zones: [], handlers: { '320111': 'Z320101' } }, 'handlers.320111'],
    [
      'a zone that is on and handed on',
      { zones: ['Z320101'], handlers: { Z320101: '320111' } },
      'handlers.Z320101',
    ],
    ['an unknown topic', { zones: [], duties: { 'NONE-01': [] } }, 'duties.NONE-01'],
    ['an unknown department', { zones: [], duties: { 'PIT-01': ['NOBODY'] } }, 'duties.PIT-01'],
    ['a restricted topic', { zones: [], duties: { 'OFFICIAL-02': ['POLICE'] } }, 'duties.OFFICIAL-02'],
  ])('%s is refused, naming the line', async (_, rules, field) => {
    const { error } = (await (await save(rules)).json()) as { error: { code: string; fields: string[] } }
    expect(error).toMatchObject({ code: 'table', fields: [field] })
  })
})

describe('a filing while the table changes', () => {
  it('sealed under the old view is refused with the right offices, filed again it works', async () => {
    const shown = { ...facts, division: 'Z320101' }
    const seed = newSeed()
    const before = await prepare(house, seed, { facts: shown })
    expect(before.filing.routing.recipients[0]?.office).toBe('320100')
    await putInForce({ zones: ['320576'], handlers: { Z320101: '320115' } })
    house.time.offset += 6000
    const refused = await send(house, before.tip, before.ticket, before.filing)
    expect(refused.status).toBe(409)
    const { error } = (await refused.json()) as { error: { code: string; detail: { office: string } } }
    expect(error.code).toBe('recipients')
    expect(JSON.stringify(error.detail)).toContain('320115')
    const again = await prepare(house, seed, { facts: shown })
    expect((await send(house, again.tip, again.ticket, again.filing)).status).toBe(201)
    const tip = await house.tips.readTip(again.tip)
    expect(tip).toMatchObject({ office: '320115', routing: { table: 2 } })
  })

  it('whose offices stay the same is sealed anew as well: the letter names the table that routed it', async () => {
    const seed = newSeed()
    const before = await prepare(house, seed)
    await putInForce(zonesOn)
    house.time.offset += 6000
    const reply = await send(house, before.tip, before.ticket, before.filing)
    expect(reply.status).toBe(409)
    const again = await prepare(house, seed)
    expect((await send(house, again.tip, again.ticket, again.filing)).status).toBe(201)
    expect((await house.tips.readTip(again.tip))?.routing.table).toBe(2)
  })
})
