import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { bringTables } from '../../../cdk/local/data-version.ts'
import type { Database } from '../../../cdk/local/database.ts'
import { DATA_VERSION, DataVersionError, ofThisVersion } from '../../../functions/store/data-version.ts'
import { migrateTable, type Progress } from '../../../functions/store/migrations/migrate-table.ts'
import { scanTable } from '../../../functions/store/migrations/scan-table.ts'
import type { Step } from '../../../functions/store/migrations/step.ts'
import { openTable, type Row, type Table } from '../../../functions/store/table.ts'
import { openDatabase } from '../../fixtures/open-database.ts'

const [NOW, NEXT] = [DATA_VERSION, DATA_VERSION + 1]
/** Made up: a note's `text` becomes `words`, a list, under another name. */
const step: Step = {
  ...{ to: NEXT, table: 'tips' },
  isOf: ({ pk }) => pk.startsWith('NOTE#'),
  up: ({ text, ...row }) => (text === undefined ? row : { ...row, words: String(text).split(' ') }),
  down: ({ words, ...row }) => (words === undefined ? row : { ...row, text: (words as string[]).join(' ') }),
}
/** The release before, which knows what comes; the release that writes it; one that never heard of it. */
const before = { version: NOW, steps: [step] }
const next = { version: NEXT, steps: [step] }
const ignorant = { version: NOW, steps: [] }

const ROWS = 23
let folder: string
let database: Database
let table: Table
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingcha-migrations-'))
  database = await openDatabase()
  table = openTable({ name: 'tips', endpoint: database.endpoint })
  await table.put({ pk: 'DATA', sk: 'VERSION', version: NOW })
  await table.put({ pk: 'OTHER', sk: 'x', text: 'not a note' })
  for (let n = 0; n < ROWS; n++) await table.put({ ...noteKey(n), text: `a b${n}` })
})
afterEach(async () => {
  await database.stop()
  rmSync(folder, { recursive: true })
})

const noteKey = (n: number) => ({ pk: `NOTE#${n}`, sk: 'NOTE' })
const versionNow = async () => (await table.read({ pk: 'DATA', sk: 'VERSION' }))?.version
const stored = () => Promise.all(Array.from({ length: ROWS }, (_, n) => table.read(noteKey(n))))
const changed = (rows: (Row | undefined)[]) => rows.filter((row) => row?.words !== undefined).length
const read = (shapes: Parameters<typeof ofThisVersion>[3], n: number) =>
  ofThisVersion(table, 'tips', 'tips', shapes).read(noteKey(n))

function migrate(tell: (progress: Progress) => void = () => {}, by: Table = table) {
  const scan = scanTable({ name: 'tips', endpoint: database.endpoint, page: 5 })
  return migrateTable({ name: 'tips', table: by, scan, shapes: next, tell })
}

it('killed half-way goes on where it was, changes each row once, and only then raises the version', async () => {
  let pages = 0
  const killed = migrate(() => {
    pages += 1
    if (pages === 2) throw new Error('killed')
  })
  await expect(killed).rejects.toThrow('killed')
  expect([changed(await stored()) < ROWS, await versionNow()]).toEqual([true, NOW])
  const first: Progress[] = []
  const end = await migrate((progress) => first.push(progress))
  expect(first[0]?.seen).toBe(15)
  // Notes, the other row, the version; the progress itself may be met on a page too.
  expect(end).toMatchObject({ changed: ROWS, left: 0, done: true })
  expect(await stored()).toEqual(
    Array.from({ length: ROWS }, (_, n) => ({ ...noteKey(n), words: ['a', `b${n}`], dataVersion: NEXT })),
  )
  expect(await table.read({ pk: 'OTHER', sk: 'x' })).toEqual({ pk: 'OTHER', sk: 'x', text: 'not a note' })
  expect(await versionNow()).toBe(NEXT)
})

it('done twice changes nothing', async () => {
  await migrate()
  const after = await stored()
  expect(await migrate()).toMatchObject({ changed: 0, left: 0, done: true })
  expect(await stored()).toEqual(after)
})

it('is read in the new shape before it ran, and in the old by the release before after it ran', async () => {
  expect(await read(next, 3)).toEqual({ ...noteKey(3), words: ['a', 'b3'] })
  await migrate()
  expect(await read(before, 3)).toEqual({ ...noteKey(3), text: 'a b3' })
  await ofThisVersion(table, 'tips', 'tips', before).put({ ...noteKey(3), text: 'rolled back' })
  expect(await read(next, 3)).toEqual({ ...noteKey(3), words: ['rolled', 'back'] })
  expect(await migrate()).toMatchObject({ changed: 1 })
})

it('rows of a list come in the shape of whoever reads them', async () => {
  await migrate()
  const ask = {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': 'NOTE#1' },
  }
  const { rows } = await ofThisVersion(table, 'tips', 'tips', before).query(ask)
  expect(rows).toEqual([{ ...noteKey(1), text: 'a b1' }])
})

it('code that does not know the version is refused', async () => {
  await migrate()
  await expect(read(ignorant, 1)).rejects.toThrow(DataVersionError)
})

it('what somebody writes meanwhile is not lost', async () => {
  let raced = false
  const racing: Table = {
    ...table,
    async update(key, change) {
      if (!raced && key.pk.startsWith('NOTE#')) {
        raced = true
        await table.put({ pk: key.pk, sk: 'NOTE', text: 'written meanwhile' })
      }
      return table.update(key, change)
    },
  }
  await migrate(() => {}, racing)
  const rows = await stored()
  expect(changed(rows)).toBe(ROWS)
  expect(rows.filter((row) => JSON.stringify(row?.words) === '["written","meanwhile"]')).toHaveLength(1)
})

it('a row that fails is counted, stops no other, and the version waits for it', async () => {
  const failing: Table = {
    ...table,
    update: (key, change) =>
      key.pk === 'NOTE#7' ? Promise.reject(new Error('no')) : table.update(key, change),
  }
  expect(await migrate(() => {}, failing)).toMatchObject({ changed: ROWS - 1, left: 1 })
  expect(await versionNow()).toBe(NOW)
  expect(await migrate()).toMatchObject({ changed: 1, left: 0 })
  expect(await versionNow()).toBe(NEXT)
})

it('a folder of the version before is brought along at start, with a line of progress, and marked', async () => {
  writeFileSync(join(folder, 'data-version'), `${NOW}\n`)
  await openTable({ name: 'records', endpoint: database.endpoint }).put({
    ...{ pk: 'DATA', sk: 'VERSION', version: NOW },
  })
  const lines: string[] = []
  await bringTables(database, folder, (line) => lines.push(line), next)
  expect(lines[0]).toMatch(
    new RegExp(`^bringing tips to version ${NEXT}: \\d+ rows gone over, ${ROWS} changed$`),
  )
  expect(readFileSync(join(folder, 'data-version'), 'utf8')).toBe(`${NEXT}\n`)
  expect([changed(await stored()), await versionNow()]).toEqual([ROWS, NEXT])
})
