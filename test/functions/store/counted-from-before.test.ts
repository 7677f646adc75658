import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { bringTables } from '../../../cdk/local/data-version.ts'
import { startDatabase } from '../../../cdk/local/database.ts'
import { buckets, startObjectStore } from '../../../cdk/local/object-store.ts'
import { countChanges } from '../../../functions/clock/count-tips.ts'
import { openBucket } from '../../../functions/store/objects.ts'
import { openRecordStore, openTipStore } from '../../../functions/store/stores.ts'
import { openTable } from '../../../functions/store/table.ts'
import { tallyOf } from '../../../shared/handling/tally.ts'
import { publicOffices } from '../../../shared/office/public-offices.ts'
import { recount } from '../../fixtures/recount.ts'
import { layOut, readReleased } from '../../fixtures/released/released.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingcha-counted-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('the tips of a released version, which knew no counts, are counted as a recount counts them, once', async () => {
  const released = readReleased(9)
  const [dataDir, keysIn] = [join(folder, 'data'), join(folder, 'keys')]
  await layOut(released, dataDir, keysIn)
  const [database, objects] = [await startDatabase(dataDir), await startObjectStore(dataDir)]
  const open = (name: string) => openTable({ name, endpoint: database.endpoint })
  const tips = openTipStore(open('tips'), openBucket({ name: buckets.sealed, endpoint: objects.endpoint }))
  const said: string[] = []
  const clock = { tips, records: openRecordStore(open('records')), now: () => new Date() }
  expect(await tips.readCounting()).toBeUndefined()
  for (let starts = 0; starts < 2; starts++) {
    await bringTables(database, dataDir, (line) => said.push(line))
    expect(await countChanges(clock)).toBe(true)
  }
  expect(said.filter((line) => line.includes('to be counted'))).toHaveLength(1)
  const found = await Promise.all(released.tips.map(({ tip }) => tips.readTip(tip)))
  const whole = found.flatMap((tip) => (tip ? [tip] : []))
  expect(whole.length).toBe(released.tips.length)
  const counting = await tips.readCounting()
  expect(counting).toMatchObject({ generation: 1, marked: true })
  const offices = publicOffices([], []).map(({ code }) => code)
  const every = await Promise.all((await everyId()).map((id) => tips.readTip(id)))
  const counts = await tips.readCounts(1, { whose: 'ALL', from: '2000-01' })
  expect(counts.size).toBeGreaterThan(0)
  const read = every.flatMap((tip) => (tip ? [tip] : []))
  for (const [month, one] of counts) expect(tallyOf(one, offices)).toEqual(recount(read, month, offices))
  await database.stop()
  await objects.stop()

  async function everyId(): Promise<string[]> {
    const lists = ['open', 'settled'] as const
    const pages = offices.flatMap((office) => lists.map((list) => tips.listQueue({ office, list })))
    return (await Promise.all(pages)).flatMap((page) => page.tips.map(({ id }) => id))
  }
})
