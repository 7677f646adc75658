import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startDatabase } from '../../../cdk/local/database.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingcha-damaged-'))
const whole = join(folder, 'whole')
beforeAll(async () => {
  const database = await startDatabase(whole)
  await database.stop()
  writeFileSync(join(whole, 'data-version'), '9')
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs an operator's command, which does nothing, over a folder. */
async function run(dataDir: string): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ['cdk/local/with-stores.ts', dataDir, process.execPath, '-e', '0'])
  let said = ''
  child.stderr.on('data', (data: Buffer) => {
    said += data.toString()
  })
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })))
}

it('tables that are whole are opened', async () => {
  expect(await run(whole)).toEqual({ code: 0, said: '' })
})

it.each([
  ['CURRENT', 'nothing of ours\n'],
  ['MANIFEST', ''],
])('damaged tables end it with a sentence that says what to do: %s', async (name, text) => {
  const damaged = join(folder, name)
  cpSync(whole, damaged, { recursive: true })
  const tables = join(damaged, 'tables')
  const file = readdirSync(tables).find((one) => one.startsWith(name)) ?? ''
  writeFileSync(join(tables, file), text)
  const { code, said } = await run(damaged)
  expect(code).toBe(1)
  expect(said).toContain(`the tables in ${damaged} cannot be read`)
  expect(said).toContain('docs/drill.md, 4')
  expect(said.trim().split('\n')).toHaveLength(1)
})
