import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DeleteCommand, DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clientSettings } from '../../../../cdk/local/credentials.ts'
import { loadRenderer } from '../../../../cdk/local/stages.ts'
import { readPublishedLog, takeBackLog } from '../../../../functions/publish/log/take-back.ts'
import { findLostEditions, takeBackEditions } from '../../../../functions/publish/log/take-back-editions.ts'
import type { Publish } from '../../../../functions/publish/publish.ts'
import { createPublisher } from '../../../../functions/publish/publisher.ts'
import { dayInShanghai } from '../../../../shared/value/day.ts'
import { type House, openHouse } from '../../../fixtures/house.ts'
import { newFirm, newsroomOf } from '../../../fixtures/newsroom.ts'
import { publishOf } from '../../../fixtures/publish.ts'
import { dumpTable, type Row } from '../../../privacy/dump.ts'

let house: House
let publish: Publish
let room: Awaited<ReturnType<typeof newsroomOf>>
beforeEach(async () => {
  house = await openHouse()
  publish = publishOf(house, { renderer: await loadRenderer() })
  await createPublisher(publish).publishAll()
  room = await newsroomOf(house)
})
afterEach(() => house.close())

const ring = (id: string) => createPublisher(publish).ring({ pk: `CASE#${id}`, sk: 'CASE' })
const tick = () => createPublisher(publish).tick()
const text = async (key: string) => Buffer.from((await house.bucket.read(key))?.body ?? []).toString('utf8')
const json = async (key: string) => JSON.parse(await text(key))

async function published(title: string): Promise<string> {
  const id = await room.reviewed({ title, firms: [newFirm()] })
  expect(await room.step('b', id, 'approve')).toBe('ok')
  await ring(id)
  return id
}

async function corrected(id: string, title: string): Promise<void> {
  await room.step('a', id, 'correct', { what: '改了标题', why: '原来写错了' })
  // How its firms were treated was never public: of a case that the newsroom lost it is written again.
  await room.fair(id, { waived: '示例：不用告知', namesUntil: '2099-12-31' })
  expect(await room.write(id, { title })).toBe('ok')
  await room.step('a', id, 'submit')
  expect(await room.step('b', id, 'approve')).toBe('ok')
  await ring(id)
}

/** The records table as it was at an earlier moment. */
async function bringBack(rows: readonly Row[]): Promise<void> {
  const client = new DynamoDBClient({ ...clientSettings, endpoint: house.database.endpoint })
  const documents = DynamoDBDocumentClient.from(client)
  for (const { pk, sk } of await dumpTable(house, 'records'))
    await documents.send(new DeleteCommand({ TableName: 'records', Key: { pk, sk } }))
  for (const Item of rows) await documents.send(new PutCommand({ TableName: 'records', Item }))
  client.destroy()
}

const publishedLog = async () => ({
  lines: await text('data/log.jsonl'),
  checkpoint: await text('data/log/checkpoint'),
  keys: await house.records.readLogKeys(),
})

describe('a records table that came back older', () => {
  it('gets the editions back that were published since; what was withdrawn since stays withdrawn', async () => {
    const corrects = await published('示例甲乙丙工地的通报')
    const goes = await published('示例丁戊己工地的通报')
    await tick()
    const copy = await dumpTable(house, 'records')
    await corrected(corrects, '示例庚辛壬工地的通报')
    const fresh = await published('示例癸子丑工地的通报')
    expect(await room.step('a', goes, 'withdraw', { reason: '示例：写错了工地' })).toBe('ok')
    expect(await room.step('b', goes, 'confirmWithdraw')).toBe('ok')
    await ring(goes)
    await tick()
    const log = await publishedLog()
    const keys = [corrects, goes, fresh].flatMap((id) => [`data/cases/${id}.json`, `data/cases/${id}/1.json`])
    const before = await Promise.all(keys.map(text))
    const positions = await Promise.all(
      [corrects, goes, fresh].map((id) => house.records.readPlace(id, 'all')),
    )

    await bringBack(copy)
    await expect(tick()).rejects.toMatchObject({ name: 'LogAtOddsError' })
    const { lost, missing } = await findLostEditions(house.records, house.bucket, readPublishedLog(log).lines)
    expect(missing).toEqual([])
    for (let round = 0; round < 2; round++)
      await takeBackEditions(house.records, lost, dayInShanghai(house.now()))
    await takeBackLog(house.records, log)
    await tick()
    await createPublisher(publish).publishAll()
    await tick()
    expect(await Promise.all(keys.map(text))).toEqual(before)
    expect(await text('data/log.jsonl')).toBe(log.lines)
    for (const { key } of await house.bucket.list(''))
      expect([key, await text(key)].join()).not.toContain('丁戊己')
    expect(
      await Promise.all([corrects, goes, fresh].map((id) => house.records.readPlace(id, 'all'))),
    ).toEqual(positions)
    // The newsroom goes on from what is public.
    expect(await room.read(corrects)).toMatchObject({ state: 'published', edition: 2 })
    expect(await room.read(goes)).toMatchObject({ state: 'withdrawn', edition: 2 })
    await corrected(fresh, '示例寅卯辰工地的通报')
    expect(await json(`data/cases/${fresh}.json`)).toMatchObject({ edition: 2, state: 'published' })
    const next = await published('示例巳午未工地的通报')
    const numbers = await Promise.all(
      [fresh, next].map(async (id) => (await json(`data/cases/${id}.json`)).number),
    )
    expect(new Set(numbers).size).toBe(2)
  })

  it('is told of an edition that is found nowhere, or is another than the log says', async () => {
    await tick()
    const copy = await dumpTable(house, 'records')
    const [gone, altered] = [await published('示例甲工地的通报'), await published('示例乙工地的通报')]
    await tick()
    const log = await publishedLog()
    await bringBack(copy)
    for (const key of [`data/cases/${gone}.json`, `data/cases/${gone}/1.json`]) await house.bucket.remove(key)
    for (const key of [`data/cases/${altered}.json`, `data/cases/${altered}/1.json`]) {
      const body = (await text(key)).replace('示例乙', '示例丙')
      await house.bucket.put(key, body, { type: 'application/json', cache: 'no-store' })
    }
    const { lost, missing } = await findLostEditions(house.records, house.bucket, readPublishedLog(log).lines)
    expect(lost).toEqual([])
    expect(missing).toEqual([gone, altered].map((id) => ({ id, edition: 1 })))
  })
})
