import { afterAll, beforeAll, expect, it } from 'vitest'
import { siteSettings } from '../../../cdk/local/site-settings.ts'
import { createPublisher } from '../../../functions/publish/publisher.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { publishOf } from '../../fixtures/publish.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

/** A publisher of one build; `written`: pages that it made, in order. */
async function publisherOf(build: string, operator = '示例单位', status = (_path: string) => 200) {
  const written: string[] = []
  const settings = siteSettings({ origin: 'http://localhost:1', keys: house.keys })
  const publisher = createPublisher(
    publishOf(house, {
      renderer: {
        build,
        pagesOf: ({ kind }) => (kind === 'standing' ? ['/', '/report/'] : []),
        render: async (path, records) => {
          written.push(path)
          const body = `${build} ${records.settings.operator}`
          return { status: status(path), body, contentType: 'text/html' }
        },
      },
      settings: { ...settings, operator },
    }),
  )
  return { publisher, written }
}
const page = async () => new TextDecoder().decode((await house.bucket.read('report/index.html'))?.body)
const made = async () =>
  JSON.parse(new TextDecoder().decode((await house.bucket.read('data/made.json'))?.body)) as {
    build: string
    settings: { operator: string }
  }

it('all pages are made anew on the first tick of another build, and not again', async () => {
  const before = await publisherOf('one')
  await before.publisher.tick()
  expect(await page()).toBe('one 示例单位')
  const after = await publisherOf('two')
  await after.publisher.tick()
  expect([await page(), (await made()).build]).toEqual(['two 示例单位', 'two'])
  await after.publisher.tick()
  expect(after.written).toEqual(['/', '/report/'])
})

it('the feeds that pages link are there before any case is', async () => {
  for (const key of ['feed.xml', 'feed.json']) expect(await house.bucket.read(key), key).toBeDefined()
})

it('and of other settings, which are published as they are', async () => {
  const { publisher } = await publisherOf('two', '另一单位（示例）')
  await publisher.tick()
  expect(await page()).toBe('two 另一单位（示例）')
  expect((await made()).settings.operator).toBe('另一单位（示例）')
})

it('a run cut short is made good by the next tick', async () => {
  const broken = await publisherOf('three', undefined, (path) => (path === '/report/' ? 500 : 200))
  await expect(broken.publisher.tick()).rejects.toThrow('/report/')
  expect((await made()).build).toBe('two')
  const mended = await publisherOf('three')
  await mended.publisher.tick()
  expect([await page(), (await made()).build]).toEqual(['three 示例单位', 'three'])
})

it('a list that was emptied since the pass began stops it no more', async () => {
  const list = 'firm/91320115MA1XXXXX9R'
  const written: string[] = []
  const publish = publishOf(house, {
    records: { ...house.records, readListNames: async () => [list] },
    renderer: {
      build: 'four',
      pagesOf: (what) => (what.kind === 'list' ? [`/cases/${what.list}/`] : []),
      // As the site answers for a list without a case.
      render: async (path) => ({ status: path === `/cases/${list}/` ? 404 : 200, body: '', contentType: '' }),
    },
  })
  const { bucket } = publish
  const noted = {
    ...bucket,
    put: async (...[key, ...rest]: Parameters<typeof bucket.put>) => {
      written.push(key)
      await bucket.put(key, ...rest)
    },
  }
  await expect(createPublisher({ ...publish, bucket: noted }).publishAll()).resolves.toBeUndefined()
  expect((await made()).build).toBe('four')
  expect(written.filter((key) => key.includes('firm'))).toEqual([])
})
