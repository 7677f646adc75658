import { beforeEach, describe, expect, it } from 'vitest'
import { makeRound } from '../../../functions/clock/round.ts'
import type { QueueReply } from '../../../shared/contract/queue.ts'
import { newSeed } from '../../../shared/filing/derive-filing.ts'
import type { Role } from '../../../shared/people/staff.ts'
import { verifyHistory } from '../../../shared/tip/history.ts'
import type { Tip } from '../../../shared/tip/tip.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { newId, officer } from '../../fixtures/officer.ts'
import { facts, prepare, send } from '../../fixtures/reporter.ts'

const HOUR = 3_600_000
const sub = 'sample-leaver'
let house: House
let tips: string[]
beforeEach(async () => {
  house = await openHouse()
  await house.records.saveStaff({ sub, name: '示例离开', office: '320115', roles: ['handler'] })
  tips = []
  const ready = await prepare(house, newSeed(), { facts: { ...facts, topic: 'PIT-03' } })
  expect((await send(house, ready.tip, ready.ticket, ready.filing)).status).toBe(201)
  const filed = await house.tips.readTip(ready.tip)
  if (!filed) throw new Error('the tip is not there')
  for (const who of [sub, sub, 'sample-jiangning-handler']) tips.push(await copyFor(filed, who))
  tips.push(ready.tip)
  return () => house.close()
})

/** A tip like the one that was filed, given to somebody by the lead. */
async function copyFor(filed: Tip, who: string) {
  const id = newId()
  await house.tips.fileTip({ ...filed, id })
  const lead = await officer(house, 'jiangning-lead')
  const reply = await lead.ask('desk', `/tips/${id}/assignee`, { version: filed.version, sub: who })
  expect(reply.status).toBe(200)
  return id
}

async function change(more: { office?: string; roles?: Role[]; active?: boolean }, version = 1) {
  const body = { version, office: '320115', roles: ['handler'], active: true, ...more }
  const admin = await officer(house, 'province-administrator')
  expect((await admin.ask('newsroom', `/people/${sub}`, body, 'PUT')).status).toBe(200)
}

/** Who works on each tip, as it is written. */
const written = async () => Promise.all(tips.map(async (id) => (await house.tips.readTip(id))?.assignee?.sub))

/** Who works on each tip, as the lead's queue shows it; `none` asks for nobody's. */
async function shown(assignee = '') {
  const lead = await officer(house, 'jiangning-lead')
  const reply = (await (
    await lead.ask('desk', `/tips?${assignee && `assignee=${assignee}`}`)
  ).json()) as QueueReply
  return new Map(reply.tips.map((line) => [line.id, line.assignee?.sub]))
}

const handler = 'sample-jiangning-handler'

describe('the tips of somebody who', () => {
  it.each<[string, Parameters<typeof change>[0]]>([
    ['left', { active: false }],
    ['went to another office', { office: '320114' }],
    ['has other work now', { roles: ['auditor'] }],
  ])('%s show as nobody’s at once, and are so once the clock ran', async (_, more) => {
    expect(await written()).toEqual([sub, sub, handler, undefined])
    await change(more)
    expect(await written()).toEqual([sub, sub, handler, undefined])
    expect([...(await shown()).values()].filter((one) => one !== undefined)).toEqual([handler])
    expect([...(await shown('none')).keys()].sort()).toEqual([tips[0], tips[1], tips[3]].sort())
    const overview = await (await officer(house, 'jiangning-lead')).ask('desk', '/overview')
    expect(await overview.json()).toMatchObject({ offices: [{ open: 4, unassigned: 3 }] })
    const done = await makeRound(house)
    expect(done).toMatchObject({ released: 1, failed: 0 })
    expect(await written()).toEqual([undefined, undefined, handler, undefined])
  })

  it('left have it in their history, by the clock, once', async () => {
    await change({ active: false })
    await Promise.all([makeRound(house), makeRound(house)])
    await makeRound(house)
    const tip = await house.tips.readTip(tips[0] ?? '')
    const given = tip?.history.filter(({ kind }) => kind === 'assigned') ?? []
    expect(given.map(({ by, subject }) => [by.who, subject])).toEqual([
      ['staff', '示例离开'],
      ['clock', undefined],
    ])
    expect(tip && verifyHistory(tip.history)).toBe(true)
  })

  it('only got another role beside stay with them', async () => {
    await change({ roles: ['handler', 'auditor'] })
    await makeRound(house)
    expect(await written()).toEqual([sub, sub, handler, undefined])
    expect(await house.records.listWork('2099-01-01T00')).toEqual([])
  })

  it('left and came back before the clock ran stay with them', async () => {
    await change({ active: false })
    await change({}, 2)
    await makeRound(house)
    expect(await written()).toEqual([sub, sub, handler, undefined])
  })

  it('left are found also when the index lagged, or the change of the record came after its note', async () => {
    await change({ active: false })
    const behind = { ...house, tips: { ...house.tips, listAssigned: async () => [] } }
    await makeRound(behind)
    const unchanged = {
      ...house.records,
      readStaff: async () => ({ sub, name: '', office: '320115', roles: ['handler' as const] }),
    }
    await makeRound({ ...house, records: unchanged })
    expect(await written()).toEqual([sub, sub, handler, undefined])
    await makeRound(house)
    expect(await written()).toEqual([undefined, undefined, handler, undefined])
  })

  it('left leave no work behind in the end', async () => {
    const left = async () => (await house.records.listWork('2099-01-01T00')).map(({ pk }) => pk)
    await change({ active: false })
    await makeRound(house)
    house.time.offset = HOUR
    await makeRound(house)
    expect(await left()).toEqual([`RELEASE#${sub}`])
    house.time.offset = 3 * HOUR
    await makeRound(house)
    expect(await left()).toEqual([])
  })
})

describe('how many tips somebody works on', () => {
  it.each([
    ['jiangning-lead', 200],
    ['province-administrator', 200],
    ['jiangning-handler', 403],
    ['jiangning-auditor', 403],
    ['city-320100', 403],
    ['province-auditor', 403],
  ])('is a number for who may change them, and nothing else: %s gets %i', async (username, status) => {
    const reply = await (await officer(house, username)).ask('desk', `/people/${sub}/tips`)
    expect(reply.status).toBe(status)
    if (status === 200) expect(await reply.json()).toEqual({ open: 2 })
  })

  it('is not told of who is not there, nor of oneself', async () => {
    const lead = await officer(house, 'jiangning-lead')
    expect((await lead.ask('desk', '/people/sample-nobody/tips')).status).toBe(404)
    expect((await lead.ask('desk', '/people/sample-jiangning-lead/tips')).status).toBe(403)
  })
})
