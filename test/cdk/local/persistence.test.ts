import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'
import { GetObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, describe, expect, it } from 'vitest'
import { clientSettings } from '../../../cdk/local/credentials.ts'
import { startDatabase } from '../../../cdk/local/database.ts'
import { buckets, startObjectStore } from '../../../cdk/local/object-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingcha-persistence-'))

afterAll(() => rmSync(folder, { recursive: true }))

/** Runs the writer until it acknowledged `count` numbers, then kills it outright, and returns the last one. */
function writeAndKill(count: number): Promise<number> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'store-process.ts'), folder])
  let last = -1
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (data: Buffer) => {
      last = Number(data.toString().trim().split('\n').at(-1))
      if (last >= count) child.kill('SIGKILL')
    })
    child.on('error', reject)
    child.on('exit', () => (last >= count ? resolve(last) : reject(new Error('the writer ended by itself'))))
  })
}

/** Whether somebody answers at an address of this machine. */
const answers = (host: string, port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect({ host, port }, () => socket.destroy())
    socket.on('error', () => resolve(false)).on('connect', () => resolve(true))
  })

describe('the embedded stores', () => {
  it.each([
    ['tables', startDatabase],
    ['objects', startObjectStore],
  ])('are reached from this machine alone: %s', async (name, start) => {
    const store = await start(join(folder, `alone-${name}`))
    const port = Number(new URL(store.endpoint).port)
    // Every address of 127.0.0.0/8 is this machine; a server on all addresses would answer at each.
    const [own, other] = await Promise.all([answers('127.0.0.1', port), answers('127.0.0.2', port)])
    await store.stop()
    expect([own, other]).toEqual([true, false])
  })

  it('lose nothing that was acknowledged when the process is killed outright, twice over', async () => {
    await writeAndKill(20)
    const last = await writeAndKill(40)
    const [database, objects] = await Promise.all([startDatabase(folder), startObjectStore(folder)])
    const client = new DynamoDBClient({ ...clientSettings, endpoint: database.endpoint })
    for (let n = 0; n <= last; n++) {
      const Key = { pk: { S: `TIP#${n}` }, sk: { S: 'TIP' } }
      expect((await client.send(new GetItemCommand({ TableName: 'tips', Key }))).Item).toBeDefined()
      const object = await objects.client.send(
        new GetObjectCommand({ Bucket: buckets.sealed, Key: `tips/${n}` }),
      )
      expect(await object.Body?.transformToString()).toBe(`${n}`)
    }
    client.destroy()
    await Promise.all([database.stop(), objects.stop()])
  })
})
