import { randomBytes } from 'node:crypto'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { mockClient } from 'aws-sdk-client-mock'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { openTable, type Row, type Table } from '../../../functions/store/table.ts'
import { type House, openHouse } from '../../fixtures/house.ts'

let house: House
let table: Table
beforeAll(async () => {
  house = await openHouse()
  table = openTable({ name: 'records', endpoint: house.database.endpoint })
})
afterAll(() => house.close())
afterEach(() => mock?.restore())
let mock: ReturnType<typeof mockClient> | undefined

const key = (n: number) => ({ pk: `MANY#${n}`, sk: 'ROW' })
const numbers = (rows: readonly Row[]) => rows.map(({ n }) => Number(n)).sort((a, b) => a - b)
const upTo = (count: number) => Array.from({ length: count }, (_, n) => n)

it('rows of more keys than one request takes are all there, those of no key are not, and one asked for twice comes once', async () => {
  for (const n of upTo(130)) await table.put({ ...key(n), n })
  const asked = [...upTo(130), 7, 7, 500, 501].map(key)
  expect(numbers(await table.readMany(asked))).toEqual(upTo(130))
  expect(await table.readMany([])).toEqual([])
})

it('more than fits into an answer is asked for again until all of it is there', async () => {
  // 390 kB each: an answer of DynamoDB holds 16 MB, about forty.
  const text = randomBytes(195_000).toString('hex')
  const large = (n: number) => ({ pk: `LARGE#${n}`, sk: 'ROW' })
  for (const n of upTo(60)) await table.put({ ...large(n), n, text })
  const rows = await table.readMany(upTo(60).map(large))
  expect(numbers(rows)).toEqual(upTo(60))
  expect(rows.every((row) => row.text === text)).toBe(true)
})

it('a table that leaves out everything is no empty table', async () => {
  mock = mockClient(DynamoDBClient)
  mock.callsFake((input) => ({ UnprocessedKeys: input.RequestItems }))
  await expect(table.readMany([key(1)])).rejects.toThrow('left out')
}, 20_000)
