import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buckets } from '../../../cdk/local/object-store.ts'
import { makeRound } from '../../../functions/clock/round.ts'
import { newSeed } from '../../../shared/filing/derive-filing.ts'
import { RoutingView } from '../../../shared/routing/table.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { routeTicket, sealTicket } from '../../../site/desk/hotline/ticket.ts'
import { sealingView } from '../../fixtures/directory.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { officeMessage, postFollow, reporterMessage } from '../../fixtures/message.ts'
import { newId, officer } from '../../fixtures/officer.ts'
import { transferRequest } from '../../fixtures/pass-on.ts'
import { earnTicket, prepare, send, upload } from '../../fixtures/reporter.ts'
import { closing, work } from '../../fixtures/work.ts'
import { dumpBucket, dumpTable, type Row, rowBytes } from '../../privacy/dump.ts'

const DAY = 86_400_000
const number = '示例〔2026〕7734'
const photo = new Blob([new Uint8Array(2000).fill(5)])
let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
beforeEach(() => {
  house.time.offset = 0
})

/** What docs/tables.md lets stay once the content is gone, by kind of item and field. */
const lasting: Record<string, string[]> = {
  TIP: [
    ...['pk', 'sk', 'id', 'state', 'version', 'channel', 'facts', 'routing', 'office', 'upper', 'sealedTo'],
    ...['filedOn', 'acceptBy', 'finishBy', 'openedOn', 'settledOn', 'answerBy', 'destroyedOn'],
    ...[
      'provisional',
      'critical',
      'waiting',
      'heard',
      'transfers',
      'referrals',
      'notifiedUpTo',
      'history',
      'lookupHash',
    ],
    ...['queueOffice', 'queueSort', 'escalatedTo', 'remindedOf', 'remindedOn'],
  ],
  OPENING: ['pk', 'sk', 'id', 'sub', 'name', 'office', 'at', 'messages', 'records'],
  LOOKUP: ['pk', 'sk', 'tip'],
  COUNT: ['pk', 'sk', 'upTo', 'marks', 'generation', 'of', 'workShard', 'workSince', 'waited', 'opened'],
}
/** Fields that stay with nothing in them. */
const emptied = ['envelope', 'reporterWrap', 'officeWraps', 'files', 'messages']

const sizeOf = (value: unknown) =>
  value instanceof Uint8Array || Array.isArray(value) ? value.length : Number.NaN

/** Everything about a tip that a scan of the table shows: rows that name it, or that are under what belonged to it. */
async function rowsOf(...ids: string[]): Promise<Row[]> {
  const rows = await dumpTable(house, 'tips')
  return rows.filter((row) => ids.some((id) => Buffer.from(rowBytes(row)).includes(id)))
}

/** What a scan shows of a destroyed tip beside what may stay. */
async function remains(...ids: string[]): Promise<string[]> {
  const rows = await rowsOf(...ids)
  return rows.flatMap((row) => {
    const kind = String(row.sk).split('#')[0] ?? ''
    const more = Object.keys(row).filter((name) => !lasting[kind]?.includes(name))
    const left = more.filter((name) => !emptied.includes(name) || sizeOf(row[name]) !== 0)
    return left.map((name) => `${row.sk}: ${name}`)
  })
}

async function untilDestroyed(tip: string) {
  for (const days of [181, 1200, 1200, 4000, 4000]) {
    house.time.offset = days * DAY
    await makeRound(house)
  }
  expect((await house.tips.readTip(tip))?.destroyedOn).toBeDefined()
}

async function enterTicket(more: { site?: string } = {}) {
  const view = RoutingView.parse(await (await house.intake.request('/api/routing')).json())
  const entry = {
    ...{ hotline: '12345' as const, number, receivedOn: dayInShanghai(house.now()), urgent: false },
    ...{
      division: '320115',
      topic: 'PIT-01',
      site: '示例工地',
      address: '',
      narrative: '示例：来电。',
      ...more,
    },
  }
  const sealing = await sealingView(house, view, routeTicket(entry, view).routing.recipients)
  const sealed = await sealTicket(entry, sealing, house.keys.directory.publicKey)
  return sealed
}

describe('once the content of a tip is destroyed, a scan of the table shows', () => {
  it('of a caller nothing, not even the number of their ticket', async () => {
    const { tip, body } = await enterTicket()
    const handler = await officer(house, 'jiangning-handler')
    expect((await handler.ask('desk', `/hotline/${tip}`, body, 'PUT')).status).toBe(201)
    const { identity } = await handler.open(tip, await handler.unlock())
    const target = await transferRequest(
      house,
      { id: tip, identity, office: '320115', version: (await handler.show(tip)).version },
      '320114',
    )
    expect((await handler.ask('desk', `/tips/${tip}/steps`, target)).status).toBe(200)
    expect((await work(house, 'yuhuatai-handler', { id: tip, identity }, ...closing)).status).toBe(200)
    house.time.offset = 3 * DAY
    await makeRound(house)
    const numbered = async () =>
      (await dumpTable(house, 'tips')).filter((row) => Buffer.from(rowBytes(row)).includes(number))
    expect((await numbered()).map(({ sk }) => sk).sort()).toEqual(['HOTLINE', 'TIP'])
    await untilDestroyed(tip)
    expect(await numbered()).toEqual([])
    expect(await remains(tip)).toEqual([])
  })

  it('of a report what docs/tables.md lets stay, and the bucket nothing', async () => {
    const ready = await prepare(house, newSeed(), { photo })
    expect((await send(house, ready.tip, ready.ticket, ready.filing)).status).toBe(201)
    const message = newId()
    const secrets = { tip: message, identity: ready.identity }
    const ticket = await earnTicket(house, message)
    const added = await upload(house, ticket, secrets, photo)
    // A file under the message's id that the message does not name.
    await house.tips.putChunk({ tip: message, file: '7', index: 0, hash: 'e'.repeat(64) }, new Uint8Array(9))
    const said = await reporterMessage(house, ready, { id: message, text: '示例：补一张。', files: [added] })
    await postFollow(house, 'messages', said)
    const handler = await officer(house, 'jiangning-handler')
    await handler.open(ready.tip, await handler.unlock())
    const answer = { id: ready.tip, identity: ready.identity, text: '示例：收到。' }
    await handler.ask('desk', `/tips/${ready.tip}/messages`, await officeMessage(house, answer))
    // A message and a record that lost their race, and files of a message that never came.
    const lost = 'f'.repeat(64)
    await house.tips.saveMessage(ready.tip, lost, new Uint8Array(9))
    await house.tips.saveRecord(ready.tip, lost, new Uint8Array(9))
    const never = newId()
    await upload(house, await earnTicket(house, never), { tip: never, identity: ready.identity }, photo)
    await house.tips.attachUpload(never, ready.tip, dayInShanghai(house.now()))
    await work(house, 'jiangning-lead', { id: ready.tip, identity: ready.identity }, ...closing)
    await untilDestroyed(ready.tip)
    expect(await remains(ready.tip, message, never)).toEqual([])
    const objects = [...(await dumpBucket(house, buckets.sealed)).keys()]
    expect(objects.filter((key) => [ready.tip, message, never].some((id) => key.includes(id)))).toEqual([])
  })
})

describe('a number that never became a tip', () => {
  it('is forgotten two days on; one that was filed meanwhile stays', async () => {
    const lost = await enterTicket()
    const day = dayInShanghai(house.now())
    const ticket = { ...lost.body.ticket, number: '示例〔2026〕1101' }
    await house.tips.claimTicket({ office: '320115', ticket }, { tip: lost.tip, day })
    const filed = await enterTicket()
    const handler = await officer(house, 'jiangning-handler')
    const body = { ...filed.body, ticket: { ...filed.body.ticket, number: '示例〔2026〕2202' } }
    expect((await handler.ask('desk', `/hotline/${filed.tip}`, body, 'PUT')).status).toBe(201)
    const numbers = async () =>
      (await dumpTable(house, 'tips')).flatMap(({ pk, sk, workSince }) =>
        sk === 'HOTLINE' ? [[String(pk).slice(-4), workSince !== undefined]] : [],
      )
    await makeRound(house)
    expect((await numbers()).sort()).toEqual([
      ['1101', true],
      ['2202', true],
    ])
    house.time.offset = 3 * DAY
    await makeRound(house)
    expect(await numbers()).toEqual([['2202', false]])
  })

  it('keyed under the id of another ticket leaves nothing, and is not burnt', async () => {
    const first = await enterTicket()
    const handler = await officer(house, 'jiangning-handler')
    expect((await handler.ask('desk', `/hotline/${first.tip}`, first.body, 'PUT')).status).toBe(201)
    const second = { ...first.body, ticket: { ...first.body.ticket, number: '示例〔2026〕7735461928' } }
    for (const username of ['jiangning-handler', 'yuhuatai-handler']) {
      const someone = await officer(house, username)
      const reply = await someone.ask('desk', `/hotline/${first.tip}`, second, 'PUT')
      expect(await reply.json()).toMatchObject({ error: { code: 'filed' } })
    }
    const kept = (await dumpTable(house, 'tips')).filter((row) =>
      Buffer.from(rowBytes(row)).includes('7735461928'),
    )
    expect(kept).toEqual([])
    // The number is not burnt by it.
    const again = await enterTicket()
    const body = { ...again.body, ticket: { ...again.body.ticket, number: '示例〔2026〕7735461928' } }
    expect((await handler.ask('desk', `/hotline/${again.tip}`, body, 'PUT')).status).toBe(201)
  })
})
