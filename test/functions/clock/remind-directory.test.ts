import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { remindDirectory } from '../../../functions/clock/remind-directory.ts'
import { signWindow } from '../../../shared/office-keys/directory.ts'
import { addDays, dayInShanghai } from '../../../shared/value/day.ts'
import { type House, openHouse } from '../../fixtures/house.ts'

let house: House
const lines: unknown[] = []
beforeAll(async () => {
  house = await openHouse()
  vi.spyOn(console, 'warn').mockImplementation((line) => void lines.push(JSON.parse(String(line))))
})
afterAll(() => house.close())

it.each([
  [21, []],
  [20, [20]],
  [0, [0]],
  [-3, [-3]],
])('a directory that is good for %d more days: the log says %j', async (left, told) => {
  const before = await house.records.readSignedDirectory()
  if (!before) throw new Error('a directory')
  const today = dayInShanghai(house.now())
  const sequence = Math.max(...before.windows.map((one) => one.sequence)) + 1
  const window = { sequence, from: addDays(today, -60), until: addDays(today, left) }
  const windows = [signWindow(before.keys, window, house.keys.directory.privateKey)]
  await house.records.saveDirectory({ keys: before.keys, windows }, before)
  lines.length = 0
  await remindDirectory(house)
  expect(lines).toEqual(told.map((days) => ({ event: 'directoryEnds', stage: 'clock', days })))
})
