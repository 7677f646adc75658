import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Database, startDatabase } from '../../../cdk/local/database.ts'
import { stampDataVersion } from '../../../functions/store/data-version.ts'
import { openTable, type Table } from '../../../functions/store/table.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'mingcha-aside-'))
let database: Database
let tips: Table
beforeAll(async () => {
  database = await startDatabase(folder)
  tips = openTable({ name: 'tips', endpoint: database.endpoint })
  await stampDataVersion(tips, 'tips')
})
afterAll(async () => {
  await database.stop()
  rmSync(folder, { recursive: true })
})

/** Runs the command as the manual says it, on the embedded tables. */
function run(...words: string[]): Promise<{ code: number | null; text: string }> {
  const env = {
    ...{ PATH: process.env.PATH ?? '', AWS_REGION: 'us-east-1', AWS_ENDPOINT_DYNAMODB: database.endpoint },
    ...{ AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local', TIPS_TABLE: 'tips' },
  }
  const child = spawn(process.execPath, [join(root, 'cdk', 'operate', 'put-aside.ts'), ...words], { env })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (text += part))
  return new Promise((done) => child.on('close', (code) => done({ code, text })))
}

it('what the clock put aside is listed, and tried at once when asked', async () => {
  expect(await run()).toEqual({ code: 0, text: '0 put aside\n' })
  await tips.put({ pk: 'TIP#a', sk: 'TIP', workShard: '3', workSince: '2999-01-01' })
  await tips.put({ pk: 'TIP#b', sk: 'TIP' })
  const more = { reason: 'fault', tries: 3, since: '2026-11-20' }
  for (const pkOf of ['TIP#a', 'TIP#b', 'TIP#gone'])
    await tips.put({ pk: 'PARKED', sk: `${pkOf} TIP`, pkOf, skOf: 'TIP', ...more })
  expect((await run()).text.split('\n')).toEqual([
    'TIP#a TIP: fault, 3 times since 2026-11-20',
    'TIP#b TIP: fault, 3 times since 2026-11-20',
    'TIP#gone TIP: fault, 3 times since 2026-11-20',
    '3 put aside',
    '',
  ])
  expect((await tips.read({ pk: 'TIP#a', sk: 'TIP' }))?.workSince).toBe('2999-01-01')
  expect((await run('--again')).code).toBe(0)
  const since = String((await tips.read({ pk: 'TIP#a', sk: 'TIP' }))?.workSince)
  expect(since < dayInShanghai(new Date())).toBe(true)
  // What waits for nothing, or is gone, is not made to wait.
  expect(await tips.read({ pk: 'TIP#b', sk: 'TIP' })).not.toHaveProperty('workSince')
  expect(await tips.read({ pk: 'TIP#gone', sk: 'TIP' })).toBeUndefined()
})
