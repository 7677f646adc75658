import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Publish } from '../../../../functions/publish/publish.ts'
import { findBreak } from '../../../../shared/publication/log-line.ts'
import { readAsk } from '../../../../shared/search/ask.ts'
import { findCandidates } from '../../../../shared/search/candidates.ts'
import { addDays, dayInShanghai } from '../../../../shared/value/day.ts'
import { publicSaying } from '../../../fixtures/public-texts.ts'
import { openPublishing, type Publishing } from '../../../fixtures/publishing.ts'

let site: Publishing
beforeEach(async () => {
  site = await openPublishing()
})
afterEach(() => site.house.close())

const AT_ODDS = { name: 'LogAtOddsError' }

const holding = (...words: string[]) => publicSaying(site.house, ...words)

/** Cases whose positions the search finds for a word. */
async function found(word: string): Promise<readonly number[]> {
  const read = async (path: string) => JSON.parse(await site.text(path))
  return (await findCandidates(readAsk(`q=${encodeURIComponent(word)}`), read)).positions
}

/** Alters the last entries of the published log; returns what puts them right. */
async function alterLog(): Promise<() => Promise<void>> {
  const size = (await site.house.records.lastLine())?.n
  const key = `data/log/tile/entries/000.p/${size}`
  const right = await site.bytes(key)
  expect(right.length).toBeGreaterThan(0)
  const altered = Buffer.from(right.toString('latin1').replace('"edition":1', '"edition":7'), 'latin1')
  await site.house.bucket.put(key, altered)
  return () => site.house.bucket.put(key, right)
}

/** What the bucket has of the log, byte for byte. */
async function logObjects(): Promise<string[]> {
  const keys = (await site.house.bucket.list('data/log')).map(({ key }) => key)
  return Promise.all(keys.map(async (key) => `${key} ${(await site.bytes(key)).toString('hex')}`))
}

describe('a case to be taken down while log and records are at odds', () => {
  it('leaves every page, file, feed and the search at once; nothing comes into the log until it is settled', async () => {
    const one = await site.published('示例甲乙丙工地的通报')
    const other = await site.published('示例丁戊己工地的通报')
    await site.tick()
    expect(await found('甲乙丙')).toHaveLength(1)
    const mend = await alterLog()
    const before = { log: await logObjects(), lines: await site.house.records.readLog() }
    expect(await site.room.step('b', one.id, 'hide', { reason: '示例：地点写错了' })).toBe('ok')
    await expect(site.ring(one.id)).rejects.toMatchObject(AT_ODDS)
    const secrets = ['甲乙丙', one.firm.name, one.firm.creditCode]
    expect(await holding(...secrets)).toEqual([])
    expect(await found('甲乙丙')).toEqual([])
    expect(await site.text(`cases/${one.id}/index.html`)).toContain('地点写错了')
    expect(await site.house.bucket.read(`data/cases/${one.id}.json`)).toBeUndefined()
    // A second one, later, does not bring the first one back; the tick neither.
    expect(await site.room.step('b', other.id, 'hide', { reason: '示例：另一处写错' })).toBe('ok')
    await expect(site.ring(other.id)).rejects.toMatchObject(AT_ODDS)
    await expect(site.tick()).rejects.toMatchObject(AT_ODDS)
    expect(await holding(...secrets, '丁戊己', other.firm.name)).toEqual([])
    expect({ log: await logObjects(), lines: await site.house.records.readLog() }).toEqual(before)

    await mend()
    await site.tick()
    expect(await holding(...secrets, '丁戊己', other.firm.name)).toEqual([])
    expect(JSON.parse(await site.text(`data/cases/${one.id}.json`))).toMatchObject({
      state: 'hidden',
      edition: 2,
    })
    const lines = await site.house.records.readLog()
    expect(findBreak(lines)).toBeUndefined()
    const said = lines.filter(({ subject }) => subject === one.id).map(({ event }) => event)
    expect(said).toEqual(['published', 'hidden'])
    // A second person brings it back whole.
    expect(await site.room.step('c', one.id, 'restore', { reason: '示例：地点是对的' })).toBe('ok')
    await site.ring(one.id)
    await site.tick()
    expect(await site.text(`cases/${one.id}/index.html`)).toContain('甲乙丙')
    expect(await site.text(`cases/firm/${one.firm.creditCode}/index.html`)).toContain('甲乙丙')
    expect(await site.text('data/cases.json')).toContain('甲乙丙')
  })

  it('leaves also when the time of its firms’ names is over, and comes back without them', async () => {
    const today = dayInShanghai(site.house.now())
    const { id, firm } = await site.published('示例庚辛壬工地的通报', today)
    await site.tick()
    const mend = await alterLog()
    site.house.time.offset += 24 * 3_600_000
    await expect(site.tick()).rejects.toMatchObject(AT_ODDS)
    expect(dayInShanghai(site.house.now())).toBe(addDays(today, 1))
    expect(await holding(firm.name, firm.creditCode)).toEqual([])
    await mend()
    await site.tick()
    expect(await holding(firm.name, firm.creditCode)).toEqual([])
    expect(await site.text(`cases/${id}/index.html`)).toContain('庚辛壬')
  })

  it('leaves with the next tick when the bucket failed, however far it had come', async () => {
    const { id, firm } = await site.published('示例癸子丑工地的通报')
    await site.tick()
    await alterLog()
    expect(await site.room.step('b', id, 'hide', { reason: '示例：写错' })).toBe('ok')
    for (const writes of [0, 3, 11]) {
      let left = writes
      const fail = async <Done>(work: () => Promise<Done>) => {
        if (left-- <= 0) throw new Error('the bucket failed')
        return work()
      }
      const bucket: Publish['bucket'] = {
        ...site.house.bucket,
        put: (...args) => fail(() => site.house.bucket.put(...args)),
        remove: (...args) => fail(() => site.house.bucket.remove(...args)),
      }
      await expect(site.ring(id, { ...site.publish, bucket })).rejects.toMatchObject(AT_ODDS)
    }
    await expect(site.tick()).rejects.toMatchObject(AT_ODDS)
    expect(await holding('癸子丑', firm.name)).toEqual([])
  })

  it('a correction that takes nothing away waits, and what it corrects stays', async () => {
    const { id } = await site.published('示例寅卯辰工地的通报')
    await site.tick()
    await alterLog()
    await site.room.step('a', id, 'correct', { what: '改了标题', why: '写错了' })
    await site.room.write(id, { title: '示例巳午未工地的通报' })
    await site.room.step('a', id, 'submit')
    expect(await site.room.step('b', id, 'approve')).toBe('ok')
    await expect(site.ring(id)).rejects.toMatchObject(AT_ODDS)
    expect(await site.text(`cases/${id}/index.html`)).toContain('寅卯辰')
    expect(await holding('巳午未')).toEqual([])
  })
})
