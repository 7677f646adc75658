import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DeleteCommand, DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clientSettings } from '../../../cdk/local/credentials.ts'
import { reconcile } from '../../../cdk/operate/reconcile.ts'
import { makeRound } from '../../../functions/clock/round.ts'
import { takeBackLog } from '../../../functions/publish/log/take-back.ts'
import { createPublisher } from '../../../functions/publish/publisher.ts'
import { reviewChecks } from '../../../shared/case/review-checks.ts'
import { newSeed } from '../../../shared/filing/derive-filing.ts'
import { caseContent, newCaseId } from '../../fixtures/case.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { officer } from '../../fixtures/officer.ts'
import { publishOf } from '../../fixtures/publish.ts'
import { follow, type Prepared, prepare, send } from '../../fixtures/reporter.ts'
import { pageOf } from '../../fixtures/simple-follow.ts'
import { closing, work } from '../../fixtures/work.ts'
import { dumpTable, type Row } from '../../privacy/dump.ts'

const DAY = 86_400_000
const photo = () => new Blob([crypto.getRandomValues(new Uint8Array(2000))])
let house: House
/** A tip whose time is over on the day of the loss, one that is open, and one that came after the copy was made. */
let old: Prepared
let open: Prepared
let late: Prepared
let bulletin: string
let copies: { tips: Row[]; records: Row[] }

/** A table as DynamoDB gives it back of an earlier moment: those items, and no others. */
async function bringBack(name: 'tips' | 'records', rows: readonly Row[]): Promise<void> {
  const client = new DynamoDBClient({ ...clientSettings, endpoint: house.database.endpoint })
  const documents = DynamoDBDocumentClient.from(client)
  for (const { pk, sk } of await dumpTable(house, name))
    await documents.send(new DeleteCommand({ TableName: name, Key: { pk, sk } }))
  for (const Item of rows) await documents.send(new PutCommand({ TableName: name, Item }))
  client.destroy()
}

const fileOne = async () => {
  const ready = await prepare(house, newSeed(), { photo: photo() })
  expect((await send(house, ready.tip, ready.ticket, ready.filing)).status).toBe(201)
  return ready
}
const look = (repair = false) =>
  reconcile(
    {
      ...{ tips: house.tips, records: house.records, sealed: house.sealedBucket, public: house.bucket },
      ...{ table: { name: 'tips', endpoint: house.database.endpoint }, now: house.now },
    },
    { repair },
  )
const replyTo = async ({ keys }: Prepared) =>
  JSON.parse((await follow(house, keys.lookup)).text) as { tip: object | null; lost?: object[] }
const publisher = () => createPublisher(publishOf(house))

async function publishCase(): Promise<string> {
  const id = newCaseId()
  const drafter = await officer(house, 'province-drafter')
  await drafter.ask('newsroom', '/cases', { id, content: caseContent, notes: '' })
  await drafter.ask('newsroom', `/cases/${id}/steps`, { step: 'submit', version: 1 })
  const approver = await officer(house, 'province-approver')
  await approver.ask('newsroom', `/cases/${id}/steps`, { step: 'approve', version: 2, read: reviewChecks })
  await publisher().ring({ pk: `CASE#${id}`, sk: 'CASE' })
  return id
}

const destroyedOn = async () => (await house.tips.readTip(old.tip))?.destroyedOn

async function untilDestroyed(): Promise<void> {
  for (const days of [181, 1300, 1301]) {
    house.time.offset = days * DAY
    await makeRound(house)
  }
}

// A story: what was lost, and how it is brought back, in the order of docs/restore.md.
describe('an installation that lost its tables', () => {
  beforeAll(async () => {
    house = await openHouse()
    await publisher().publishAll()
    old = await fileOne()
    await work(house, 'jiangning-handler', { id: old.tip, identity: old.identity }, ...closing)
    open = await fileOne()
    copies = { tips: await dumpTable(house, 'tips'), records: await dumpTable(house, 'records') }
    late = await fileOne()
    bulletin = await publishCase()
    await publisher().tick()
    await untilDestroyed()
    expect(await destroyedOn()).toBeDefined()
  })
  afterAll(() => house.close())

  it('is whole before the loss', async () => {
    expect(await look()).toEqual({
      ...{
        tips: expect.any(Number),
        withoutReceipt: [],
        withoutTip: 0,
        withoutFiles: [],
        unnamedFiles: [],
        log: 'fits',
      },
    })
  })

  it('repairs nothing while the table of tips is lost: the clock would remove the files of all', async () => {
    await bringBack(
      'tips',
      copies.tips.filter(({ pk }) => pk === 'DATA'),
    )
    expect((await look()).tips).toBe(0)
    await expect(look(true)).rejects.toThrow('bring the table back first')
    const rows = await dumpTable(house, 'tips')
    expect(rows).toEqual([])
  })

  it('shows after the tips came back what does not fit', async () => {
    await bringBack('tips', copies.tips)
    expect(await destroyedOn()).toBeUndefined()
    const found = await look()
    // The files of what was destroyed are gone; those of the late tip lie there without it.
    expect(found).toMatchObject({ withoutFiles: [old.tip], unnamedFiles: [late.tip], withoutReceipt: [] })
  })

  it('destroys again what came back and whose time was over, without a list of what it was', async () => {
    await makeRound(house)
    await makeRound(house)
    expect(await destroyedOn()).toBeDefined()
    expect((await look()).withoutFiles).toEqual([])
    expect((await replyTo(open)).tip).not.toBeNull()
  })

  it('has the clock remove files that nothing names any more, and nothing else', async () => {
    await look(true)
    house.time.offset += 3 * DAY
    await makeRound(house)
    expect((await look()).unnamedFiles).toEqual([])
    expect((await house.tips.listChunks(open.tip)).length).toBeGreaterThan(0)
  })

  it('tells whoever holds a receipt of the days that were lost, and asks them to report again', async () => {
    expect(await replyTo(late)).toMatchObject({ tip: null })
    await house.tips.saveRestore({ from: '2026-05-01', to: '2026-05-02' })
    const [unknown, known] = [await replyTo(late), await replyTo(open)]
    expect(unknown).toMatchObject({ tip: null, lost: [{ from: '2026-05-01', to: '2026-05-02' }] })
    expect(JSON.stringify(unknown)).toHaveLength(JSON.stringify(known).length)
    const page = await pageOf(house, { receipt: late.receipt })
    expect(page).toContain('请再报一次')
    expect(page).toMatch(/2026年5月1日到2026年5月2日|5月1日到5月2日/)
    expect((await send(house, late.tip, late.ticket, late.filing)).status).toBeLessThan(500)
  })

  it('writes a receipt again that was lost between two writes', async () => {
    const tip = await house.tips.readTip(open.tip)
    if (!tip || !('lookupHash' in tip)) throw new Error('no tip')
    const rows = await dumpTable(house, 'tips')
    await bringBack(
      'tips',
      rows.filter(({ pk }) => pk !== `LOOKUP#${tip.lookupHash}`),
    )
    expect((await replyTo(open)).tip).toBeNull()
    expect((await look(true)).withoutReceipt).toEqual([open.tip])
    expect((await replyTo(open)).tip).not.toBeNull()
  })

  it('writes nothing to the public log while records and log are at odds, until a person decides', async () => {
    const before = new TextDecoder().decode((await house.bucket.read('data/log/checkpoint'))?.body)
    const lines = new TextDecoder().decode((await house.bucket.read('data/log.jsonl'))?.body)
    const keys = await house.records.readLogKeys()
    await bringBack('records', copies.records)
    expect((await look()).log).toMatch(/more was published|lost the line/)
    await expect(publisher().tick()).rejects.toMatchObject({ name: 'LogAtOddsError' })
    expect(new TextDecoder().decode((await house.bucket.read('data/log/checkpoint'))?.body)).toBe(before)
    await takeBackLog(house.records, { lines, checkpoint: before, keys })
    expect((await look()).log).toBe('fits')
    await publisher().tick()
    expect(new TextDecoder().decode((await house.bucket.read('data/log.jsonl'))?.body)).toContain(lines)
    // What was public is all that is left of the case: it is not taken for a stray.
    expect(await house.bucket.read(`data/cases/${bulletin}.json`)).toBeDefined()
    expect(await house.bucket.read(`cases/${bulletin}/index.html`)).toBeDefined()
  })
})
