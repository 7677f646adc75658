import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Publish } from '../../../functions/publish/publish.ts'
import { createPublisher } from '../../../functions/publish/publisher.ts'
import { openTable } from '../../../functions/store/table.ts'
import { addDays, dayInShanghai } from '../../../shared/value/day.ts'
import { casesRenderer } from '../../fixtures/cases-renderer.ts'
import { newFirm } from '../../fixtures/newsroom.ts'
import { publicSaying } from '../../fixtures/public-texts.ts'
import { openPublishing, type Publishing } from '../../fixtures/publishing.ts'

let site: Publishing
beforeEach(async () => {
  site = await openPublishing(await casesRenderer(), { isKept: true })
})
afterEach(() => site.house.close())

const title = '示例甲乙丙工地的通报'
const dayAfter = (n: number) => addDays(dayInShanghai(site.house.now()), n)
const waitDays = (n: number) => {
  site.house.time.offset += n * 86_400_000
}
const reason = '示例：地点写错了'

it('a firm that a correction neither lists nor names leaves every version, and one that stays, none', async () => {
  const { id, firm } = await site.published(title)
  const kept = newFirm()
  await site.room.step('a', id, 'correct', { what: '补一家企业', why: '漏了' })
  await site.room.write(id, { firms: [firm, kept] })
  await site.room.fair(id, { waived: '示例：不用再告知', namesUntil: '2099-12-31' })
  await site.room.step('a', id, 'submit')
  await site.done('b', id, 'approve')
  expect((await site.json(`data/cases/${id}/1.json`)).state).toBe('published')

  await site.room.step('a', id, 'correct', { what: `不再列${firm.name}`, why: `${firm.name}和这件事无关` })
  await site.room.write(id, { firms: [kept] })
  await site.room.step('a', id, 'submit')
  await site.done('b', id, 'approve')
  await site.tick()
  expect(await publicSaying(site.house, firm.name, firm.creditCode)).toEqual([])
  const record = await site.json(`data/cases/${id}.json`)
  expect(record).toMatchObject({ state: 'published', edition: 3, content: { firms: [kept] } })
  expect(record.changes.at(-1)).toMatchObject({ what: '不再列某企业', why: '某企业和这件事无关' })
  for (const edition of [1, 2])
    expect(await site.json(`data/cases/${id}/${edition}.json`)).toMatchObject({ state: 'withdrawn', edition })
  const lines = (await site.text('data/log.jsonl')).trim().split('\n')
  const own = lines.map((line) => JSON.parse(line)).filter(({ subject }) => subject === id)
  expect(own.map(({ event, edition }) => `${event} ${edition}`)).toEqual([
    ...['published 1', 'corrected 2', 'corrected 3', 'withdrawn 1', 'withdrawn 2'],
  ])
})

/** Writes of a kind to a case's rows fail. */
function cutAt(name: 'takeEdition' | 'keepEdition'): Publish {
  const fail = async () => {
    throw new Error('the table does not answer')
  }
  return { ...site.publish, records: { ...site.publish.records, [name]: fail } }
}

it.each([
  ['once its text is kept, and goes on', 'takeEdition', 'waited'],
  ['once its text is kept, and the case is hidden', 'takeEdition', 'hidden'],
  ['once its text has a line, and the case is hidden', 'keepEdition', 'hidden'],
] as const)('leaves also where the run is cut %s', async (_, cut, then) => {
  const { id, firm } = await site.published(title)
  await site.room.step('a', id, 'correct', { what: '不再列某企业', why: '列错了' })
  await site.room.write(id, { firms: [] })
  await site.room.step('a', id, 'submit')
  expect(await site.room.step('b', id, 'approve')).toBe('ok')
  await site.ring(id, cutAt(cut)).catch(() => undefined)
  if (then === 'hidden') {
    await site.done('b', id, 'hide', { reason })
    expect(await publicSaying(site.house, firm.name, firm.creditCode)).toEqual([])
    const restored = site.done('c', id, 'restore', { reason: '示例：可以看了' })
    await expect(restored).resolves.toBeUndefined()
  }
  site.house.time.offset += 120_000
  await expect(site.tick()).resolves.toBeUndefined()
  expect((await site.house.records.readParked()).map(({ subject }) => subject)).toEqual([])
  expect(await site.json(`data/cases/${id}/1.json`)).toMatchObject({ state: 'withdrawn' })
  if (cut === 'takeEdition') expect(await publicSaying(site.house, firm.name, firm.creditCode)).toEqual([])
})

it('leaves the notes too, under each name that it had', async () => {
  const { id, firm } = await site.published(title)
  const renamed = { ...firm, name: `${firm.name.slice(0, -4)}集团有限公司` }
  await site.room.step('a', id, 'correct', { what: '改了企业名称', why: '原来写错了' })
  await site.room.write(id, { firms: [renamed] })
  expect(await site.room.step('a', id, 'submit')).toBe('ok')
  await site.done('b', id, 'approve')
  await site.room.step('a', id, 'correct', { what: `不再列${renamed.name}`, why: '和这件事无关' })
  await site.room.write(id, { firms: [] })
  expect(await site.room.step('a', id, 'submit')).toBe('ok')
  await site.done('b', id, 'approve')
  await site.tick()
  expect(await publicSaying(site.house, firm.name, renamed.name, firm.creditCode)).toEqual([])
  // Nor does anybody say it again in a reason that everyone reads.
  expect(await site.room.step('b', id, 'hide', { reason: `${firm.name}和这件事无关` })).toMatch('firmNamed')
})

it('a firm may not be named in the text that drops it, but the name of its branch may', async () => {
  const { id, firm } = await site.published(title)
  await site.room.step('a', id, 'correct', { what: '不再列某企业', why: '列错了' })
  const basics = `示例：检查时${firm.name}在场。`
  await site.room.write(id, { firms: [], basics })
  expect(await site.room.step('a', id, 'submit')).toMatch(/firewall|firmNamed/)
  const branch = { ...newFirm(), name: `${firm.name}第一分公司` }
  await site.room.write(id, { firms: [branch], basics: `示例：检查时${branch.name}在场。` })
  await site.room.fair(id, { waived: '示例：不用再告知', namesUntil: '2099-12-31' })
  expect(await site.room.step('a', id, 'submit')).toBe('ok')
  await site.done('b', id, 'approve')
  expect(await site.json(`data/cases/${id}/1.json`)).toMatchObject({ state: 'withdrawn' })
  expect(await site.json(`data/cases/${id}.json`)).toMatchObject({ content: { firms: [branch] } })
  expect(await publicSaying(site.house, firm.creditCode)).toEqual([])
})

it('a firm whose name is written otherwise is the same', async () => {
  const { id, firm } = await site.published(title)
  await site.room.step('a', id, 'correct', { what: '改了企业名称', why: '原来写错了' })
  await site.room.write(id, { firms: [{ ...firm, name: `${firm.name.slice(0, -4)}集团有限公司` }] })
  await site.room.step('a', id, 'submit')
  await site.done('b', id, 'approve')
  expect(await site.json(`data/cases/${id}/1.json`)).toMatchObject({ state: 'published', edition: 1 })
})

it('what comes out after the last day of its names names nobody', async () => {
  const hidden = await site.published(title, dayAfter(1))
  await site.done('b', hidden.id, 'hide', { reason })
  const late = await site.room.reviewed({ title, firms: [newFirm()] }, dayAfter(0))
  expect(await site.room.step('b', late, 'approve')).toBe('ok')
  waitDays(1)
  expect(await site.room.step('c', hidden.id, 'restore', { reason: '示例：可以看' })).toBe('ok')
  waitDays(2)
  await site.ring(hidden.id)
  expect(await site.json(`data/cases/${hidden.id}.json`)).toMatchObject({
    state: 'published',
    content: { firms: [] },
  })
  expect(await publicSaying(site.house, hidden.firm.name, hidden.firm.creditCode)).toEqual([])
  await expect(site.tick()).rejects.toThrow('not fair')
  expect((await site.house.records.readParked()).map(({ subject }) => subject)).toContain(`case/${late}`)
  expect(await site.text(`cases/${late}/index.html`)).toBe('')
})

/** Somebody does something just before the newsroom is told what is live. */
function beforeItIsTold(act: () => Promise<unknown>): Publish {
  let did = false
  const changeCase: Publish['records']['changeCase'] = async (before, after) => {
    if (after.order?.stage === 'written' && !did) {
      did = true
      await act()
    }
    return site.publish.records.changeCase(before, after)
  }
  return { ...site.publish, records: { ...site.publish.records, changeCase } }
}

it('what one person wrote of firms beside a public text never becomes that of the text', async () => {
  const day = dayAfter(2)
  const { id } = await site.published(title, day)
  await site.room.step('a', id, 'correct', { what: '改了期限', why: '原来写错了' })
  await site.room.fair(id, { waived: '示例：不用告知', namesUntil: '2099-12-31' })
  await site.done('b', id, 'hide', { reason })
  expect(await site.room.step('c', id, 'restore', { reason: '示例：可以看' })).toBe('ok')
  const again = beforeItIsTold(async () =>
    expect(await site.room.step('b', id, 'hide', { reason })).toBe('ok'),
  )
  await createPublisher(again).ring({ pk: `CASE#${id}`, sk: 'CASE' })
  await site.ring(id)
  const { note, fairness, standingFairness } = await site.room.read(id)
  expect({ note, draft: fairness.namesUntil, standing: standingFairness?.namesUntil }).toEqual({
    note: { what: '改了期限', why: '原来写错了' },
    ...{ draft: '2099-12-31', standing: day },
  })
  await site.done('c', id, 'restore', { reason: '示例：可以看了' })
  expect(await site.json(`data/cases/${id}.json`)).toMatchObject({ edition: 5, namesUntil: day })
})

it('a row of before a correction brings back neither its longer day nor another day of publication', async () => {
  const { id } = await site.published(title, '2099-12-31')
  const before = await site.room.read(id)
  const day = dayAfter(2)
  await site.room.step('a', id, 'correct', { what: '改了期限', why: '原来写错了' })
  await site.room.fair(id, { waived: '示例：不用告知', namesUntil: day })
  await site.room.step('a', id, 'submit')
  await site.done('b', id, 'approve')
  expect(await site.house.records.changeCase(await site.room.read(id), before)).toBe(true)
  await site.done('b', id, 'hide', { reason })
  await site.done('c', id, 'restore', { reason: '示例：可以看了' })
  expect(await site.json(`data/cases/${id}.json`)).toMatchObject({ state: 'published', namesUntil: day })
})

it('a first publication that was cut short and hidden keeps its day', async () => {
  const id = await site.room.reviewed({ title, firms: [newFirm()] }, '2099-12-31')
  const day = dayAfter(0)
  expect(await site.room.step('b', id, 'approve')).toBe('ok')
  await site.ring(id, site.halfWay()).catch(() => undefined)
  waitDays(1)
  await site.done('b', id, 'hide', { reason })
  await site.done('c', id, 'restore', { reason: '示例：可以看了' })
  expect(await site.json(`data/cases/${id}.json`)).toMatchObject({ state: 'published', publishedOn: day })
})

describe('a text out of which names are taken', () => {
  const took = async (id: string, said: Parameters<typeof site.room.step>[3] = {}) => {
    expect(await site.room.step('a', id, 'takeNames', { reason: '信用已修复', ...said })).toBe('ok')
    await site.done('c', id, 'confirmNames')
  }

  it('may be all name, and is shown without it', async () => {
    const firm = newFirm()
    const id = await site.room.reviewed({ title: firm.name, firms: [firm] }, dayAfter(1))
    await site.done('b', id, 'approve')
    waitDays(2)
    await site.tick()
    expect(await site.json(`data/cases/${id}.json`)).toMatchObject({
      edition: 2,
      content: { title: '某企业' },
    })
    expect(await publicSaying(site.house, firm.name, firm.creditCode)).toEqual([])
    await site.done('b', id, 'hide', { reason })
  })

  it('may be longer than it was, however long that was', async () => {
    const firm = newFirm()
    const texts = (most: number) => '中江门前坑'.repeat(most).slice(0, most)
    const id = await site.room.reviewed({
      ...{ title: `示例${texts(98)}`, firms: [firm] },
      timeline: [{ day: '2026-11-05', text: texts(300) }],
      problems: [texts(1000)],
    })
    await site.done('b', id, 'approve')
    await took(id, { also: ['中江'] })
    expect((await site.json(`data/cases/${id}.json`)).content.timeline[0].text.length).toBeGreaterThan(300)
    expect(await publicSaying(site.house, '中江')).toEqual([])
    await site.done('b', id, 'hide', { reason })
  })
})

it('a case that cannot be read keeps no other from its second person', async () => {
  const [broken, sound] = [await site.room.reviewed({ title }), await site.room.reviewed({ title })]
  const records = openTable({ name: 'records', endpoint: site.house.database.endpoint })
  const key = { pk: `CASE#${broken}`, sk: 'CASE' }
  await records.put({ ...(await records.read(key)), ...key, content: {} })
  const reply = await (await site.room.of('b')).ask('newsroom', '/cases?view=waiting')
  expect((await reply.json()).cases.map(({ id }: { id: string }) => id)).toEqual([sound])
})

it('nothing is written of a case that nobody could read', async () => {
  const { id } = await site.published(title)
  const one = await site.room.read(id)
  const content = { ...one.content, title: '' }
  await expect(site.house.records.changeCase(one, { ...one, content })).rejects.toThrow()
  expect((await site.room.read(id)).content.title).toBe(title)
})
