import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Stack, startStack } from '../../../cdk/local/stack.ts'
import { nodeScrypt } from '../../../functions/plain/node-scrypt.ts'
import { DATA_VERSION } from '../../../functions/store/data-version.ts'
import { FollowReply } from '../../../shared/contract/follow.ts'
import { receiptKeys } from '../../../shared/receipt/keys.ts'
import type { House } from '../../fixtures/house.ts'
import { officer } from '../../fixtures/officer.ts'
import { overHttp } from '../../fixtures/over-http.ts'
import { layOut, type Released, readReleased } from '../../fixtures/released/released.ts'
import { follow } from '../../fixtures/reporter.ts'
import { sampleAccount, signInAs } from './sign-in-as.ts'

/** Data versions of the releases that there were. */
const versions = [9]

it('data of this version are kept', () => {
  expect(versions.at(-1), `keep the data of version ${DATA_VERSION}: test/fixtures/released/make.ts`).toBe(
    DATA_VERSION,
  )
})

describe.each(versions)('data of version %i, started with this code a day later', (version) => {
  const folder = mkdtempSync(join(tmpdir(), 'mingcha-released-'))
  const said: string[] = []
  let released: Released
  let stack: Stack
  beforeAll(async () => {
    released = readReleased(version)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(released.madeOn) + 24 * 3_600_000 })
    const [dataDir, keysIn] = [join(folder, 'data'), join(folder, 'keys')]
    await layOut(released, dataDir, keysIn)
    stack = await startStack({ dataDir, keysIn, log: (line) => said.push(line) })
  })
  afterAll(async () => {
    await stack?.stop()
    vi.useRealTimers()
    rmSync(folder, { recursive: true })
  })

  const get = async (path: string) => {
    const reply = await fetch(stack.origin + path)
    return { status: reply.status, text: await reply.text() }
  }
  const kept = (key: string) => {
    const found = released.buckets.public?.find((one) => one.key === key)
    return Buffer.from(found?.body ?? '', 'base64').toString('utf8')
  }

  it('every receipt is followed to its own tip', async () => {
    expect(released.tips.length).toBeGreaterThan(5)
    const shown = await Promise.all(
      released.tips.map(async ({ receipt }) => {
        const { lookup } = await receiptKeys(receipt, nodeScrypt)
        const reply = await follow(overHttp(stack) as House, lookup)
        return FollowReply.parse(JSON.parse(reply.text)).tip?.id
      }),
    )
    expect(shown).toEqual(released.tips.map(({ tip }) => tip))
  })

  it('an office opens every tip of its own, and reads what was written', async () => {
    const { access_token } = await signInAs(stack.origin, sampleAccount('jiangning-handler'))
    const { intake: desk } = overHttp(stack)
    const someone = await officer({ desk } as unknown as House, 'jiangning-handler', access_token)
    const identity = await someone.unlock()
    let opened = 0
    for (const { tip, narrative } of released.tips) {
      if ((await stack.stages.stores.tips.readTip(tip))?.office !== '320115') continue
      const { envelope } = await someone.open(tip, identity)
      expect(envelope.report.narrative).toBe(narrative)
      opened += 1
    }
    expect(opened).toBeGreaterThan(2)
  })

  it('every tip that was there is read, and none is gone', async () => {
    const ids = (released.tables.tips ?? []).flatMap((item) => {
      const { pk, sk } = item as { pk: { S: string }; sk: { S: string } }
      return sk.S === 'TIP' ? [pk.S.slice('TIP#'.length)] : []
    })
    expect(ids.length).toBeGreaterThanOrEqual(released.tips.length)
    for (const id of ids) expect((await stack.stages.stores.tips.readTip(id))?.id).toBe(id)
  })

  it('every case’s page and data come, in their order', async () => {
    const cases = JSON.parse(kept('data/cases.json')) as { id: string; editions: number }[]
    expect(cases.length).toBeGreaterThan(2)
    const now = JSON.parse((await get('/data/cases.json')).text)
    expect(now.map(({ id }: { id: string }) => id)).toEqual(cases.map(({ id }) => id))
    for (const { id } of cases) {
      const page = await get(`/cases/${id}/`)
      expect([page.status, page.text.includes('</html>')]).toEqual([200, true])
      expect((await get(`/data/cases/${id}.json`)).status).toBe(200)
    }
  })

  it('every line of the log stands where it stood, and the signed head is over all of them', async () => {
    const lines = kept('data/log.jsonl')
    const now = (await get('/data/log.jsonl')).text
    expect(lines.split('\n').length).toBeGreaterThan(5)
    expect(now.startsWith(lines)).toBe(true)
    const [name, size, root] = (await get('/data/log/checkpoint')).text.split('\n')
    expect(name).toBe(kept('data/log/checkpoint').split('\n')[0])
    const entries = now.split('\n').filter((line) => line !== '')
    expect(Number(size)).toBe(entries.length)
    expect(root).toBe(rootOf(entries.map((line) => Buffer.from(line))).toString('base64'))
  })

  it('nothing was complained of', () => {
    expect(said.filter((line) => !/^tips: \d+ tips to be counted$/.test(line))).toEqual([])
  })
})

const sha256 = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest()

/** The root of the tree over these entries, by RFC 6962, 2.1. */
function rootOf(entries: readonly Uint8Array[]): Buffer {
  const [only] = entries
  if (entries.length === 1 && only) return sha256(Buffer.of(0), only)
  let left = 1
  while (left * 2 < entries.length) left *= 2
  return sha256(Buffer.of(1), rootOf(entries.slice(0, left)), rootOf(entries.slice(left)))
}
