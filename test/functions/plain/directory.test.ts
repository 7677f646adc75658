import { afterAll, beforeAll, expect, it } from 'vitest'
import { signWindow } from '../../../shared/office-keys/directory.ts'
import { addDays, dayInShanghai } from '../../../shared/value/day.ts'
import { openPlainDoor } from '../../fixtures/plain-door.ts'

type Door = Awaited<ReturnType<typeof openPlainDoor>>
let door: Door
beforeAll(async () => {
  door = await openPlainDoor()
})
afterAll(() => door.house.close())

/** Writes the directory anew, as whoever holds the table could; signed by this key. */
async function write(ends: number, secret = door.house.keys.directory.privateKey) {
  const { records, now } = door.house
  const before = await records.readSignedDirectory()
  if (!before) throw new Error('a directory')
  const today = dayInShanghai(now())
  const sequence = Math.max(...before.windows.map((one) => one.sequence)) + 1
  const window = { sequence, from: addDays(today, ends - 60), until: addDays(today, ends) }
  const windows = [signWindow(before.keys, window, secret)]
  expect(await records.saveDirectory({ keys: before.keys, windows }, before)).toBe(true)
  door.house.time.offset += 6000
}

it('the simple form seals by a directory that is late by 29 days', async () => {
  await write(-29)
  expect((await door.submit({})).status).toBe(201)
})

it('then refuses, says whom to call, and keeps what was written', async () => {
  await write(-30)
  const reply = await door.submit({}, 'text/html')
  expect(reply.status).toBe(503)
  const page = await reply.text()
  expect(page).toContain('12345')
  expect(page).toContain('示例：坑边没有支护。')
})

it('seals by no directory that another key signed', async () => {
  await write(30, Buffer.alloc(32, 4).toString('base64url'))
  expect((await door.submit({})).status).toBe(503)
})
