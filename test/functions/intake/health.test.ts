import { DeleteTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { CreateBucketCommand, DeleteBucketCommand } from '@aws-sdk/client-s3'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { clientSettings } from '../../../cdk/local/credentials.ts'
import { watchHealth } from '../../../functions/intake/health.ts'
import { DATA_VERSION } from '../../../functions/store/data-version.ts'
import { openBucket } from '../../../functions/store/objects.ts'
import { openTipStore } from '../../../functions/store/stores.ts'
import { openTable } from '../../../functions/store/table.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { type House, openHouse } from '../../fixtures/house.ts'

let house: House
const lines: string[] = []
beforeAll(async () => {
  house = await openHouse()
  await house.putBare({ pk: 'DATA', sk: 'VERSION', version: DATA_VERSION })
})
afterAll(() => house.close())
beforeEach(() => {
  lines.length = 0
  vi.spyOn(console, 'error').mockImplementation((line: unknown) => void lines.push(String(line)))
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

async function ask() {
  const reply = await house.intake.request('/api/health')
  return [reply.status, await reply.json()]
}
/** What the answer of before is forgotten after. */
const later = () => {
  house.time.offset += 11_000
}
const told = () => lines.map((line) => JSON.parse(line))
const partsFailing = async (needs: object) => {
  expect(await watchHealth({ ...whole(), ...needs })()).toBe(false)
  return told().at(-1)
}
const whole = () => ({
  ...{ tips: house.tips, secrets: house.keys.secrets, claimKey: house.keys.claimKey, now: house.now },
  routing: () => house.records.readRouting(dayInShanghai(house.now())),
})
const unhealthy = (...parts: string[]) => ({ event: 'unhealthy', stage: 'intake', parts })

describe('the health of the door', () => {
  it('is 200 while all is there, and nothing is logged', async () => {
    expect(await ask()).toEqual([200, { ok: true }])
    expect(lines).toEqual([])
  })

  it('with the sealed bucket gone is 503 and says no more; the log names the part, once in ten seconds', async () => {
    const { client } = house.objects
    await client.send(new DeleteBucketCommand({ Bucket: 'sealed' }))
    later()
    expect(await ask()).toEqual([503, { ok: false }])
    expect(await ask()).toEqual([503, { ok: false }])
    expect(told()).toEqual([unhealthy('sealed')])
    await client.send(new CreateBucketCommand({ Bucket: 'sealed' }))
    later()
    expect(await ask()).toEqual([200, { ok: true }])
  })

  it('asks nothing of the stores again before ten seconds are over', async () => {
    let asked = 0
    const reachTable = async () => {
      asked += 1
      return true
    }
    const healthy = watchHealth({ ...whole(), tips: { ...house.tips, reachTable } })
    await Promise.all(Array.from({ length: 50 }, healthy))
    expect([await healthy(), asked]).toEqual([true, 1])
  })

  it('with an endpoint that is closed names what is behind it', async () => {
    const endpoint = 'http://127.0.0.1:1'
    const table = openTable({ name: 'tips', endpoint })
    const sealed = openBucket({ name: 'sealed', endpoint })
    expect(await partsFailing({ tips: openTipStore(table, sealed) })).toEqual(unhealthy('tips', 'sealed'))
  })

  it('waits two seconds for a part that never answers', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const never = () => new Promise<boolean>(() => {})
    const routing = await whole().routing()
    const tips = { ...house.tips, reachTable: never, reachBucket: async () => undefined }
    const asked = watchHealth({ ...whole(), tips, routing: async () => routing })()
    await vi.advanceTimersByTimeAsync(2000)
    expect(await asked).toBe(false)
    expect(told()).toEqual([unhealthy('tips')])
  })

  it('knows a secret that cannot be read, no routing in force, and a directory that is missing or over', async () => {
    const { secrets: _, ...rest } = whole()
    const without = {
      ...rest,
      get secrets(): never {
        throw new Error('no secret')
      },
    }
    expect(await watchHealth(without)()).toBe(false)
    expect(told().at(-1)).toEqual(unhealthy('secrets'))
    const { signed, ...unsigned } = await whole().routing()
    expect(await partsFailing({ routing: async () => unsigned })).toEqual(unhealthy('directory'))
    const over = { ...unsigned, signed: signed && { ...signed, until: '2020-01-01' } }
    expect(await partsFailing({ routing: async () => over })).toEqual(unhealthy('directory'))
    const closed = () => Promise.reject(new Error('not open'))
    expect(await partsFailing({ routing: closed })).toEqual(unhealthy('routing', 'directory'))
  })

  it('with the table gone is 503', async () => {
    const client = new DynamoDBClient({ ...clientSettings, endpoint: house.database.endpoint })
    await client.send(new DeleteTableCommand({ TableName: 'tips' }))
    client.destroy()
    later()
    expect(await ask()).toEqual([503, { ok: false }])
    expect(told()).toEqual([unhealthy('tips')])
  })
})
