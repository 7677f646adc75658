import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { makeRound } from '../../../functions/clock/round.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { newId, officer } from '../../fixtures/officer.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => {
  house.time.offset = 0
})
afterAll(() => house.close())

/** What begins as an age file does; the server cannot look further. */
const sealedOf = (words: string) => Buffer.from(`age-encryption.org/v1\n-> ${words}`).toString('base64')
const days = (n: number) => n * 86_400_000

type Officer = Awaited<ReturnType<typeof officer>>
const save = (who: Officer, id: string, version: number, words: string) =>
  who.ask('desk', `/drafts/${id}`, { version, sealed: sealedOf(words) }, 'PUT')
const read = (who: Officer, id: string) => who.ask('desk', `/drafts/${id}`)
const listed = async (who: Officer) =>
  ((await (await who.ask('desk', '/drafts')).json()) as { drafts: { id: string; version: number }[] }).drafts

describe('what was typed and not sent', () => {
  it('is handed back to the one who typed it, until it was sent', async () => {
    const handler = await officer(house, 'jiangning-handler')
    const id = newId()
    expect((await read(handler, id)).status).toBe(404)
    expect(await (await save(handler, id, 0, 'one')).json()).toEqual({ version: 1 })
    expect(await (await read(handler, id)).json()).toEqual({ version: 1, sealed: sealedOf('one') })
    expect(await listed(handler)).toContainEqual({ id, version: 1 })
    const dropped = await handler.ask('desk', `/drafts/${id}`, { version: 1 })
    expect([dropped.status, await dropped.json()]).toEqual([200, { version: 0 }])
    expect((await read(handler, id)).status).toBe(404)
    expect(await listed(handler)).toEqual([])
    // Said again, as after a lost answer.
    expect((await handler.ask('desk', `/drafts/${id}`, { version: 1 })).status).toBe(200)
  })

  it('is nobody else’s: a colleague neither reads, overwrites nor drops it', async () => {
    const [mine, other] = [await officer(house, 'jiangning-handler'), await officer(house, 'jiangning-lead')]
    const id = newId()
    await save(mine, id, 0, 'mine')
    expect((await read(other, id)).status).toBe(404)
    expect(await listed(other)).toEqual([])
    expect((await save(other, id, 0, 'theirs')).status).toBe(200)
    await other.ask('desk', `/drafts/${id}`, { version: 1 })
    expect(await (await read(mine, id)).json()).toEqual({ version: 1, sealed: sealedOf('mine') })
  })

  it('is not overwritten by another window that saw less, which is told what stands there', async () => {
    const handler = await officer(house, 'jiangning-handler')
    const id = newId()
    await save(handler, id, 0, 'first')
    await save(handler, id, 1, 'second')
    for (const seen of [0, 1, 3]) {
      const refused = await save(handler, id, seen, 'other window')
      const { error } = (await refused.json()) as { error: { code: string; detail: unknown } }
      expect([refused.status, error.code]).toEqual([409, 'conflict'])
      expect(error.detail).toEqual({ version: 2, sealed: sealedOf('second') })
    }
    expect((await handler.ask('desk', `/drafts/${id}`, { version: 1 })).status).toBe(409)
    expect(await (await read(handler, id)).json()).toEqual({ version: 2, sealed: sealedOf('second') })
    // What was dropped elsewhere can be written anew, from nothing.
    await handler.ask('desk', `/drafts/${id}`, { version: 2 })
    const gone = await save(handler, id, 2, 'still typed here')
    expect(await gone.json()).toMatchObject({ error: { code: 'conflict', detail: { version: 0 } } })
    expect((await save(handler, id, 0, 'still typed here')).status).toBe(200)
  })

  it('goes thirty days after it was last saved, also when the clock is late', async () => {
    const handler = await officer(house, 'jiangning-handler')
    const [old, younger] = [newId(), newId()]
    await save(handler, old, 0, 'old')
    await save(handler, younger, 0, 'younger')
    house.time.offset = days(5)
    await save(handler, younger, 1, 'younger')
    house.time.offset = days(29)
    await makeRound(house)
    expect((await read(handler, old)).status).toBe(200)
    house.time.offset = days(30)
    expect((await read(handler, old)).status).toBe(404)
    expect((await listed(handler)).map(({ id }) => id)).not.toContain(old)
    expect((await read(handler, younger)).status).toBe(200)
    expect(await house.tips.readDraft('sample-jiangning-handler', old, '2026-01-01')).toBeDefined()
    expect((await makeRound(house)).swept).toBeGreaterThan(0)
    expect(await house.tips.readDraft('sample-jiangning-handler', old, '2026-01-01')).toBeUndefined()
    expect((await read(handler, younger)).status).toBe(200)
  })

  it('is a sealed file of a limited size, and there are a hundred at most', async () => {
    const lead = await officer(house, 'city-320500')
    const plain = { version: 0, sealed: Buffer.from('{"text":"示例"}').toString('base64') }
    expect((await lead.ask('desk', `/drafts/${newId()}`, plain, 'PUT')).status).toBe(400)
    expect((await save(lead, newId(), 0, 'x'.repeat(140_000))).status).toBe(400)
    expect((await save(lead, newId(), 0, 'x'.repeat(300_000))).status).toBe(413)
    const ids = Array.from({ length: 100 }, newId)
    for (const id of ids) expect((await save(lead, id, 0, 'one')).status).toBe(200)
    expect((await save(lead, newId(), 0, 'one more')).status).toBe(413)
    expect((await save(lead, ids[0] ?? '', 1, 'another word')).status).toBe(200)
  })
})
