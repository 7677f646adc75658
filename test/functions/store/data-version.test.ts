import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../../cdk/local/database.ts'
import {
  DATA_VERSION,
  DataVersionError,
  ofThisVersion,
  stampDataVersion,
} from '../../../functions/store/data-version.ts'
import { openTable, type Table } from '../../../functions/store/table.ts'
import { openDatabase } from '../../fixtures/open-database.ts'

let database: Database
let table: Table
beforeAll(async () => {
  database = await openDatabase()
  table = openTable({ name: 'tips', endpoint: database.endpoint })
})
afterAll(async () => {
  await database.stop()
})

const tip = { pk: 'TIP#a', sk: 'TIP' }
const stamp = { pk: 'DATA', sk: 'VERSION' }

describe('a table of a store', () => {
  it('without a version answers nothing, by no verb, and takes nothing', async () => {
    await table.put({ ...tip, old: true })
    const store = ofThisVersion(table, 'tips')
    const verbs = [
      () => store.read(tip),
      () => store.put({ pk: 'TIP#b', sk: 'TIP' }),
      () =>
        store.update(tip, {
          expression: 'SET a = :a',
          condition: 'attribute_exists(pk)',
          values: { ':a': 1 },
        }),
      () => store.remove(tip),
      () => store.query({ KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': tip.pk } }),
    ]
    for (const verb of verbs) await expect(verb()).rejects.toThrow(DataVersionError)
    expect(await table.read(tip)).toEqual({ ...tip, old: true })
    expect(await table.read({ pk: 'TIP#b', sk: 'TIP' })).toBeUndefined()
  })

  it('is opened once it was stamped, without a new start', async () => {
    const store = ofThisVersion(table, 'tips')
    await expect(store.read(tip)).rejects.toThrow('names no version')
    await stampDataVersion(table, 'tips')
    expect(await store.read(tip)).toMatchObject({ old: true })
    await stampDataVersion(table, 'tips')
  })

  const none = ['', 'x', -1, 0, 4.5, 1e15, null, true, { version: DATA_VERSION }, [DATA_VERSION]]
  it.each([DATA_VERSION - 1, DATA_VERSION + 1, String(DATA_VERSION), ...none])(
    'of version %s is refused in words, and not stamped over',
    async (version) => {
      await table.put({ ...stamp, version })
      await expect(ofThisVersion(table, 'tips').read(tip)).rejects.toThrow(
        typeof version === 'number' && Number.isInteger(version) && version > 0 && version < 1e6
          ? /the table tips holds data of version \d+, and this code reads version \d+\. Run the code/
          : /the table tips holds data whose version reads .*, which is none, .* bring the table back/,
      )
      await expect(stampDataVersion(table, 'tips')).rejects.toThrow(DataVersionError)
      expect((await table.read(stamp))?.version).toEqual(version)
    },
  )
})
