import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Stack, startStack } from '../../cdk/local/stack.ts'
import { type ReceiptKeys, receiptKeys } from '../../shared/receipt/keys.ts'
import { formatReceipt } from '../../shared/receipt/receipt.ts'
import type { House } from '../fixtures/house.ts'
import { overHttp } from '../fixtures/over-http.ts'
import { prepare, send } from '../fixtures/reporter.ts'
import { pageOf, postPlain, replyOf } from '../fixtures/simple-follow.ts'
import { dumpBucket, dumpTable, type Row, rowBytes } from './dump.ts'
import { type Canary, findMoments, findTraces } from './traces.ts'

const agent = 'CanaryPhone/7.31 (sample model)'
const address = '203.0.113.77'
const narrative = '金丝雀叙述：九号楼后面的架子在晃'
const forwarding = {
  'user-agent': agent,
  'x-forwarded-for': address,
  forwarded: `for=${address}`,
  referer: `https://canary-referrer.example/?q=${address}`,
}

const folder = mkdtempSync(join(tmpdir(), 'mingcha-privacy-'))
const output: string[] = []
const tokens: string[] = []
const keysOfBoth: ReceiptKeys[] = []
let stack: Stack
let canaries: Canary[]
let filed: Row[] = []
let rows: Row[]
let places: Map<string, Uint8Array>

/** Files one tip by each door with everything planted, follows it, and makes one fault happen. */
async function walk(): Promise<string[]> {
  const house = overHttp(stack, forwarding)
  const ready = await prepare(house, undefined, { narrative })
  await send(house, ready.tip, ready.ticket, ready.filing)
  await send(house, ready.tip, 'wrong.ticket', ready.filing)
  await send(house, ready.tip, ready.ticket, '{"broken":')
  await house.intake.request('/api/follow', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ lookup: ready.keys.lookup }),
  })
  const form = await (await house.plain.request('/api/report')).text()
  const token = /name="token" value="([^"]+)"/.exec(form)?.[1] ?? ''
  await new Promise((resolve) => setTimeout(resolve, 4100))
  const body = new FormData()
  const fields = {
    token,
    division: '320115',
    topic: 'PIT-01',
    site: '示例工地',
    address: '示例路',
    narrative,
  }
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  const plain = await house.plain.request('/api/report', {
    method: 'POST',
    headers: { accept: 'application/json' },
    body,
  })
  const { receipt } = (await plain.json()) as { receipt: string }
  // As the filings left them: what is written later takes the place of these rows.
  filed = await dumpTable(stack, 'tips')
  await walkWithoutScript(house, receipt, ready.receipt)
  return [ready.receipt, receipt, ready.keys.lookup]
}

/** Follows both receipts without script, writes, and makes what can go wrong go wrong. */
async function walkWithoutScript(house: Pick<House, 'plain'>, receipt: string, sealed: string) {
  const { token = '' } = await replyOf(house, { receipt: formatReceipt(receipt) })
  expect((await replyOf(house, { token, act: 'message', text: narrative })).messages).toHaveLength(1)
  const asks = await replyOf(house, { receipt: sealed })
  const { token: opened = '' } = await replyOf(house, { token: asks.token ?? '', act: 'open' })
  await replyOf(house, { token: opened, act: 'message', text: narrative })
  await pageOf(house, { token: opened, act: 'disputed', text: narrative })
  for (const wrong of [
    { receipt: `${receipt}1` },
    { token: `${token}x`, act: 'message', text: narrative },
    { receipt, act: narrative },
  ])
    expect((await postPlain(house, wrong)).status).toBeGreaterThanOrEqual(400)
  const fault = vi
    .spyOn(stack.stages.storesOf('plain').tips, 'readMessages')
    .mockRejectedValue(new Error(`${receipt} ${narrative}`))
  expect((await postPlain(house, { receipt })).status).toBe(500)
  fault.mockRestore()
  tokens.push(token, opened, asks.token ?? '')
  for (const one of [receipt, sealed]) keysOfBoth.push(await receiptKeys(one))
}

beforeAll(async () => {
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation((...parts) => void output.push(parts.join(' ')))
  }
  const write = (text: string | Uint8Array) => output.push(String(text)) > 0
  vi.spyOn(process.stdout, 'write').mockImplementation(write)
  vi.spyOn(process.stderr, 'write').mockImplementation(write)
  stack = await startStack({ dataDir: folder, sample: 'offices', log: (line) => output.push(line) })
  const receipts = await walk()
  vi.restoreAllMocks()
  canaries = [
    { name: 'user agent', text: agent },
    { name: 'address', text: address },
    { name: 'loopback address', text: '127.0.0.1' },
    { name: 'referrer', text: 'canary-referrer' },
    { name: 'narrative', text: narrative },
    ...tokens.map((text) => ({ name: 'token', text })),
    ...keysOfBoth.flatMap(({ lookup, identity, signing }) => [
      { name: 'lookup', text: lookup },
      { name: 'identity', text: identity },
      { name: 'signing key', text: signing },
    ]),
    ...receipts.flatMap((receipt) => [
      { name: 'receipt', text: receipt },
      { name: 'grouped receipt', text: formatReceipt(receipt) },
    ]),
  ]
  const tables = await Promise.all(['tips', 'records'].map((name) => dumpTable(stack, name)))
  rows = tables.flat()
  places = new Map([
    ['the logs', Buffer.from(output.join('\n'))],
    ...rows.map((row): [string, Uint8Array] => [`row ${String(row.pk)} ${String(row.sk)}`, rowBytes(row)]),
    ...(await dumpBucket(stack, 'sealed')),
    ...(await dumpBucket(stack, 'public')),
  ])
})
afterAll(async () => {
  await stack.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('after a whole journey', () => {
  it('there is something to search: tips, keys, pages, both doors', () => {
    expect(
      rows
        .filter((row) => row.sk === 'TIP')
        .map((row) => row.channel)
        .sort(),
    ).toEqual(['plain', 'sealed'])
    expect(places.size).toBeGreaterThan(60)
  })

  it('nothing planted is found in logs, tables, buckets or pages, in any disguise', () => {
    expect(findTraces(canaries, places)).toEqual([])
  })

  it('nothing beside a reporter is finer than a day', () => {
    const beside = [...filed, ...rows].filter((row) => /^(TIP|LOOKUP)#/.test(String(row.pk)))
    expect(beside.length).toBeGreaterThan(3)
    for (const row of beside) {
      const open = Object.fromEntries(
        Object.entries(row).filter(([, value]) => !(value instanceof Uint8Array)),
      )
      expect(findMoments(JSON.stringify(open)), String(row.pk)).toEqual([])
    }
  })
})

describe('the search itself', () => {
  const secret = [{ name: 'narrative', text: narrative }]
  const hide = (content: string) => findTraces(secret, new Map([['a log', Buffer.from(content)]]))

  it.each([
    ['as it is', narrative],
    ['inside JSON', JSON.stringify({ text: narrative })],
    ['in an address', `/x?q=${encodeURIComponent(narrative)}`],
    ['in hex', Buffer.from(narrative).toString('hex')],
    ['in base64', Buffer.from(narrative).toString('base64')],
    ['in base64, one byte in', Buffer.from(`.${narrative}.`).toString('base64')],
    ['in base64, two bytes in', Buffer.from(`..${narrative}..`).toString('base64')],
    ['in base64url', Buffer.from(`{"a":"${narrative}"}`).toString('base64url')],
  ])('finds a canary %s', (_, content) => {
    expect(hide(content)).not.toEqual([])
  })

  it('finds a plain hash of a receipt, which is no protection', async () => {
    const { createHash } = await import('node:crypto')
    const receipt = [{ name: 'receipt', text: '12345678901234567890' }]
    const stored = createHash('sha256').update('12345678901234567890').digest('hex')
    expect(findTraces(receipt, new Map([['a row', Buffer.from(stored)]]))).toEqual([
      'receipt as sha256 hex in a row',
    ])
  })

  it('finds moments, and lets days pass', () => {
    expect(findMoments('{"at":"2026-11-23T08:30:00Z"}')).toHaveLength(1)
    expect(findMoments('{"at":1795422600}')).toHaveLength(1)
    expect(findMoments('{"at":1795422600123}')).toHaveLength(1)
    expect(findMoments('{"filedOn":"2026-11-23","version":1}')).toEqual([])
  })
})
