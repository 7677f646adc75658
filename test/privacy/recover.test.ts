import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, delimiter, dirname, join } from 'node:path'
import { ListObjectsV2Command } from '@aws-sdk/client-s3'
import { generateX25519Identity } from 'age-encryption'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buckets } from '../../cdk/local/object-store.ts'
import { derive } from '../../cdk/local/sample/derive.ts'
import { newSeed } from '../../shared/filing/derive-filing.ts'
import { identityFromBytes } from '../../shared/seal/identity.ts'
import { hasAgeTool, olderAge } from '../fixtures/age-tool.ts'
import { exportTable } from '../fixtures/backup.ts'
import { type House, openHouse } from '../fixtures/house.ts'
import { officeMessage, postFollow, reporterMessage } from '../fixtures/message.ts'
import { officer } from '../fixtures/officer.ts'
import { type Prepared, prepare, report, send } from '../fixtures/reporter.ts'

const guide = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'open-with-age.md'), 'utf8')
/** The commands of the guide, as they stand there. */
const commands = [...guide.matchAll(/```sh\n(.*?)```/gs)].map(([, script = '']) => script)

const content = crypto.getRandomValues(new Uint8Array(60_000))
const photo = new Blob(Array.from({ length: 25 }, () => content))
const hasJq = spawnSync('jq', ['--version']).status === 0

let house: House
let ready: Prepared
const folder = mkdtempSync(join(tmpdir(), 'mingcha-recover-'))
const read = (name: string) => readFileSync(join(folder, name))
const hold = (identity: string) => writeFileSync(join(folder, 'recovery.txt'), `${identity}\n`)
const recovery = () => identityFromBytes(derive(house.keys, 'recovery'))

/** A backup of the table and the sealed file's chunks: nothing of the product but the keys' origin. */
async function backUp(): Promise<void> {
  await exportTable(house, 'tips', join(folder, 'export'))
  const prefix = `tips/${ready.tip}/files/0/`
  const page = await house.objects.client.send(
    new ListObjectsV2Command({ Bucket: buckets.sealed, Prefix: prefix }),
  )
  mkdirSync(join(folder, 'chunks'))
  for (const { Key = '' } of page.Contents ?? []) {
    const object = await house.sealedBucket.read(Key)
    writeFileSync(join(folder, 'chunks', basename(Key)), object?.body ?? new Uint8Array())
  }
}

async function fileAndAnswer(): Promise<void> {
  ready = await prepare(house, newSeed(), { photo })
  await send(house, ready.tip, ready.ticket, ready.filing)
  const handler = await officer(house, 'jiangning-handler')
  const { identity } = await handler.open(ready.tip, await handler.unlock())
  const body = await officeMessage(house, { id: ready.tip, identity, text: '示例：收到。' })
  const reply = await handler.ask('desk', `/tips/${ready.tip}/messages`, body)
  expect(reply.status, await reply.text()).toBeLessThan(300)
  await postFollow(house, 'messages', await reporterMessage(house, ready, { text: '示例：谢谢。' }))
}

/** Runs commands of the guide with an office's wrap, by the tool that stands first in the path. */
function run(script: string, office = '320115', tool?: string): string {
  const { PATH = '' } = process.env
  const path = tool === undefined ? PATH : `${dirname(tool)}${delimiter}${PATH}`
  const given = { EXPORT: 'export', TIP: ready.tip, OFFICE: office, SIZE: String(photo.size), PATH: path }
  const options = { cwd: folder, env: { ...process.env, ...given }, encoding: 'utf8', stdio: 'pipe' } as const
  return execFileSync('sh', ['-c', `set -e\n${script}`], options)
}
const messages = () =>
  (JSON.parse(read('tip.json').toString()).messages.L as { M: { hash: { S: string } } }[]).map(
    ({ M }) => JSON.parse(read(`message-${M.hash.S}.json`).toString()) as { text: string },
  )

describe.skipIf(!hasAgeTool || !hasJq)('a backup (needs age 1.3 or later, and jq)', () => {
  beforeAll(async () => {
    house = await openHouse()
    await fileAndAnswer()
    await backUp()
  })
  afterAll(async () => {
    await house.close()
    rmSync(folder, { recursive: true })
  })

  it.each(['320115', '320100', '320000'])(
    'opens with the age tool, the recovery key and the commands of the guide, by the wrap of %s',
    (office) => {
      hold(recovery())
      expect(commands).toHaveLength(3)
      const said = run(commands.join('\n'), office)
      const letter = JSON.parse(read('letter.json').toString())
      expect([letter.tip, JSON.parse(read('wrap.json').toString()).tip]).toEqual([ready.tip, ready.tip])
      expect(letter.report).toEqual(report)
      expect(said.match(/^[0-9a-f]{64}/gm)).toEqual(letter.files[0].chunks)
      expect(letter.files[0].chunks.length).toBeGreaterThan(1)
      expect(messages().map(({ text }) => text)).toEqual(['示例：收到。', '示例：谢谢。'])
      expect(read('photo.jpg').equals(Buffer.concat(Array.from({ length: 25 }, () => content)))).toBe(true)
    },
  )

  it('does not open with another office’s key, nor with one of the older kind, X25519 alone', async () => {
    const open = commands.slice(0, 2).join('\n')
    hold(identityFromBytes(derive(house.keys, 'office 320114')))
    expect(() => run(open)).toThrow(/no identity/)
    hold(await generateX25519Identity())
    expect(() => run(open)).toThrow(/no identity/)
  })

  it('an office’s own wrap does not open with another’s key', () => {
    hold(recovery())
    run(commands.slice(0, 2).join('\n'))
    const stranger = 'age -d -i office.txt other.age'
    run(
      commands[0]
        ?.replaceAll('office-wrap.age', 'other.age')
        .replaceAll('> office-key.age', '> other-key.age') ?? '',
      '320100',
    )
    expect(() => run(stranger)).toThrow(/no identity/)
  })

  it.skipIf(olderAge === undefined)('does not open with age 1.1 (named by AGE_OLDER)', () => {
    hold(recovery())
    expect(() => run(commands.slice(0, 2).join('\n'), '320115', olderAge)).toThrow(/unknown identity type/)
  })
})
