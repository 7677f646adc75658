import { unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadRenderer } from '../../../../cdk/local/stages.ts'
import type { Publish } from '../../../../functions/publish/publish.ts'
import { createPublisher } from '../../../../functions/publish/publisher.ts'
import { findBreak } from '../../../../shared/publication/log-line.ts'
import { readAsk } from '../../../../shared/search/ask.ts'
import { findCandidates } from '../../../../shared/search/candidates.ts'
import { addDays, dayInShanghai } from '../../../../shared/value/day.ts'
import { type House, openHouse } from '../../../fixtures/house.ts'
import { newFirm, newsroomOf } from '../../../fixtures/newsroom.ts'
import { publishOf } from '../../../fixtures/publish.ts'

let house: House
let publish: Publish
let room: Awaited<ReturnType<typeof newsroomOf>>
beforeEach(async () => {
  house = await openHouse()
  publish = publishOf(house, { renderer: await loadRenderer() })
  await createPublisher(publish).publishAll()
  room = await newsroomOf(house)
})
afterEach(() => house.close())

const AT_ODDS = { name: 'LogAtOddsError' }
const ring = (id: string, by = publish) => createPublisher(by).ring({ pk: `CASE#${id}`, sk: 'CASE' })
const tick = (by = publish) => createPublisher(by).tick()
const bytes = async (key: string) => Buffer.from((await house.bucket.read(key))?.body ?? [])
const text = async (key: string) => (await bytes(key)).toString('utf8')

/** Every object of the public bucket that holds any of the words, in what a workbook packs too. */
async function holding(...words: string[]): Promise<string[]> {
  const found: string[] = []
  for (const { key } of await house.bucket.list('')) {
    const body = await bytes(key)
    const parts = key.endsWith('.xlsx') ? Object.values(unzipSync(body)) : [body]
    const all = parts.map((part) => Buffer.from(part).toString('utf8')).join('')
    if (words.some((word) => all.includes(word) || key.includes(word))) found.push(key)
  }
  return found
}

/** Cases whose positions the search finds for a word. */
async function found(word: string): Promise<readonly number[]> {
  const read = async (path: string) => JSON.parse(await text(path))
  return (await findCandidates(readAsk(`q=${encodeURIComponent(word)}`), read)).positions
}

async function published(title: string, namesUntil?: string) {
  const firm = newFirm()
  const id = await room.reviewed({ title, firms: [firm] }, namesUntil)
  expect(await room.step('b', id, 'approve')).toBe('ok')
  await ring(id)
  return { id, firm }
}

/** Alters the last entries of the published log; returns what puts them right. */
async function alterLog(): Promise<() => Promise<void>> {
  const size = (await house.records.lastLine())?.n
  const key = `data/log/tile/entries/000.p/${size}`
  const right = await bytes(key)
  expect(right.length).toBeGreaterThan(0)
  const altered = Buffer.from(right.toString('latin1').replace('"edition":1', '"edition":7'), 'latin1')
  await house.bucket.put(key, altered)
  return () => house.bucket.put(key, right)
}

/** What the bucket has of the log, byte for byte. */
async function logObjects(): Promise<string[]> {
  const keys = (await house.bucket.list('data/log')).map(({ key }) => key)
  return Promise.all(keys.map(async (key) => `${key} ${(await bytes(key)).toString('hex')}`))
}

describe('a case to be taken down while log and records are at odds', () => {
  it('leaves every page, file, feed and the search at once; nothing comes into the log until it is settled', async () => {
    const one = await published('示例甲乙丙工地的通报')
    const other = await published('示例丁戊己工地的通报')
    await tick()
    expect(await found('甲乙丙')).toHaveLength(1)
    const mend = await alterLog()
    const before = { log: await logObjects(), lines: await house.records.readLog() }
    expect(await room.step('b', one.id, 'hide', { reason: '示例：地点写错了' })).toBe('ok')
    await expect(ring(one.id)).rejects.toMatchObject(AT_ODDS)
    const secrets = ['甲乙丙', one.firm.name, one.firm.creditCode]
    expect(await holding(...secrets)).toEqual([])
    expect(await found('甲乙丙')).toEqual([])
    expect(await text(`cases/${one.id}/index.html`)).toContain('地点写错了')
    expect(await house.bucket.read(`data/cases/${one.id}.json`)).toBeUndefined()
    // A second one, later, does not bring the first one back; the tick neither.
    expect(await room.step('b', other.id, 'hide', { reason: '示例：另一处写错' })).toBe('ok')
    await expect(ring(other.id)).rejects.toMatchObject(AT_ODDS)
    await expect(tick()).rejects.toMatchObject(AT_ODDS)
    expect(await holding(...secrets, '丁戊己', other.firm.name)).toEqual([])
    expect({ log: await logObjects(), lines: await house.records.readLog() }).toEqual(before)

    await mend()
    await tick()
    expect(await holding(...secrets, '丁戊己', other.firm.name)).toEqual([])
    expect(JSON.parse(await text(`data/cases/${one.id}.json`))).toMatchObject({ state: 'hidden', edition: 2 })
    const lines = await house.records.readLog()
    expect(findBreak(lines)).toBeUndefined()
    const said = lines.filter(({ subject }) => subject === one.id).map(({ event }) => event)
    expect(said).toEqual(['published', 'hidden'])
    // A second person brings it back whole.
    expect(await room.step('c', one.id, 'restore', { reason: '示例：地点是对的' })).toBe('ok')
    await ring(one.id)
    await tick()
    expect(await text(`cases/${one.id}/index.html`)).toContain('甲乙丙')
    expect(await text(`cases/firm/${one.firm.creditCode}/index.html`)).toContain('甲乙丙')
    expect(await text('data/cases.json')).toContain('甲乙丙')
  })

  it('leaves also when the time of its firms’ names is over, and comes back without them', async () => {
    const today = dayInShanghai(house.now())
    const { id, firm } = await published('示例庚辛壬工地的通报', today)
    await tick()
    const mend = await alterLog()
    house.time.offset += 24 * 3_600_000
    await expect(tick()).rejects.toMatchObject(AT_ODDS)
    expect(dayInShanghai(house.now())).toBe(addDays(today, 1))
    expect(await holding(firm.name, firm.creditCode)).toEqual([])
    await mend()
    await tick()
    expect(await holding(firm.name, firm.creditCode)).toEqual([])
    expect(await text(`cases/${id}/index.html`)).toContain('庚辛壬')
  })

  it('leaves with the next tick when the bucket failed, however far it had come', async () => {
    const { id, firm } = await published('示例癸子丑工地的通报')
    await tick()
    await alterLog()
    expect(await room.step('b', id, 'hide', { reason: '示例：写错' })).toBe('ok')
    for (const writes of [0, 3, 11]) {
      let left = writes
      const fail = async <Done>(work: () => Promise<Done>) => {
        if (left-- <= 0) throw new Error('the bucket failed')
        return work()
      }
      const bucket: Publish['bucket'] = {
        ...house.bucket,
        put: (...args) => fail(() => house.bucket.put(...args)),
        remove: (...args) => fail(() => house.bucket.remove(...args)),
      }
      await expect(ring(id, { ...publish, bucket })).rejects.toMatchObject(AT_ODDS)
    }
    await expect(tick()).rejects.toMatchObject(AT_ODDS)
    expect(await holding('癸子丑', firm.name)).toEqual([])
  })

  it('a correction that takes nothing away waits, and what it corrects stays', async () => {
    const { id } = await published('示例寅卯辰工地的通报')
    await tick()
    await alterLog()
    await room.step('a', id, 'correct', { what: '改了标题', why: '写错了' })
    await room.write(id, { title: '示例巳午未工地的通报' })
    await room.step('a', id, 'submit')
    expect(await room.step('b', id, 'approve')).toBe('ok')
    await expect(ring(id)).rejects.toMatchObject(AT_ODDS)
    expect(await text(`cases/${id}/index.html`)).toContain('寅卯辰')
    expect(await holding('巳午未')).toEqual([])
  })
})
