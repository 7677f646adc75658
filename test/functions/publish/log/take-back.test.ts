import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DeleteCommand, DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clientSettings } from '../../../../cdk/local/credentials.ts'
import { readPublishedLog, takeBackLog } from '../../../../functions/publish/log/take-back.ts'
import { findLostEditions, takeBackEditions } from '../../../../functions/publish/log/take-back-editions.ts'
import { createPublisher } from '../../../../functions/publish/publisher.ts'
import { dayInShanghai } from '../../../../shared/value/day.ts'
import { publicSaying } from '../../../fixtures/public-texts.ts'
import { openPublishing, type Publishing } from '../../../fixtures/publishing.ts'
import { dumpTable, type Row } from '../../../privacy/dump.ts'

let site: Publishing
beforeEach(async () => {
  site = await openPublishing()
})
afterEach(() => site.house.close())

const published = async (title: string) => (await site.published(title)).id

/** The records table as it was at an earlier moment. */
async function bringBack(rows: readonly Row[]): Promise<void> {
  const client = new DynamoDBClient({ ...clientSettings, endpoint: site.house.database.endpoint })
  const documents = DynamoDBDocumentClient.from(client)
  for (const { pk, sk } of await dumpTable(site.house, 'records'))
    await documents.send(new DeleteCommand({ TableName: 'records', Key: { pk, sk } }))
  for (const Item of rows) await documents.send(new PutCommand({ TableName: 'records', Item }))
  client.destroy()
}

const publishedLog = async () => ({
  lines: await site.text('data/log.jsonl'),
  checkpoint: await site.text('data/log/checkpoint'),
  keys: await site.house.records.readLogKeys(),
})

describe('a records table that came back older', () => {
  it('gets the editions back that were published since; what was withdrawn since stays withdrawn', async () => {
    const corrects = await published('示例甲乙丙工地的通报')
    const goes = await published('示例丁戊己工地的通报')
    await site.tick()
    const copy = await dumpTable(site.house, 'records')
    await site.corrected(corrects, '示例庚辛壬工地的通报')
    const fresh = await published('示例癸子丑工地的通报')
    expect(await site.room.step('a', goes, 'withdraw', { reason: '示例：写错了工地' })).toBe('ok')
    expect(await site.room.step('b', goes, 'confirmWithdraw')).toBe('ok')
    await site.ring(goes)
    await site.tick()
    const log = await publishedLog()
    const keys = [corrects, goes, fresh].flatMap((id) => [`data/cases/${id}.json`, `data/cases/${id}/1.json`])
    const before = await Promise.all(keys.map(site.text))
    const positions = await Promise.all(
      [corrects, goes, fresh].map((id) => site.house.records.readPlace(id, 'all')),
    )

    await bringBack(copy)
    await expect(site.tick()).rejects.toMatchObject({ name: 'LogAtOddsError' })
    const { lost, missing } = await findLostEditions(
      site.house.records,
      site.house.bucket,
      readPublishedLog(log).lines,
    )
    expect(missing).toEqual([])
    for (let round = 0; round < 2; round++)
      await takeBackEditions(site.house.records, lost, dayInShanghai(site.house.now()))
    await takeBackLog(site.house.records, log)
    await site.tick()
    await createPublisher(site.publish).publishAll()
    await site.tick()
    expect(await Promise.all(keys.map(site.text))).toEqual(before)
    expect(await site.text('data/log.jsonl')).toBe(log.lines)
    expect(await publicSaying(site.house, '丁戊己')).toEqual([])
    expect(
      await Promise.all([corrects, goes, fresh].map((id) => site.house.records.readPlace(id, 'all'))),
    ).toEqual(positions)
    // The newsroom goes on from what is public.
    expect(await site.room.read(corrects)).toMatchObject({ state: 'published', edition: 2 })
    expect(await site.room.read(goes)).toMatchObject({ state: 'withdrawn', edition: 2 })
    await site.corrected(fresh, '示例寅卯辰工地的通报')
    expect(await site.json(`data/cases/${fresh}.json`)).toMatchObject({ edition: 2, state: 'published' })
    const next = await published('示例巳午未工地的通报')
    const numbers = await Promise.all(
      [fresh, next].map(async (id) => (await site.json(`data/cases/${id}.json`)).number),
    )
    expect(new Set(numbers).size).toBe(2)
  })

  it('does not bring back what was withdrawn, wherever taking back was cut short', async () => {
    const id = await published('示例丁戊己工地的通报')
    await site.tick()
    const copy = await dumpTable(site.house, 'records')
    expect(await site.room.step('a', id, 'withdraw', { reason: '示例：写错了工地' })).toBe('ok')
    expect(await site.room.step('b', id, 'confirmWithdraw')).toBe('ok')
    await site.ring(id)
    await site.tick()
    const log = await publishedLog()
    const { lines } = readPublishedLog(log)
    const day = dayInShanghai(site.house.now())
    const verbs = ['resetNumber', 'renewInList', 'countOfList', 'changeCase', 'resetEdition'] as const
    for (const [n, verb] of verbs.entries()) {
      if (n === 0) await bringBack(copy)
      const { lost } = await findLostEditions(site.house.records, site.house.bucket, lines)
      const records = { ...site.house.records, [verb]: () => Promise.reject(new Error('cut short')) }
      await expect(takeBackEditions(records, lost, day), verb).rejects.toThrow('cut short')
    }
    const { lost } = await findLostEditions(site.house.records, site.house.bucket, lines)
    await takeBackEditions(site.house.records, lost, day)
    await takeBackLog(site.house.records, log)
    await createPublisher(site.publish).publishAll()
    expect(await publicSaying(site.house, '丁戊己')).toEqual([])
    expect(await site.room.read(id)).toMatchObject({ state: 'withdrawn', edition: 2 })
  })

  it('is told of an edition that is found nowhere, or is another than the log says', async () => {
    await site.tick()
    const copy = await dumpTable(site.house, 'records')
    const [gone, altered] = [await published('示例甲工地的通报'), await published('示例乙工地的通报')]
    await site.tick()
    const log = await publishedLog()
    await bringBack(copy)
    for (const key of [`data/cases/${gone}.json`, `data/cases/${gone}/1.json`])
      await site.house.bucket.remove(key)
    for (const key of [`data/cases/${altered}.json`, `data/cases/${altered}/1.json`]) {
      const body = (await site.text(key)).replace('示例乙', '示例丙')
      await site.house.bucket.put(key, body, { type: 'application/json', cache: 'no-store' })
    }
    const { lost, missing } = await findLostEditions(
      site.house.records,
      site.house.bucket,
      readPublishedLog(log).lines,
    )
    expect(lost).toEqual([])
    expect(missing).toEqual([gone, altered].map((id) => ({ id, edition: 1 })))
  })
})
