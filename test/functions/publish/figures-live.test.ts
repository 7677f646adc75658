import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Publish, Renderer } from '../../../functions/publish/publish.ts'
import { createPublisher } from '../../../functions/publish/publisher.ts'
import { campaign } from '../../../shared/campaign/campaign.ts'
import { pagesOfCampaign, pagesOfProgress } from '../../../site/public/renderer/progress-pages.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { plainRenderer, publishOf } from '../../fixtures/publish.ts'

const indicator = campaign.indicators[0]?.id ?? ''
let house: House
let puts: string[]
beforeEach(async () => {
  house = await openHouse()
  puts = []
})
afterEach(() => house.close())

/** The real addresses; a page tells the figure of Nanjing on what is about Nanjing or all, and nothing on what is about others. */
const renderer: Renderer = {
  ...plainRenderer,
  pagesOf: (change, settings) =>
    change.kind === 'progress'
      ? pagesOfProgress(change)
      : change.kind === 'campaign'
        ? pagesOfCampaign(change)
        : plainRenderer.pagesOf(change, settings),
  render: async (path, { progress }) => {
    const edition = await progress.read('2023', 'figures', '2023-06')
    const told =
      /city\/320100|district\/3201|period\/|progress\/$/.test(path) || path.includes(`/${indicator}/`)
    const body = `${path} ${told ? edition?.rows[0]?.value : 'as ever'}`
    return { status: 200, body, contentType: 'text/html; charset=utf-8' }
  },
}

const publisher = (fails: (key: string) => boolean = () => false) => {
  const bucket: Publish['bucket'] = {
    ...house.bucket,
    put: async (key, ...rest) => {
      if (fails(key)) throw new Error('the bucket is away')
      await house.bucket.put(key, ...rest)
      puts.push(key)
    },
  }
  return createPublisher(publishOf(house, { renderer, bucket }))
}

async function order(edition: number, value: number): Promise<void> {
  const of = { campaign: '2023', sheet: 'figures' as const, period: '2023-06', edition }
  const rows = [{ area: '320100', indicator, value }]
  const body = await house.files.keepEditionBody({
    ...{ ...of, publishedOn: '2023-07-05', areas: [], rows, revisions: [] },
  })
  const one = { ...of, publishedOn: '2023-07-05', body, salt: '0', by: '', done: false }
  await house.records.saveSheetOrder(one, edition - 1)
}

const ring = (by = publisher()) => by.ring({ pk: 'PROGRESS#2023#figures', sk: '2023-06' })
const page = (path: string) => `progress/${path}index.html`
const text = async (key: string) => new TextDecoder().decode((await house.bucket.read(key))?.body)

/** What readers open first: the record, its line, the pages of the period, of cities and of the campaign. */
const first = [
  ...['data/progress/2023/figures/2023-06.json', 'data/progress/2023/figures/2023-06/1.json'],
  ...['data/progress/2023/figures/2023-06.csv', 'data/log/checkpoint', 'index.html', page('')],
  ...[page('period/2023-06/'), page('city/320100/'), page(`indicator/${indicator}/2023-06/`)],
]
/** What tells a series, one district or one duty, and what lists every file. */
const after = [
  ...[page(`indicator/${indicator}/`), `progress/indicator/${indicator}.svg`, page('district/320102/')],
  ...[page('duties/done/'), 'data/index.html', 'data/progress/index.json'],
]

it('writes what is opened first before all that follows, and pages of the period before those that link them', async () => {
  await order(1, 5)
  await ring()
  const at = (key: string) => puts.indexOf(key)
  for (const key of [...first, ...after]) expect(puts, key).toContain(key)
  expect(Math.max(...first.map(at))).toBeLessThan(Math.min(...after.map(at)))
  expect(at(page(`indicator/${indicator}/2023-06/`))).toBeLessThan(at(page('')))
})

it('writes no page that stays as it is when a figure is revised', async () => {
  await order(1, 5)
  await ring()
  puts = []
  await order(2, 6)
  await ring()
  expect(await text(page('city/320100/'))).toContain('6')
  const pages = puts.filter((key) => key.endsWith('.html'))
  const told = (key: string) =>
    /320100|district\/3201|period|^progress\/index/.test(key) || key.includes(`/${indicator}/`)
  expect(pages.filter((key) => !told(key))).toEqual([])
  expect(pages).toContain(page('district/320102/'))
})

it('cut short, is live where readers look first, and a tick writes the rest', async () => {
  await order(1, 5)
  await expect(ring(publisher((key) => key.includes('district/320102')))).rejects.toThrow('away')
  expect(await text(page('city/320100/'))).toContain('5')
  expect(await house.bucket.read(page('district/320102/'))).toBeUndefined()
  await house.records.unpark('progress/2023/figures/2023-06')
  await publisher().tick()
  expect(await text(page('district/320102/'))).toContain('5')
  expect(
    (await house.records.readSheetOrder({ campaign: '2023', sheet: 'figures', period: '2023-06' }))?.done,
  ).toBe(true)
})
