import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Publish, Renderer } from '../../../functions/publish/publish.ts'
import { createPublisher } from '../../../functions/publish/publisher.ts'
import { openTable } from '../../../functions/store/table.ts'
import type { Campaign } from '../../../shared/campaign/campaign-schema.ts'
import { findBreak, LogLine } from '../../../shared/publication/log-line.ts'
import { canonicalJson } from '../../../shared/value/canonical-json.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { hashOf } from '../../../shared/value/hash.ts'
import { approve } from '../../fixtures/approve.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { newsroomOf } from '../../fixtures/newsroom.ts'
import { officer } from '../../fixtures/officer.ts'
import { publicSaying } from '../../fixtures/public-texts.ts'
import { plainRenderer, publishOf } from '../../fixtures/publish.ts'
import { begunCampaign as smallCampaign, smallCampaign as toCome } from '../../fixtures/small-campaign.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

/** Campaigns whose pages were asked for as of one to come. */
const written = new Set<string>()

/** A renderer with a page for each indicator: the current campaign's at the plain address. */
const renderer: Renderer = {
  ...plainRenderer,
  pagesOf: (change, settings) => {
    if (change.kind !== 'campaign') return plainRenderer.pagesOf(change, settings)
    const { campaign, current } = change
    if (change.toCome) written.add(campaign.id)
    const base = campaign.id === current ? '/progress/' : `/progress/campaign/${campaign.id}/`
    return [base, ...campaign.indicators.map(({ id }) => `${base}indicator/${id}/`)]
  },
}

const publisher = (other = renderer) => createPublisher(publishOf(house, { renderer: other }))
const text = async (key: string) => {
  const bytes = (await house.bucket.read(key))?.body
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes)
}
const lines = async () =>
  ((await text('data/log.jsonl')) ?? '')
    .split('\n')
    .filter(Boolean)
    .map((line) => LogLine.parse(JSON.parse(line)))
const linesOfCampaigns = async () =>
  (await lines()).filter(({ event, subject }) => event === 'campaign' && subject !== '2023')

async function put(campaign: Campaign, version = 1, approve = true) {
  const at = `/campaigns/${campaign.id}/${version}`
  const drafter = await officer(house, 'province-drafter')
  const approver = await officer(house, 'province-approver')
  await drafter.ask('newsroom', at, { revision: 0, campaign, why: '示例：内部的理由' }, 'PUT')
  await drafter.ask('newsroom', `${at}/steps`, { step: 'submit', revision: 1 })
  if (approve) await approver.ask('newsroom', `${at}/steps`, { step: 'approve', revision: 2 })
}
const ring = (version = 1, by = publisher(), id = 'demo-2027') =>
  by.ring({ pk: 'CAMPAIGN', sk: `${id}#${String(version).padStart(6, '0')}` })

const older = (): Campaign => ({
  ...smallCampaign(),
  id: 'demo-2025',
  phases: smallCampaign().phases.map((one) => ({ ...one, from: '2025-01-01' })),
})

it('a campaign of which the public place cannot be read is put back as the log says, and cases go on', async () => {
  await put(smallCampaign())
  await ring()
  const table = openTable({ name: 'records', endpoint: house.database.endpoint })
  const key = { pk: 'SHELF#campaign', sk: 'demo-2027' }
  const before = JSON.parse(String((await table.read(key))?.body))
  await table.put({ ...key, body: '{' })
  await publisher()
    .tick()
    .catch(() => undefined)
  expect(JSON.parse(String((await table.read(key))?.body))).toEqual(before)
  const id = await approve(house)
  await publisher().ring({ pk: `CASE#${id}`, sk: 'CASE' })
  expect(await text(`cases/${id}/index.html`)).toBeDefined()
  await publisher().tick()
  expect(await linesOfCampaigns()).toHaveLength(1)
})

it.each(['cannot be read', 'lacks a field', 'says something else'] as const)(
  'an older version of a campaign that %s is put aside, its files stay, and it keeps nothing from going',
  async (what) => {
    await put(smallCampaign())
    await ring()
    await put({ ...smallCampaign(), zh: '示例新名' }, 2)
    await ring(2)
    const id = await approve(house, { title: '示例甲乙丙工地的通报' })
    await publisher().ring({ pk: `CASE#${id}`, sk: 'CASE' })
    await publisher().tick()
    const own = ['1', '2', 'index'].map((name) => `data/campaigns/demo-2027/${name}.json`)
    const before = await Promise.all(own.map(text))
    const table = openTable({ name: 'records', endpoint: house.database.endpoint })
    const key = { pk: 'CAMPAIGN', sk: 'demo-2027#000001' }
    const { change, ...row } = { change: undefined, ...(await table.read(key)), ...key }
    if (what === 'cannot be read') await table.put({ ...row, change, body: '{' })
    if (what === 'lacks a field') await table.put(row)
    const body = JSON.stringify({ ...smallCampaign(), zh: '示例坏名' })
    if (what === 'says something else') await table.put({ ...row, change, body })
    const purged: string[] = []
    const cdn: Publish['cdn'] = { purge: async (paths) => void purged.push(...paths) }
    const { ring: publish, tick } = createPublisher(publishOf(house, { renderer, cdn }))
    const room = await newsroomOf(house)
    expect(await room.step('b', id, 'hide', { reason: '示例：地点写错了' })).toBe('ok')
    await publish({ pk: `CASE#${id}`, sk: 'CASE' }).catch(() => undefined)
    expect((await room.read(id)).order).toBeUndefined()
    expect(purged).toContain('/data/cases.json')
    expect(await publicSaying(house, '甲乙丙')).toEqual([])
    await tick().catch(() => undefined)
    house.time.offset += 86_400_000
    await tick().catch(() => undefined)
    expect((await house.records.readParked()).map(({ subject }) => subject)).toEqual(['campaigns'])
    expect(await Promise.all(own.map(text))).toEqual(before)
    expect(await linesOfCampaigns()).toHaveLength(2)
    const { status } = await (await officer(house, 'province-drafter')).ask('newsroom', '/campaigns')
    expect(status).toBe(200)
  },
)

it.each([
  ['cannot be read', 'cannot be read either'],
  ['says something else', 'cannot be read either'],
  ['says something else', 'is lost'],
])(
  'a newest version of which the row %s, while its public place %s, stays public once, and cases go on',
  async (what, place) => {
    await put(smallCampaign())
    await ring()
    await put({ ...smallCampaign(), zh: '示例新名' }, 2)
    await ring(2)
    const own = ['demo-2027', 'demo-2027/1', 'demo-2027/2'].map((name) => `data/campaigns/${name}.json`)
    const before = await Promise.all(own.map(text))
    const table = openTable({ name: 'records', endpoint: house.database.endpoint })
    const [row, shelf] = [
      { pk: 'CAMPAIGN', sk: 'demo-2027#000002' },
      { pk: 'SHELF#campaign', sk: 'demo-2027' },
    ]
    const body = what === 'cannot be read' ? '{' : JSON.stringify({ ...smallCampaign(), zh: '示例坏名' })
    await table.put({ ...(await table.read(row)), ...row, body })
    await (place === 'is lost' ? table.remove(shelf) : table.put({ ...shelf, body: '{' }))
    await publisher()
      .tick()
      .catch(() => undefined)
    const id = await approve(house)
    await publisher().ring({ pk: `CASE#${id}`, sk: 'CASE' })
    house.time.offset += 86_400_000
    await publisher()
      .tick()
      .catch(() => undefined)
    expect(await text(`cases/${id}/index.html`)).toBeDefined()
    expect(await Promise.all(own.map(text))).toEqual(before)
    expect(await publicSaying(house, '示例坏名')).toEqual([])
    expect(await linesOfCampaigns()).toHaveLength(2)
    expect((await house.records.readParked()).map(({ subject }) => subject)).toEqual(['campaigns'])
  },
)

describe('a campaign of another province', () => {
  it('has its line, its file and its codes once it is approved, and none before', async () => {
    await put(smallCampaign(), 1, false)
    await ring()
    expect(await text('data/campaigns/demo-2027.json')).toBeUndefined()
    const approver = await officer(house, 'province-approver')
    await approver.ask('newsroom', '/campaigns/demo-2027/1/steps', { step: 'approve', revision: 2 })
    const one = publisher()
    await Promise.all([1, 2, 3].map(() => ring(1, one)))
    await one.tick()
    expect(JSON.parse((await text('data/campaigns/demo-2027.json')) ?? '')).toEqual(smallCampaign())
    expect(await text('data/codes/duties.csv')).toMatch(/demo-2027,A-1,一,查一遍/)
    expect((await text('data/codes/duties.csv'))?.match(/demo-2027/g)).toHaveLength(2)
    expect((await text('data/codes/indicators.csv'))?.match(/demo-2027/g)).toHaveLength(3)
    expect(await text('data/codes/clauses.csv')).toMatch(/demo-2027,一,排查,Inspection/)
    expect(findBreak(await lines())).toBeUndefined()
    expect(await linesOfCampaigns()).toMatchObject([
      {
        ...{ subject: 'demo-2027', edition: 1, day: dayInShanghai(house.now()) },
        content: hashOf(canonicalJson(smallCampaign())),
      },
    ])
    for (const key of ['data/campaigns/demo-2027.json', 'data/log.jsonl'])
      expect(await text(key)).not.toContain('内部的理由')
  })

  it('is taken up by a tick when no bell rang', async () => {
    await put(smallCampaign())
    await publisher().tick()
    expect(await text('progress/indicator/looked/index.html')).toBe('page /progress/indicator/looked/')
  })
})

describe('another version', () => {
  it('has a line each, also when two were approved before any was published', async () => {
    await put(smallCampaign())
    await put({ ...smallCampaign(), zh: '第二版' }, 2)
    const one = publisher()
    await ring(2, one)
    await one.tick()
    expect((await linesOfCampaigns()).map(({ edition }) => edition)).toEqual([1, 2])
    expect(await text('data/campaigns/demo-2027.json')).toContain('第二版')
  })

  it('takes away the pages of what it has no more', async () => {
    await put(smallCampaign())
    await ring()
    expect(await text('progress/indicator/notices/index.html')).toBeDefined()
    const [duty, ...duties] = smallCampaign().duties
    if (!duty) throw new Error('no duty')
    const less = {
      ...smallCampaign(),
      duties: [{ ...duty, measures: duty.measures.slice(0, 1) }, ...duties],
      indicators: smallCampaign().indicators.filter(({ id }) => id !== 'notices'),
    }
    await put(less, 2)
    await ring(2)
    expect(await text('progress/indicator/notices/index.html')).toBeUndefined()
    expect(await text('progress/indicator/looked/index.html')).toBeDefined()
  })

  it('cut short is written at the next try, with one line', async () => {
    await put(smallCampaign())
    const broken: Renderer = { ...renderer, render: () => Promise.reject(new Error('no renderer')) }
    await expect(ring(1, publisher(broken))).rejects.toThrow('no renderer')
    expect((await house.records.readParked()).map(({ subject }) => subject)).toEqual(['campaigns'])
    const one = publisher()
    await ring(1, one)
    await one.tick()
    expect(await text('progress/indicator/looked/index.html')).toBeDefined()
    expect(await linesOfCampaigns()).toHaveLength(1)
    expect(await house.records.readParked()).toEqual([])
  })
})

it('of two campaigns the one that began last stands at the plain address, and the other moves', async () => {
  await put(older())
  await ring(1, publisher(), 'demo-2025')
  expect(await text('progress/index.html')).toBe('page /progress/')
  await put(smallCampaign())
  await ring()
  expect(await text('progress/campaign/demo-2025/indicator/looked/index.html')).toBeDefined()
  expect(await text('progress/indicator/looked/index.html')).toBeDefined()
  expect(JSON.parse((await text('data/campaigns/index.json')) ?? '')).toMatchObject([
    { id: 'demo-2027' },
    { id: 'demo-2025' },
    { id: '2023' },
  ])
})

it('one that has yet to begin stands at its own address, and takes the plain one on its day', async () => {
  house.time.offset = Date.parse('2027-02-28T04:00:00Z') - Date.now()
  await put(older())
  await ring(1, publisher(), 'demo-2025')
  await put(toCome())
  await ring()
  const stands = async (key: string) => (await text(key)) !== undefined
  const places = async () => ({
    older: await stands('progress/campaign/demo-2025/indicator/looked/index.html'),
    next: await stands('progress/campaign/demo-2027/indicator/looked/index.html'),
    order: (JSON.parse((await text('data/campaigns/index.json')) ?? '') as { id: string }[]).map(
      ({ id }) => id,
    ),
  })
  expect(await places()).toEqual({ older: false, next: true, order: ['demo-2025', '2023', 'demo-2027'] })
  expect(written).toEqual(new Set(['demo-2027']))
  house.time.offset += 86_400_000
  await publisher().tick()
  expect(await places()).toEqual({ older: true, next: false, order: ['demo-2027', 'demo-2025', '2023'] })
})

it('a first other campaign ends no shipped one: both stand, each with its line and its file', async () => {
  await put(smallCampaign())
  await ring()
  expect(await text('progress/campaign/2023/index.html')).toBeDefined()
  expect(await text('progress/index.html')).toBe('page /progress/')
  const said = (await house.records.readLog()).filter(({ event }) => event === 'campaign')
  // The one that stood first goes to the shelf first: its pages are never gone.
  expect(said.map(({ subject, edition }) => `${subject} ${edition}`)).toEqual(['2023 1', 'demo-2027 1'])
  for (const { subject, edition, content } of said)
    expect(
      hashOf(canonicalJson(JSON.parse((await text(`data/campaigns/${subject}/${edition}.json`)) ?? ''))),
    ).toBe(content)
})

it('an older version stays a file that its line of the log is checked with', async () => {
  await put(smallCampaign())
  await ring()
  await put({ ...smallCampaign(), zh: '第二版' }, 2)
  await put({ ...smallCampaign(), zh: '第三版' }, 3, false)
  await ring(2)
  const read = async (name: string) => JSON.parse((await text(`data/campaigns/demo-2027/${name}.json`)) ?? '')
  expect(await read('1')).toEqual(smallCampaign())
  expect(await read('2')).toMatchObject({ zh: '第二版' })
  const said = (await house.records.readLog()).filter(
    ({ event, subject }) => event === 'campaign' && subject !== '2023',
  )
  expect(said.map(({ content }) => content)).toEqual([
    hashOf(canonicalJson(await read('1'))),
    hashOf(canonicalJson(await read('2'))),
  ])
  expect(await read('index')).toMatchObject([{ version: 1 }, { version: 2, content: said[1]?.content }])
  expect(await text('data/campaigns/demo-2027/3.json')).toBeUndefined()
})
