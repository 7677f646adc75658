import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { ListObjectsV2Command } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buckets } from '../../cdk/local/object-store.ts'
import { derive } from '../../cdk/local/sample/derive.ts'
import { newSeed } from '../../shared/filing/derive-filing.ts'
import { identityFromBytes } from '../../shared/seal/identity.ts'
import { hasAgeTool } from '../fixtures/age-tool.ts'
import { type House, openHouse } from '../fixtures/house.ts'
import { officeMessage } from '../fixtures/message.ts'
import { officer } from '../fixtures/officer.ts'
import { prepare, report, send } from '../fixtures/reporter.ts'
import { dumpTable, type Row } from './dump.ts'

const guide = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'open-with-age.md'), 'utf8')
/** The commands of the guide, as they stand there. */
const commands = [...guide.matchAll(/```sh\n(.*?)```/gs)].map(([, script = '']) => script)

const content = crypto.getRandomValues(new Uint8Array(60_000))
const photo = new Blob(Array.from({ length: 25 }, () => content))

let house: House
const folder = mkdtempSync(join(tmpdir(), 'mingcha-recover-'))
const write = (name: string, bytes: unknown) => writeFileSync(join(folder, name), bytes as Uint8Array)
const read = (name: string) => readFileSync(join(folder, name))

/** Lays out one tip's parts from bare rows and objects, with nothing of the product but its keys' origin. */
async function layOut(tip: string, office: string): Promise<void> {
  const rows = await dumpTable(house, 'tips')
  const row = (pk: string, kind: string): Row =>
    rows.find((one) => one.pk === pk && String(one.sk).startsWith(kind)) ?? {}
  const { sealed } = row(`KEY#${office}`, 'KEY').newest as { sealed: Uint8Array }
  write('office-key.age', sealed)
  const wraps = row(`TIP#${tip}`, 'TIP').officeWraps as { office: string; wrap: Uint8Array }[]
  write('office-wrap.age', wraps.find((one) => one.office === office)?.wrap)
  write('envelope.age', row(`TIP#${tip}`, 'TIP').envelope)
  write('message.age', row(`TIP#${tip}`, 'MESSAGE#').sealed)
  write('recovery.txt', Buffer.from(`${identityFromBytes(derive(house.keys, 'recovery'))}\n`))
  mkdirSync(join(folder, 'chunks'))
  for (const key of await keysOf(`tips/${tip}/files/0/`)) {
    write(join('chunks', basename(key)), (await house.sealedBucket.read(key))?.body)
  }
}

async function keysOf(prefix: string): Promise<string[]> {
  const page = await house.objects.client.send(
    new ListObjectsV2Command({ Bucket: buckets.sealed, Prefix: prefix }),
  )
  return (page.Contents ?? []).map(({ Key = '' }) => Key)
}

async function fileAndAnswer(): Promise<string> {
  const ready = await prepare(house, newSeed(), { photo })
  await send(house, ready.tip, ready.ticket, ready.filing)
  const handler = await officer(house, 'jiangning-handler')
  const { identity } = await handler.open(ready.tip, await handler.unlock())
  const body = await officeMessage(house, { id: ready.tip, identity, text: '示例：收到。' })
  const reply = await handler.ask('desk', `/tips/${ready.tip}/messages`, body)
  expect(reply.status, await reply.text()).toBeLessThan(300)
  return ready.tip
}

describe.skipIf(!hasAgeTool)('an archive', () => {
  let tip: string
  beforeAll(async () => {
    house = await openHouse()
    tip = await fileAndAnswer()
    await layOut(tip, '320115')
  })
  afterAll(async () => {
    await house.close()
    rmSync(folder, { recursive: true })
  })

  it('opens with the age tool, the recovery key and the commands of the guide', () => {
    expect(commands).toHaveLength(2)
    const env = { ...process.env, SIZE: String(photo.size) }
    const script = `set -e\n${commands.join('\n')}`
    const said = execFileSync('sh', ['-c', script], { cwd: folder, env, encoding: 'utf8' })
    const letter = JSON.parse(read('letter.json').toString())
    expect([letter.tip, JSON.parse(read('wrap.json').toString()).tip]).toEqual([tip, tip])
    expect(letter.report).toEqual(report)
    expect(said.match(/^[0-9a-f]{64}/gm)).toEqual(letter.files[0].chunks)
    expect(letter.files[0].chunks.length).toBeGreaterThan(1)
    expect(JSON.parse(read('message.json').toString()).text).toBe('示例：收到。')
    expect(read('photo.jpg').equals(Buffer.concat(Array.from({ length: 25 }, () => content)))).toBe(true)
  })

  it('does not open with another office’s key', () => {
    write('recovery.txt', Buffer.from(`${identityFromBytes(derive(house.keys, 'office 320114'))}\n`))
    const script = `set -e\n${commands[0]}`
    expect(() => execFileSync('sh', ['-c', script], { cwd: folder, stdio: 'pipe' })).toThrow(/no identity/)
  })
})
