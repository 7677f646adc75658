import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Database, startDatabase } from '../../../cdk/local/database.ts'
import { createIntake } from '../../../functions/intake/app.ts'
import { ofThisVersion } from '../../../functions/store/data-version.ts'
import { openRecordStore } from '../../../functions/store/stores.ts'
import { openTable } from '../../../functions/store/table.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'mingcha-empty-'))
let database: Database

beforeAll(async () => {
  database = await startDatabase(folder)
})
afterAll(async () => {
  await database.stop()
  rmSync(folder, { recursive: true })
})

/** Runs the command as the manual says it, on the embedded tables. */
function open(...who: string[]): Promise<{ code: number | null; text: string }> {
  const env = {
    ...{ PATH: process.env.PATH ?? '', AWS_REGION: 'us-east-1', AWS_ENDPOINT_DYNAMODB: database.endpoint },
    ...{ AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' },
    ...{ TIPS_TABLE: 'tips', RECORDS_TABLE: 'records' },
  }
  const child = spawn(process.execPath, [join(root, 'cdk', 'operate', 'open-installation.ts'), ...who], {
    env,
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (text += part))
  return new Promise((done) => child.on('exit', (code) => done({ code, text })))
}

/** What a reporter's page is told first. */
async function routing(): Promise<{ status: number; body: { error?: { code: string }; table?: object } }> {
  const records = openRecordStore(
    ofThisVersion(openTable({ name: 'records', endpoint: database.endpoint }), 'records'),
  )
  const app = createIntake({
    routing: () => records.readRouting(dayInShanghai(new Date())),
  } as unknown as Parameters<typeof createIntake>[0])
  const reply = await app.request('/api/routing')
  return { status: reply.status, body: await reply.json() }
}

it('a new installation is made one that takes reports, once', async () => {
  expect(await open()).toMatchObject({ code: 1 })

  const first = await open('root', '示例首任')
  expect(first).toMatchObject({ code: 0 })
  expect(first.text).toContain('the first routing table is in force')
  expect(first.text).toContain('the administrator was entered')

  const { status, body } = await routing()
  expect(status).toBe(200)
  expect(body.table).toEqual({ version: 1, validFrom: dayInShanghai(new Date()), zones: [] })

  const again = await open('other', '示例别人')
  expect(again.code).toBe(0)
  expect(again.text.match(/nothing written/g)).toHaveLength(2)
})

it('one whose tables hold no routing table says that it is not open yet, and is no fault', async () => {
  const table = openTable({ name: 'records', endpoint: database.endpoint })
  await table.remove({ pk: 'ROUTING', sk: '000001' })
  expect(await routing()).toMatchObject({ status: 503, body: { error: { code: 'notOpen' } } })
})
