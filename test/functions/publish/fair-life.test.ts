import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Publish } from '../../../functions/publish/publish.ts'
import { createPublisher } from '../../../functions/publish/publisher.ts'
import { oweWholeFiles } from '../../../functions/publish/whole-files.ts'
import { openTable } from '../../../functions/store/table.ts'
import type { CaseContent } from '../../../shared/case/case-content.ts'
import { PublicRecord } from '../../../shared/case/public-case.ts'
import { contentHash, findBreak } from '../../../shared/publication/log-line.ts'
import { searchKeys } from '../../../shared/search/files.ts'
import { unpackNumbers } from '../../../shared/search/postings.ts'
import { signsOf } from '../../../shared/search/signs.ts'
import { pairsOf, shardOf, wholeTerm } from '../../../shared/search/terms.ts'
import { addDays, dayInShanghai } from '../../../shared/value/day.ts'
import { casesRenderer } from '../../fixtures/cases-renderer.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { newFirm, newsroomOf } from '../../fixtures/newsroom.ts'
import { publicSaying } from '../../fixtures/public-texts.ts'
import { publishOf } from '../../fixtures/publish.ts'
import { useSmallCampaign } from '../../fixtures/small-campaign.ts'

let house: House
let publish: Publish
let room: Awaited<ReturnType<typeof newsroomOf>>
beforeAll(async () => {
  house = await openHouse()
  await useSmallCampaign(house)
  publish = publishOf(house, { renderer: await casesRenderer() })
  await createPublisher(publish).publishAll()
  room = await newsroomOf(house)
})
afterAll(() => house.close())

const ring = (id: string, by = publish) => createPublisher(by).ring({ pk: `CASE#${id}`, sk: 'CASE' })
const tick = (by = publish) => createPublisher(by).tick()
const text = async (key: string) => Buffer.from((await house.bucket.read(key))?.body ?? []).toString('utf8')
const record = async (id: string, edition?: number) =>
  PublicRecord.parse(
    JSON.parse(await text(`data/cases/${id}${edition === undefined ? '' : `/${edition}`}.json`)),
  )
const linesOf = async (id: string) =>
  (await house.records.readLog())
    .filter(({ subject }) => subject === id)
    .map(({ event, edition }) => `${event} ${edition}`)
const holding = (...words: string[]) => publicSaying(house, ...words)
/** Whether the search index holds a word of a case, whole or in all its pairs, without the file of what is newer than it. */
async function isIndexed(id: string, word: string): Promise<boolean> {
  const place = (await house.records.readPlace(id, 'all')) ?? 0
  const holds = async (term: string) => {
    const shard: Record<string, string> = JSON.parse((await text(searchKeys.shard(shardOf(term)))) || '{}')
    return (shard[term] ?? '').split('.').some((packed) => [...unpackNumbers(packed)].includes(place))
  }
  const { signs } = signsOf(word)
  const pairs = await Promise.all([...pairsOf(signs)].map(holds))
  return (await holds(wholeTerm(signs))) || pairs.every((one) => one)
}
let count = 0
/** A case that is public, with words of its own to look for. */
async function published(other: Partial<CaseContent> = {}, namesUntil?: string) {
  count += 1
  const title = `关于示例工地第${count}号甲乙丙的通报（示例）`
  const id = await room.reviewed({ title, ...other }, namesUntil)
  expect(await room.step('b', id, 'approve')).toBe('ok')
  await ring(id)
  return { id, title }
}

describe('a correction', () => {
  it('is a new edition with what changed and why; the old one stays readable, its number and its place stay', async () => {
    const { id, title } = await published({ topic: 'PIT-01' })
    const first = await record(id)
    expect(await room.step('a', id, 'correct', { what: '改了期限' })).toBe('reason why')
    expect(await room.step('a', id, 'correct', { what: '改了期限', why: '原来写错了' })).toBe('ok')
    const right = `${title.slice(0, -1)}，改过）`
    expect(await room.write(id, { title: right, topic: 'FIRE-04' })).toBe('ok')
    await ring(id)
    expect(await record(id)).toEqual(first)
    await room.step('a', id, 'submit')
    expect(await room.step('b', id, 'approve')).toBe('ok')
    await ring(id)
    const second = await record(id)
    expect(second).toMatchObject({
      state: 'published',
      edition: 2,
      number: first.number,
      content: { title: right },
    })
    expect(second).toMatchObject({ changes: [{ edition: 2, what: '改了期限', why: '原来写错了' }] })
    expect(second.salt).not.toBe(first.salt)
    expect(await record(id, 1)).toEqual(first)
    expect(await text(`cases/${id}/edition/1/index.html`)).toContain(title)
    expect(await text('cases/index.html')).toContain(right)
    // It left one list for another.
    expect(await text('feeds/topic/PIT-01.xml')).not.toContain(id)
    expect(await text('feeds/topic/FIRE-04.xml')).toContain(id)
    expect(await linesOf(id)).toEqual(['published 1', 'corrected 2'])
    await tick()
    expect((await room.read(id)).order).toBeUndefined()
    expect((await room.read(id)).standing).toBeUndefined()
  })

  it('may be given up; the public text is the one that is worked on again', async () => {
    const { id, title } = await published()
    await room.step('a', id, 'correct', { what: '改题目', why: '示例原因' })
    await room.write(id, { title: '关于别的事的通报（示例）' })
    expect(await room.step('a', id, 'abandon')).toBe('ok')
    expect(await room.read(id)).toMatchObject({ state: 'published', content: { title } })
    await ring(id)
    expect((await record(id)).edition).toBe(1)
  })
})

describe('hiding', () => {
  it('takes one person and is there at once, everywhere; a second restores it', async () => {
    const firm = newFirm()
    const { id, title } = await published({ firms: [firm] })
    expect(await room.step('a', id, 'hide')).toBe('reason reason')
    expect(await room.step('b', id, 'hide', { reason: '有一处要核对' })).toBe('ok')
    await ring(id)
    await tick()
    expect(await holding(title, firm.name, firm.creditCode)).toEqual([])
    expect(await record(id)).toMatchObject({ state: 'hidden', edition: 2, reason: '有一处要核对' })
    expect(await record(id, 1)).toMatchObject({ state: 'hidden', edition: 2 })
    for (const key of [`cases/${id}/index.html`, `en/cases/${id}/index.html`, `data/cases/${id}/1.json`])
      expect(await text(key)).toContain('有一处要核对')
    // Nothing brings it back but a second person: not a pass over everything either.
    await createPublisher(publish).publishAll()
    expect(await holding(title, firm.name, firm.creditCode)).toEqual([])
    expect(await room.step('b', id, 'restore', { reason: '核对过了' })).toBe('self')
    expect(await room.step('c', id, 'restore', { reason: '核对过了' })).toBe('ok')
    await ring(id)
    await tick()
    expect(await record(id)).toMatchObject({ state: 'published', edition: 3, content: { title } })
    expect(await record(id, 1)).toMatchObject({ state: 'published', edition: 1 })
    expect(await holding(title)).toContain(`cases/firm/${firm.creditCode}/index.html`)
    expect(await linesOf(id)).toEqual(['published 1', 'hidden 2', 'restored 3'])
  })

  it('comes before a correction that waits, which goes on once it is restored', async () => {
    const { id, title } = await published()
    await room.step('a', id, 'correct', { what: '改题目', why: '示例原因' })
    await room.write(id, { title: '关于改过的事的通报（示例）' })
    expect(await room.step('b', id, 'hide', { reason: '先不看' })).toBe('ok')
    await ring(id)
    expect(await room.step('c', id, 'restore', { reason: '可以看' })).toBe('ok')
    await ring(id)
    expect(await record(id)).toMatchObject({ state: 'published', content: { title } })
    expect(await room.read(id)).toMatchObject({ state: 'returned', standing: { title } })
  })
})

/** Every salt of a text that anybody could still find. */
async function saltsLeft(salts: readonly string[]): Promise<string[]> {
  const table = openTable({ name: 'records', endpoint: house.database.endpoint })
  const found = new Set(await holding(...salts))
  for (const id of new Set((await house.records.readLog()).map(({ subject }) => subject))) {
    for (const pk of [`PUBLISHED#${id}`, `CASE#${id}`]) {
      const { rows } = await table.query({
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
      })
      if (salts.some((salt) => JSON.stringify(rows).includes(salt))) found.add(pk)
    }
  }
  return [...found]
}

describe('withdrawing', () => {
  it('takes two, leaves a tombstone with a line for every edition, and destroys their salts', async () => {
    const firm = newFirm()
    const { id, title } = await published({ firms: [firm] })
    await room.step('a', id, 'correct', { what: '改了措施', why: '示例原因' })
    await room.write(id, { measures: '示例：改过的措施，独一份的话。' })
    await room.step('a', id, 'submit')
    await room.step('b', id, 'approve')
    await ring(id)
    await tick()
    const salts = [(await record(id, 1)).salt, (await record(id, 2)).salt]
    expect(await saltsLeft(salts)).not.toEqual([])
    expect(await room.step('b', id, 'withdraw', { reason: '事实有误，撤回' })).toBe('ok')
    await ring(id)
    expect(await record(id)).toMatchObject({ state: 'published', edition: 2 })
    expect(await room.step('b', id, 'confirmWithdraw')).toBe('self')
    expect(await room.step('c', id, 'confirmWithdraw')).toBe('ok')
    await ring(id)
    // No tick came, and nothing that anybody can fetch holds it any more.
    expect(await record(id)).toMatchObject({ state: 'withdrawn', edition: 3, reason: '事实有误，撤回' })
    expect((await room.read(id)).order).toBeUndefined()
    expect(await holding(title, firm.name, firm.creditCode, '独一份的话')).toEqual([])
    expect(await saltsLeft(salts)).toEqual([])
    for (const edition of [1, 2]) {
      const stone = await record(id, edition)
      expect(stone).toMatchObject({ state: 'withdrawn', edition })
      const line = (await house.records.readLog()).find(({ n }) => n === stone.log.n)
      expect(line?.content).toBe(contentHash(stone.salt, stone))
    }
    expect(await linesOf(id)).toEqual([
      'published 1',
      'corrected 2',
      'withdrawn 3',
      'withdrawn 1',
      'withdrawn 2',
    ])
    expect(findBreak(await house.records.readLog())).toBeUndefined()
    // The firm has no page left, in neither language, and no feed.
    for (const key of [
      `cases/firm/${firm.creditCode}/index.html`,
      `en/cases/firm/${firm.creditCode}/index.html`,
    ])
      expect(await house.bucket.read(key)).toBeUndefined()
    expect(await house.bucket.read(`feeds/firm/${firm.creditCode}.xml`)).toBeUndefined()
    const whole = JSON.parse(await text('data/cases.json')) as { id: string; state: string }[]
    expect(whole.find((one) => one.id === id)).toMatchObject({ state: 'withdrawn' })
    const year = (await record(id)).publishedOn.slice(0, 4)
    expect(await text(`data/cases/${year}/1.json`)).toContain(id)
    expect(await text('data/cases.csv')).toContain('事实有误，撤回')
  })

  it('is not done while a file that holds everything could not be written; the tick goes on', async () => {
    const { id, title } = await published()
    await tick()
    await room.step('b', id, 'hide', { reason: '有错' })
    const open: Publish['bucket']['open'] = (...args) => {
      if (args[0] === 'data/cases.csv') throw new Error('the bucket failed')
      return house.bucket.open(...args)
    }
    await expect(ring(id, { ...publish, bucket: { ...house.bucket, open } })).rejects.toThrow('bucket failed')
    expect((await room.read(id)).order).toMatchObject({ stage: 'written' })
    expect(await holding(title)).toContain('data/cases.csv')
    await tick()
    expect((await room.read(id)).order).toBeUndefined()
    expect(await holding(title)).toEqual([])
  })

  it('lets nobody wait for the files that hold everything: what was approved meanwhile is live before they are written', async () => {
    const { id } = await published()
    await room.step('b', id, 'hide', { reason: '有错' })
    const next = await room.reviewed({ title: '关于示例工地甲的通报（示例）' })
    const written: string[] = []
    const put: Publish['bucket']['put'] = async (...args) => {
      written.push(args[0])
      await house.bucket.put(...args)
    }
    let approved: Promise<unknown> | undefined
    // Approved while the files that hold everything are made; no bell comes through.
    const open: Publish['bucket']['open'] = (...args) => {
      if (args[0] === 'data/cases.csv') approved ??= room.step('b', next, 'approve')
      return house.bucket.open(...args)
    }
    await ring(id, { ...publish, bucket: { ...house.bucket, put, open } })
    await approved
    expect(written.indexOf(`cases/${next}/index.html`)).toBeGreaterThan(0)
    expect(written.indexOf(`cases/${next}/index.html`)).toBeLessThan(written.indexOf('sitemap.xml'))
    expect((await room.read(id)).order).toBeUndefined()
    expect(await text('data/cases.csv')).toContain(next)
  })

  it('is not done while something became public meanwhile', async () => {
    const { id } = await published()
    await room.step('b', id, 'hide', { reason: '有错' })
    const put: Publish['bucket']['put'] = async (...args) => {
      if (args[0] === 'sitemap.xml') await oweWholeFiles(publish)
      await house.bucket.put(...args)
    }
    await ring(id, { ...publish, bucket: { ...house.bucket, put } })
    expect((await room.read(id)).order).toMatchObject({ stage: 'written' })
    await tick()
    expect((await room.read(id)).order).toBeUndefined()
  })

  it('of what was hidden is confirmed by another person than who hid it', async () => {
    const { id, title } = await published()
    await room.step('b', id, 'hide', { reason: '有错' })
    await ring(id)
    await tick()
    expect(await room.step('b', id, 'confirmHide', { reason: '确实有错' })).toBe('self')
    expect(await room.step('c', id, 'confirmHide', { reason: '确实有错' })).toBe('ok')
    await ring(id)
    await tick()
    expect(await holding(title)).toEqual([])
    expect(await linesOf(id)).toEqual(['published 1', 'hidden 2', 'withdrawn 3', 'withdrawn 1'])
    expect(await room.step('c', id, 'restore', { reason: '不行' })).toBe('step')
  })
})

describe('a firm’s name', () => {
  it('goes by itself the day after it may stand, out of every edition, page, file and feed', async () => {
    const today = dayInShanghai(house.now())
    const firm = newFirm()
    const { id, title } = await published({ firms: [firm], basics: `示例：${firm.name}在场。` }, today)
    const old = (await record(id)).salt
    await tick()
    expect(await holding(firm.name)).not.toEqual([])
    await tick({ ...publish, now: () => new Date(house.now().getTime() + 86_400_000) })
    await tick({ ...publish, now: () => new Date(house.now().getTime() + 86_400_000) })
    expect(await holding(firm.name, firm.creditCode)).toEqual([])
    expect(await record(id)).toMatchObject({
      ...{ state: 'published', edition: 2 },
      content: { title, firms: [], basics: '示例：某企业在场。' },
    })
    expect(await record(id, 1)).toMatchObject({ state: 'withdrawn', edition: 1 })
    expect(await saltsLeft([old])).toEqual([])
    expect(await linesOf(id)).toEqual(['published 1', 'corrected 2', 'withdrawn 1'])
    expect((await room.read(id)).content.firms).toEqual([])
    expect(addDays(today, 1)).toBe(((await record(id)) as { updatedOn: string }).updatedOn)
  })

  it('goes earlier when two people say so, and a correction that is being written loses it too', async () => {
    const firm = newFirm()
    const { id } = await published({ firms: [firm] })
    expect(await room.step('a', id, 'takeNames', { reason: '信用已修复' })).toBe('ok')
    expect(await room.step('c', id, 'confirmNames')).toBe('ok')
    await ring(id)
    await tick()
    expect(await holding(firm.name, firm.creditCode)).toEqual([])
    expect(await record(id)).toMatchObject({ changes: [{ why: '信用已修复' }] })
  })
})

describe('what one person writes of the firms of a public case', () => {
  const days = (count: number) => {
    const by = { ...publish, now: () => new Date(house.now().getTime() + count * 86_400_000) }
    return async () => {
      await tick(by)
      await tick(by)
    }
  }

  it('takes no name away while it is a correction, and is gone when that is given up', async () => {
    const firm = newFirm()
    const { id } = await published({ firms: [firm] })
    await room.step('a', id, 'correct', { what: '改了期限', why: '原来写错了' })
    const before = (await room.read(id)).fairness
    const today = dayInShanghai(house.now())
    expect(await room.fair(id, { waived: '示例', namesUntil: addDays(today, -1) })).toBe(
      'namesUntil namesUntil',
    )
    expect(await room.fair(id, { waived: '示例', namesUntil: today })).toBe('ok')
    await days(1)()
    expect(await record(id)).toMatchObject({ edition: 1, content: { firms: [firm] } })
    expect(await room.step('a', id, 'abandon')).toBe('ok')
    const after = await room.read(id)
    expect(after.fairness).toEqual(before)
    expect(after.standingFairness).toBeUndefined()
  })

  it('lets no name stay longer before a second person said so', async () => {
    const firm = newFirm()
    const { id } = await published({ firms: [firm] }, dayInShanghai(house.now()))
    await room.step('a', id, 'correct', { what: '改了期限', why: '原来写错了' })
    expect(await room.fair(id, { waived: '示例', namesUntil: '2099-12-31' })).toBe('ok')
    await room.step('a', id, 'submit')
    await days(1)()
    expect(await holding(firm.name, firm.creditCode)).toEqual([])
    expect(await record(id)).toMatchObject({ edition: 2, content: { firms: [] } })
  })

  it('nor after it was hidden and restored', async () => {
    const firm = newFirm()
    const { id } = await published({ firms: [firm] }, dayInShanghai(house.now()))
    await room.step('a', id, 'correct', { what: '改了期限', why: '原来写错了' })
    await room.fair(id, { waived: '示例', namesUntil: '2099-12-31' })
    await room.step('b', id, 'hide', { reason: '先不看' })
    await ring(id)
    await room.step('c', id, 'restore', { reason: '可以看' })
    await ring(id)
    const shown = await record(id)
    expect(shown.state === 'published' && shown.namesUntil).toBe(dayInShanghai(house.now()))
  })

  it('counts once a second person approved it', async () => {
    const firm = newFirm()
    const { id } = await published({ firms: [firm] }, dayInShanghai(house.now()))
    await room.step('a', id, 'correct', { what: '改了期限', why: '原来写错了' })
    await room.fair(id, { waived: '示例', namesUntil: '2099-12-31' })
    await room.step('a', id, 'submit')
    expect(await room.step('b', id, 'approve')).toBe('ok')
    await ring(id)
    expect((await room.read(id)).standingFairness).toBeUndefined()
    await days(1)()
    expect(await record(id)).toMatchObject({
      edition: 2,
      namesUntil: '2099-12-31',
      content: { firms: [firm] },
    })
  })

  it('makes no other word of the public text a name', async () => {
    const today = dayInShanghai(house.now())
    const { id } = await published({ firms: [newFirm()] }, today)
    await room.step('a', id, 'correct', { what: '改了企业', why: '原来写错了' })
    await room.write(id, { firms: [{ ...newFirm(), name: '责令停工' }] })
    await days(1)()
    expect(await record(id)).toMatchObject({
      edition: 2,
      content: { measures: '示例：责令停工，限期整改。' },
    })
  })
})

describe('what stands in the place of a text', () => {
  it('names no firm, whenever it was hidden', async () => {
    const firm = { ...newFirm(), name: `示例（临江甲）建筑工程有限公司` }
    const coded = `${firm.creditCode.toLowerCase()}有异议`
    const said = `示例 (临江甲)建筑\u2060工程有限公司和${coded}`
    const { id } = await published()
    // Hidden before the case names the firm, when only its code can be said, then once more when it does.
    expect(await room.step('b', id, 'hide', { reason: said })).toBe('firewall reason')
    const hideAndShow = async (reason: string) => {
      expect(await room.step('b', id, 'hide', { reason })).toBe('ok')
      await ring(id)
      const stone = await record(id)
      expect(await room.step('c', id, 'restore', { reason: '核对过了' })).toBe('ok')
      await ring(id)
      return stone
    }
    expect(await hideAndShow(coded)).toMatchObject({ state: 'hidden', edition: 2, reason: coded })
    await room.step('a', id, 'correct', { what: '写了企业', why: '处罚已决定' })
    await room.write(id, { firms: [firm] })
    await room.fair(id, { waived: '示例', namesUntil: '2099-12-31' })
    await room.step('a', id, 'submit')
    await room.step('b', id, 'approve')
    await ring(id)
    expect(await hideAndShow(said)).toMatchObject({ edition: 5, reason: '某企业和某企业有异议' })
    await tick()
    expect(await room.step('a', id, 'takeNames', { reason: `${firm.name}信用已修复` })).toBe('ok')
    expect(await room.step('c', id, 'confirmNames')).toBe('ok')
    await ring(id)
    await tick()
    expect(await holding('临江甲', firm.creditCode, firm.creditCode.toLowerCase())).toEqual([])
    expect(await record(id, 2)).toMatchObject({ state: 'withdrawn', edition: 2, reason: '某企业信用已修复' })
    const newest = await record(id)
    expect(newest.edition).toBe(7)
    expect(newest.state === 'published' && newest.changes.at(-1)?.why).toBe('某企业信用已修复')
    const stone = await record(id, 2)
    const line = (await house.records.readLog()).find(({ n }) => n === stone.log.n)
    expect(line?.content).toBe(contentHash(stone.salt, stone))
  })
})

describe('an embargo', () => {
  const wall = (moment: Date) => new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 16)

  it('lets nothing out before its moment, and everything then, whatever the clock did meanwhile', async () => {
    const id = await room.reviewed({ title: '关于定时公布的事的通报（示例）' })
    const moment = new Date(Math.ceil(house.now().getTime() / 60_000) * 60_000 + 7_200_000)
    expect(await room.step('b', id, 'approve', { publishAt: '2020-01-01T00:00' })).toBe('publishAt publishAt')
    expect(await room.step('b', id, 'approve', { publishAt: wall(moment) })).toBe('ok')
    const at = (offset: number) => ({ ...publish, now: () => new Date(moment.getTime() + offset) })
    for (const by of [publish, at(-1), at(-60_000)]) {
      await ring(id, by)
      await tick(by)
    }
    expect(await holding('定时公布的事', id)).toEqual([])
    expect(await linesOf(id)).toEqual([])
    expect((await room.read(id)).number).toBeUndefined()
    await tick(at(0))
    expect(await record(id)).toMatchObject({ state: 'published', publishedOn: wall(moment).slice(0, 10) })
    // A clock set back takes nothing away.
    await tick(at(-7_200_000))
    expect(await record(id)).toMatchObject({ state: 'published', edition: 1 })
    expect(await linesOf(id)).toEqual(['published 1'])
  })

  it('may be lifted by a second person, or the case taken back', async () => {
    const publishAt = wall(new Date(house.now().getTime() + 86_400_000))
    const lifted = await room.reviewed()
    await room.step('b', lifted, 'approve', { publishAt })
    expect(await room.step('a', lifted, 'lift')).toBe('role')
    expect(await room.step('b', lifted, 'lift')).toBe('ok')
    await ring(lifted)
    expect(await record(lifted)).toMatchObject({ state: 'published' })
    const back = await room.reviewed()
    await room.step('b', back, 'approve', { publishAt })
    expect(await room.step('a', back, 'recall', { reason: '再看看' })).toBe('ok')
    await tick({ ...publish, now: () => new Date(house.now().getTime() + 90_000_000) })
    expect(await holding(back)).toEqual([])
    expect((await room.read(back)).state).toBe('returned')
  })
})

/** What a write is: an object of the bucket put or removed, or a purge. */
interface Written {
  readonly what: 'put' | 'remove' | 'purge'
  readonly key: string
}

/** Publish over a bucket and a CDN that note what happens, and fail at the nth write. */
function watched(failAt = Number.POSITIVE_INFINITY) {
  const written: Written[] = []
  const note = (what: Written['what'], key: string) => {
    if (written.length === failAt) throw new Error('cut short')
    written.push({ what, key })
  }
  const by: Publish = {
    ...publish,
    bucket: {
      ...house.bucket,
      put: async (...args) => {
        note('put', args[0])
        await house.bucket.put(...args)
      },
      open: (...args) => {
        const writing = house.bucket.open(...args)
        const end = async () => {
          note('put', args[0])
          return writing.end()
        }
        return { ...writing, end }
      },
      remove: async (key) => {
        note('remove', key)
        await house.bucket.remove(key)
      },
    },
    cdn: { purge: async (paths) => note('purge', paths.join(' ')) },
  }
  return { written, by }
}

describe('what is taken away', () => {
  it('leaves pages, lists, feeds, data, then the copies, in this order; then what holds everything, and the copies of that', async () => {
    const firm = newFirm()
    const { id } = await published({ firms: [firm] })
    await room.step('b', id, 'hide', { reason: '有错' })
    const { written, by } = watched()
    await ring(id, by)
    const at = (what: Written['what'], key: string) =>
      written.findIndex((one) => one.what === what && one.key.includes(key))
    const order = [
      at('put', `cases/${id}/index.html`),
      at('put', 'cases/index.html'),
      at('remove', `cases/firm/${firm.creditCode}/index.html`),
      at('put', 'feed.xml'),
      at('put', `data/cases/${id}.json`),
      at('purge', `/cases/${id}/`),
    ]
    expect(order).not.toContain(-1)
    expect(order).toEqual([...order].sort((a, b) => a - b))
    const purged = written.filter(({ what }) => what === 'purge').map(({ key }) => key.split(' '))
    expect(purged).toHaveLength(2)
    for (const path of [
      ...[
        `/cases/${id}/`,
        `/en/cases/${id}/`,
        `/cases/${id}/edition/1/`,
        '/cases/',
        '/',
        '/feed.xml',
        '/feed.json',
      ],
      ...[`/data/cases/${id}.json`, `/data/cases/${id}/1.json`, `/cases/firm/${firm.creditCode}/`],
      ...[`/feeds/firm/${firm.creditCode}.xml`],
    ])
      expect(purged[0]).toContain(path)
    // Then what holds everything, and the copies of that.
    const whole = ['data/cases.json', 'data/log.jsonl', 'sitemap.xml', 'data/SHA256SUMS.txt']
    for (const key of whole) expect(at('put', key)).toBeGreaterThan(at('purge', `/cases/${id}/`))
    const last = written.at(-1)
    expect(last?.what).toBe('purge')
    for (const path of [...whole, 'data/search/*', 'sitemaps/*'].map((key) => `/${key}`))
      expect(last?.key.split(' ')).toContain(path)
    expect((await room.read(id)).order).toBeUndefined()
  })

  it('is in no object of the bucket once the bell rang, before any tick: not packed, not in the search, not in a name', async () => {
    const ways = {
      hidden: async (id: string) => room.step('b', id, 'hide', { reason: '有错' }),
      withdrawn: async (id: string) => {
        await room.step('b', id, 'withdraw', { reason: '撤回的原因' })
        return room.step('c', id, 'confirmWithdraw')
      },
      named: async (id: string) => {
        await room.step('a', id, 'takeNames', { reason: '信用已修复' })
        return room.step('c', id, 'confirmNames')
      },
    }
    for (const [way, take] of Object.entries(ways)) {
      const firm = newFirm()
      const { id, title } = await published({ firms: [firm] })
      await tick()
      const words = [...(way === 'named' ? [] : [title]), firm.name, firm.creditCode]
      expect(await holding(...words)).toEqual(
        expect.arrayContaining(['data/cases.csv', 'data/firms.xlsx', 'data/cases.json', 'sitemaps/1.xml']),
      )
      expect(await isIndexed(id, firm.creditCode)).toBe(true)
      expect(await take(id)).toBe('ok')
      await ring(id)
      expect([way, ...(await holding(...words))]).toEqual([way])
      expect(await isIndexed(id, firm.creditCode)).toBe(false)
      if (way !== 'named') expect(await isIndexed(id, title)).toBe(false)
    }
  })

  it('leaves no word of an older edition in the search index, nor its firm’s, when names are taken', async () => {
    const firm = newFirm()
    const { id } = await published({ title: '关于示例工地龙门吊倾覆的通报（示例）', firms: [firm] })
    await tick()
    for (const word of ['龙门吊倾覆', firm.name]) expect(await isIndexed(id, word)).toBe(true)
    await room.step('a', id, 'correct', { what: '改了标题', why: '写错了' })
    await room.write(id, { title: '关于示例工地塔机折臂的通报（示例）' })
    await room.step('a', id, 'submit')
    expect(await room.step('b', id, 'approve')).toBe('ok')
    await ring(id)
    await room.step('a', id, 'takeNames', { reason: '信用已修复' })
    expect(await room.step('c', id, 'confirmNames')).toBe('ok')
    for (const next of [() => ring(id), () => tick()]) {
      await next()
      for (const word of ['龙门吊倾覆', firm.name, firm.creditCode])
        expect([word, await isIndexed(id, word)]).toEqual([word, false])
      expect(await isIndexed(id, '塔机折臂')).toBe(true)
    }
  })

  it('with others that are taken away at once, what holds everything is written once', async () => {
    const all = [await published(), await published(), await published()]
    for (const { id } of all) await room.step('b', id, 'hide', { reason: '有错' })
    const { written, by } = watched()
    const publisher = createPublisher(by)
    await Promise.all(all.map(({ id }) => publisher.ring({ pk: `CASE#${id}`, sk: 'CASE' })))
    expect(written.filter(({ key }) => key === 'data/cases.json')).toHaveLength(1)
    expect(await holding(...all.map(({ title }) => title))).toEqual([])
    for (const { id } of all) expect((await room.read(id)).order).toBeUndefined()
  })

  it('leaves what holds everything before a pass over everything that does not end', async () => {
    const { id, title } = await published()
    await tick()
    await room.step('b', id, 'hide', { reason: '有错' })
    const render: Publish['renderer']['render'] = async (...args) => {
      if (args[0] === '/cases/search/') throw new Error('the pass cannot be made')
      return publish.renderer.render(...args)
    }
    const by = { ...publish, renderer: { ...publish.renderer, build: 'one that cannot be made', render } }
    await expect(tick(by)).rejects.toThrow('cannot be made')
    expect(await holding(title)).toEqual([])
    expect((await room.read(id)).order).toBeUndefined()
    await tick()
  })

  it('new cases purge nothing', async () => {
    const id = await room.reviewed()
    await room.step('b', id, 'approve')
    await tick()
    const { written, by } = watched()
    await ring(id, by)
    await tick(by)
    expect(written.filter(({ what }) => what === 'purge')).toEqual([])
  })

  it('is the same in the end, cut short at a write, every twelfth until it is live and some after: every edition has one line, nothing is left, the purges are told, and no tick is needed', async () => {
    const words: string[] = []
    let isLive = false
    for (let failAt = 0; ; failAt += isLive ? 80 : 12) {
      const firm = newFirm()
      const { id, title } = await published({ firms: [firm] })
      await room.step('a', id, 'correct', { what: '改了措施', why: '示例原因' })
      await room.step('a', id, 'submit')
      await room.step('b', id, 'approve')
      await ring(id)
      await room.step('b', id, 'withdraw', { reason: '撤回的原因' })
      await room.step('c', id, 'confirmWithdraw')
      const cut = watched(failAt)
      const failed = await ring(id, cut.by).then(
        () => false,
        () => true,
      )
      const again = watched()
      await ring(id, again.by)
      expect(await linesOf(id)).toEqual([
        'published 1',
        'corrected 2',
        'withdrawn 3',
        'withdrawn 1',
        'withdrawn 2',
      ])
      words.push(title, firm.creditCode)
      expect((await room.read(id)).order).toBeUndefined()
      const purges = [...cut.written, ...again.written].filter(
        ({ what, key }) => what === 'purge' && key.includes(id),
      )
      expect(purges.length).toBeGreaterThan(0)
      expect([...cut.written, ...again.written].at(-1)).toMatchObject({ what: 'purge' })
      isLive = cut.written.some(({ what }) => what === 'purge')
      if (!failed) break
    }
    expect(words.length).toBeGreaterThan(9)
    expect(await holding(...words)).toEqual([])
  })

  it('withdrawn while a correction is on its way, no number is given to two editions', async () => {
    const { id, title } = await published()
    await room.step('a', id, 'correct', { what: '改题目', why: '示例原因' })
    await room.write(id, { title: `${title.slice(0, -1)}，又改）` })
    await room.step('a', id, 'submit')
    await room.step('b', id, 'approve')
    // Taken up, its line written, and then everything fails.
    await ring(id, watched(3).by).catch(() => undefined)
    expect((await room.read(id)).order).toMatchObject({ stage: 'begun', edition: 2 })
    expect(await room.step('a', id, 'recall', { reason: '来不及了' })).toBe('step')
    expect(await room.step('b', id, 'hide', { reason: '马上撤下' })).toBe('ok')
    await ring(id)
    await tick()
    expect(await record(id)).toMatchObject({ state: 'hidden', edition: 3 })
    expect(await holding(title, '，又改')).toEqual([])
    const lines = await linesOf(id)
    expect(new Set(lines).size).toBe(lines.length)
    expect(lines.at(-1)).toBe('hidden 3')
  })
})

it('numbers are counted per year, none left out and none twice, also where a run was cut short', async () => {
  const numbers: number[] = []
  for (const list of [await house.records.readList('all', { from: 1, to: 9999 })])
    for (const one of list) if (one.state !== 'moved') numbers.push(Number(/〕(\d+)号/.exec(one.number)?.[1]))
  expect(numbers.length).toBeGreaterThan(10)
  expect([...numbers].sort((a, b) => a - b)).toEqual(numbers.map((_, n) => n + 1))
})
