import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPublisher } from '../../../functions/publish/publisher.ts'
import { OfficesReply } from '../../../shared/contract/offices.ts'
import { PublicOffice } from '../../../shared/office/public-office.ts'
import { findBreak, LogLine } from '../../../shared/publication/log-line.ts'
import { PublicRouting } from '../../../shared/routing/public-routing.ts'
import { canonicalJson } from '../../../shared/value/canonical-json.ts'
import { addDays, dayInShanghai } from '../../../shared/value/day.ts'
import { hashOf } from '../../../shared/value/hash.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { officer } from '../../fixtures/officer.ts'
import { publishOf } from '../../fixtures/publish.ts'

let house: House
let publisher: ReturnType<typeof createPublisher>
beforeAll(async () => {
  house = await openHouse()
  publisher = createPublisher(publishOf(house))
})
afterAll(() => house.close())

const today = () => dayInShanghai(house.now())
const contact = (more: object = {}) => ({
  name: '示例单位（虚构）',
  phone: '12345',
  source: '示例出处（虚构）',
  confirmedOn: today(),
  ...more,
})
const codeOf = async (reply: Response) => ((await reply.json()) as { error: { code: string } }).error.code
const save = async (office: string, body: object, by = 'province-administrator') =>
  (await officer(house, by)).ask('newsroom', `/offices/${office}`, body, 'PUT')
const text = async (key: string) => new TextDecoder().decode((await house.bucket.read(key))?.body)
const officeOf = async (code: string) =>
  PublicOffice.array()
    .parse(JSON.parse(await text('data/offices.json')))
    .find((one) => one.code === code)
const log = async () => {
  await publisher.tick()
  const lines = (await text('data/log.jsonl')).trim().split('\n')
  return lines.map((line) => LogLine.parse(JSON.parse(line)))
}

describe('an office’s own name and telephone', () => {
  it('are public once recorded, with their source, and taken back the same way', async () => {
    expect((await save('320115', { version: 0, contact: contact() })).status).toBe(200)
    await publisher.ring({ pk: 'OFFICES', sk: '320115' })
    expect((await officeOf('320115'))?.confirmed).toEqual(contact())
    expect((await officeOf('320114'))?.confirmed).toBeUndefined()
    const line = (await log()).find(({ event }) => event === 'office')
    expect(line).toMatchObject({ subject: '320115', edition: 1, content: hashOf(canonicalJson(contact())) })
    expect((await save('320115', { version: 1, contact: null })).status).toBe(200)
    await publisher.ring({ pk: 'OFFICES', sk: '320115' })
    expect((await officeOf('320115'))?.confirmed).toBeUndefined()
    expect((await log()).filter(({ event }) => event === 'office').map(({ edition }) => edition)).toEqual([
      1, 2,
    ])
    const kept = (await house.records.readOffices()).find(({ office }) => office === '320115')
    expect(kept?.history.map((one) => one.contact?.phone)).toEqual(['12345', undefined])
  })

  it.each([
    ['without a source', { source: '' }],
    ['without a name', { name: '' }],
    ['with a person’s mobile number', { phone: '13800138000' }],
    ['with no telephone at all', { phone: '' }],
    ['confirmed tomorrow', { confirmedOn: '2999-01-01' }],
  ])('are refused %s', async (_, more) => {
    expect(await codeOf(await save('320102', { version: 0, contact: contact(more) }))).toBe('badRequest')
  })

  it('never stand in the open data without a source', () => {
    const { source: _, ...unsourced } = contact()
    const office = { code: '320115', upper: '320100', kind: 'district' }
    expect(PublicOffice.safeParse({ ...office, confirmed: contact() }).success).toBe(true)
    expect(PublicOffice.safeParse({ ...office, confirmed: unsourced }).success).toBe(false)
  })

  it('are recorded by the province’s administrator alone', async () => {
    for (const by of ['province-drafter', 'province-approver', 'jiangning-lead', 'city-320100']) {
      expect(await codeOf(await save('320115', { version: 2, contact: contact() }, by))).toBe('role')
    }
    expect(await codeOf(await save('329999', { version: 0, contact: contact() }))).toBe('notFound')
    const reader = await officer(house, 'jiangning-lead')
    const shown = OfficesReply.parse(await (await reader.ask('newsroom', '/offices')).json())
    expect(shown.mayWrite).toBe(false)
  })

  it('recorded twice at once stand once; the second is told', async () => {
    const replies = await Promise.all(
      ['12345', '12319'].map((phone) => save('320104', { version: 0, contact: contact({ phone }) })),
    )
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409])
  })
})

describe('the routing table in public', () => {
  it('has a line and its data once it is approved, with nobody’s name, and none before', async () => {
    const drafter = await officer(house, 'province-drafter')
    const approver = await officer(house, 'province-approver')
    const rules = { zones: ['320576', 'Z320101'] }
    const why = '示例：内部的理由'
    await drafter.ask('newsroom', '/routing/2', { revision: 0, rules, why }, 'PUT')
    await drafter.ask('newsroom', '/routing/2/steps', { step: 'submit', revision: 1 })
    await publisher.ring({ pk: 'ROUTING', sk: '000002' })
    expect(await text('data/routing.json')).not.toContain('Z320101')
    const validFrom = addDays(today(), 2)
    await approver.ask('newsroom', '/routing/2/steps', { step: 'approve', revision: 2, validFrom })
    await Promise.all([1, 2, 3].map(() => publisher.ring({ pk: 'ROUTING', sk: '000002' })))
    const table = { version: 2, validFrom, ...rules }
    expect(PublicRouting.parse(JSON.parse(await text('data/routing.json'))).tables.at(-1)).toEqual(table)
    expect(await text('data/routing.json')).not.toMatch(/示例|sample/)
    const lines = await log()
    expect(findBreak(lines)).toBeUndefined()
    expect(lines.filter(({ event, edition }) => event === 'routing' && edition === 2)).toMatchObject([
      { subject: 'routing', day: today(), content: hashOf(canonicalJson(table)) },
    ])
  })

  it('is written anew on the first tick of a day, and only then', async () => {
    await publisher.tick()
    const updated = async () => (JSON.parse(await text('data/index.json')) as { updatedOn: string }).updatedOn
    const before = await updated()
    expect(before).toBe(today())
    // A bell that was lost: nothing rings for this.
    await save('320106', { version: 0, contact: contact() })
    await publisher.tick()
    expect((await officeOf('320106'))?.confirmed).toBeUndefined()
    house.time.offset += 86_400_000
    await publisher.tick()
    expect(await updated()).toBe(addDays(before, 1))
    expect((await officeOf('320106'))?.confirmed?.phone).toBe('12345')
  })
})
