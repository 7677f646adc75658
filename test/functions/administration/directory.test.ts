import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPublisher } from '../../../functions/publish/publisher.ts'
import { PublicOffice } from '../../../shared/office/public-office.ts'
import { Directory } from '../../../shared/office-keys/directory.ts'
import { LogLine } from '../../../shared/publication/log-line.ts'
import { RoutingView } from '../../../shared/routing/table.ts'
import { recipientOf } from '../../../shared/seal/age.ts'
import { identityFromBytes } from '../../../shared/seal/identity.ts'
import { addDays, dayInShanghai } from '../../../shared/value/day.ts'
import { hashOf } from '../../../shared/value/hash.ts'
import { signedWith } from '../../fixtures/directory.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { officer } from '../../fixtures/officer.ts'
import { publishOf } from '../../fixtures/publish.ts'

let house: House
let recipient: string
beforeAll(async () => {
  house = await openHouse()
  recipient = await recipientOf(identityFromBytes(new Uint8Array(32).fill(9)))
})
afterAll(() => house.close())

const enter = async (body: object, by = 'province-administrator') =>
  (await officer(house, by)).ask('newsroom', '/office-keys/directory', body, 'PUT')
const codeOf = async (reply: Response) =>
  reply.status === 200 ? 'ok' : ((await reply.json()) as { error: { code: string } }).error.code
const view = async () => {
  house.time.offset += 6000
  return RoutingView.parse(await (await house.intake.request('/api/routing')).json())
}
const office = '320104'
const key = (keyVersion: number, of = office) => ({ office: of, keyVersion, recipient })

describe('a directory that an administrator brings', () => {
  it('is used at once, with its recipient for whoever asks', async () => {
    expect((await house.intake.request(`/api/recipients/${office}/1`)).status).toBe(404)
    expect(await codeOf(await enter(await signedWith(house, [key(1)])))).toBe('ok')
    const entry = (await view()).directory.find((one) => one.office === office)
    expect(entry).toEqual({ office, keyVersion: 1, hash: hashOf(recipient) })
    const reply = await house.intake.request(`/api/recipients/${office}/1`)
    expect(await reply.json()).toEqual({ recipient })
    const status = async (path: string) => (await house.intake.request(`/api/recipients/${path}`)).status
    for (const path of [`${office}/2`, '999999/1']) expect(await status(path), path).toBe(404)
    for (const path of [`${office}/0`, `${office}/x`]) expect(await status(path), path).toBe(400)
  })

  it('brought twice is the same; of two brought at once one is told', async () => {
    const first = await signedWith(house, [key(2)])
    const second = await signedWith(house, [key(1, '320106')])
    const replies = await Promise.all([enter(first), enter(second)])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
    const stood = replies[0]?.status === 200 ? first : second
    expect(await codeOf(await enter(stood))).toBe('ok')
    expect((await house.records.readSignedDirectory())?.windows).toEqual(stood.windows)
  })

  it('must be signed by the pinned key, follow, go back to no older key, and bring what is new in it', async () => {
    const good = await signedWith(house, [key(3)])
    const other = Buffer.alloc(32, 4).toString('base64url')
    const before = await house.records.readSignedDirectory()
    await expect(signedWith(house, [key(3)], { secret: other })).rejects.toThrow('not the code')
    const [window] = good.windows
    if (!window || !before) throw new Error('a window')
    const longer = { ...good, windows: [{ ...window, until: addDays(window.until, 30) }] }
    expect(await codeOf(await enter(longer))).toBe('signature')
    expect(await codeOf(await enter({ ...good, keys: good.keys.slice(1) }))).toBe('signature')
    expect(await codeOf(await enter({ ...good, recipients: [] }))).toBe('keyOrder')
    const theirs = await recipientOf(identityFromBytes(new Uint8Array(32).fill(8)))
    expect(await codeOf(await enter({ ...good, recipients: [{ ...key(3), recipient: theirs }] }))).toBe(
      'keyOrder',
    )
    expect(await codeOf(await enter(good))).toBe('ok')
    // What stood before is older now, however rightly it was signed.
    expect(await codeOf(await enter({ ...before, recipients: [] }))).toBe('conflict')
    expect(await codeOf(await enter(good, 'province-drafter'))).toBe('role')
  })

  it('of several windows shows the one of the day, all over the same keys', async () => {
    const signed = await signedWith(house, [], { windows: 3 })
    expect(await codeOf(await enter(signed))).toBe('ok')
    const today = dayInShanghai(house.now())
    for (const [n, day] of [today, addDays(today, 61), addDays(today, 130)].entries())
      expect((await house.records.readRouting(day)).signed).toEqual(signed.windows[n])
  })
})

it('an office taken out of the directory gets nothing more, and the log tells of it', async () => {
  const publisher = createPublisher(publishOf(house))
  const text = async (name: string) => new TextDecoder().decode((await house.bucket.read(name))?.body)
  const lines = async () => {
    await publisher.tick()
    return (await text('data/log.jsonl'))
      .trim()
      .split('\n')
      .map((line) => LogLine.parse(JSON.parse(line)))
      .filter(({ event, subject }) => event === 'keyChanged' && subject === office)
  }
  await publisher.ring({ pk: 'DIRECTORY', sk: 'LIST' })
  const shown = PublicOffice.array()
    .parse(JSON.parse(await text('data/offices.json')))
    .find(({ code }) => code === office)?.key
  expect(shown).toMatchObject({ keyVersion: 3, recipient })
  expect((await lines()).at(-1)?.content).toBe(hashOf(`${office} 3 ${hashOf(recipient)}`))

  expect(await codeOf(await enter(await signedWith(house, [], { without: [office] })))).toBe('ok')
  await publisher.ring({ pk: 'DIRECTORY', sk: 'LIST' })
  expect((await view()).directory.some((one) => one.office === office)).toBe(false)
  const directory = Directory.parse(JSON.parse(await text('data/directory.json')))
  expect(directory.keys.some((one) => one.office === office)).toBe(false)
  expect((await lines()).at(-1)).toMatchObject({ edition: 3, content: hashOf('null') })
  const told = (await lines()).length
  await publisher.ring({ pk: 'DIRECTORY', sk: 'LIST' })
  expect(await lines()).toHaveLength(told)
})
