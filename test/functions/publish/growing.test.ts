import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { loadRenderer } from '../../../cdk/local/stages.ts'
import type { Publish } from '../../../functions/publish/publish.ts'
import { createPublisher } from '../../../functions/publish/publisher.ts'
import { workShard } from '../../../functions/store/work.ts'
import { holds, readProof } from '../../../shared/transparency/log-proof.ts'
import { readVerifierKey } from '../../../shared/transparency/note.ts'
import { approve } from '../../fixtures/approve.ts'
import { newCaseId } from '../../fixtures/case.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { publicTexts } from '../../fixtures/public-texts.ts'
import { publishOf } from '../../fixtures/publish.ts'
import { sha256Of } from '../../fixtures/sha256-of.ts'
import { useSmallCampaign } from '../../fixtures/small-campaign.ts'

let house: House
let publish: Publish
beforeAll(async () => {
  house = await openHouse()
  await useSmallCampaign(house)
  publish = publishOf(house, { renderer: await loadRenderer() })
  await createPublisher(publish).publishAll()
})
afterAll(() => house.close())

/**
 * Everything in the bucket but what carries the size of the log, checkpoint and proofs, and what says how much the search index
 * lacks: that is by when it was built.
 */
async function bucket(): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const [key, said] of await publicTexts(house)) {
    if (!/tlog-proof$|\.p\/|search\/recent\.json$/.test(key)) found.set(key, said)
  }
  return found
}

/** Ticks until every share card is drawn: a tick draws some. */
async function drawAll(): Promise<void> {
  for (let n = 0; n < 3; n++) await createPublisher(publish).tick()
}

const ring = (id: string, by = publish) => createPublisher(by).ring({ pk: `CASE#${id}`, sk: 'CASE' })
const ids = (page: string) => [...page.matchAll(/href="\/cases\/([a-z2-7]{13})\//g)].map(([, id]) => id)
const text = async (key: string) => Buffer.from((await house.bucket.read(key))?.body ?? []).toString('utf8')

/** A bucket that counts what is written. */
function counting() {
  const written = new Map<string, number>()
  const counted = {
    ...house.bucket,
    put: async (...args: Parameters<typeof house.bucket.put>) => {
      written.set(args[0], Buffer.byteLength(args[1]))
      await house.bucket.put(...args)
    },
  }
  return { written, publish: { ...publish, bucket: counted } }
}

describe('an archive that grows', () => {
  const published: string[] = []
  const cost: { writes: number; bytes: number }[] = []
  beforeAll(async () => {
    for (let n = 0; n < 25; n++) {
      const id = await approve(house, { title: `关于示例工地${n + 1}号的通报（示例）` })
      const { written, publish: by } = counting()
      await ring(id, by)
      published.push(id)
      cost.push({ writes: written.size, bytes: [...written.values()].reduce((sum, one) => sum + one, 0) })
    }
  })

  it('costs the same for each, however many there are', () => {
    // Between two whole pages the newest list grows; after one it is short again.
    expect(cost[24]?.writes).toBe(cost[14]?.writes)
    expect(cost[24]?.bytes).toBeLessThan((cost[14]?.bytes ?? 0) * 1.05)
    expect(Math.max(...cost.map(({ writes }) => writes))).toBeLessThan(90)
  })

  it('has whole pages that never move, the oldest first, and the newest at the plain address', async () => {
    expect(ids(await text('cases/page/1/index.html'))).toEqual(published.slice(0, 10).toReversed())
    expect(ids(await text('cases/page/2/index.html'))).toEqual(published.slice(10, 20).toReversed())
    expect(ids(await text('cases/index.html'))).toEqual(published.slice(10).toReversed())
    expect(await house.bucket.read('cases/page/3/index.html')).toBeUndefined()
    expect(ids(await text('cases/city/320100/page/1/index.html'))).toEqual(
      published.slice(0, 10).toReversed(),
    )
    expect(ids(await text('index.html'))).toEqual(published.slice(20).toReversed())
    for (const key of ['feed.xml', 'feeds/city/320100.xml', 'feeds/topic/PIT-01.xml'])
      expect((await text(key)).match(/<entry>/g)).toHaveLength(15)
  })

  it('has a feed whose archives lead back to the first case, each once complete', async () => {
    const entries = (xml: string) =>
      [...xml.matchAll(/<entry><id>[^<]*\/cases\/(\w+)\/</g)].map(([, id]) => id)
    const before = (xml: string) => /rel="prev-archive" href="[^"]*?\/(feeds\/[^"]*)"/.exec(xml)?.[1]
    for (const key of ['feed.xml', 'feeds/city/320100.xml', 'feeds/topic/PIT-01.xml']) {
      const seen = new Set<string | undefined>()
      let [next, parts]: [string | undefined, number] = [key, 0]
      while (next !== undefined) {
        const xml: string = await text(next)
        expect(xml.includes('<fh:archive/>')).toBe(parts > 0)
        for (const id of entries(xml)) seen.add(id)
        next = before(xml)
        parts += 1
      }
      expect(parts).toBe(2)
      expect([...seen].sort()).toEqual([...published].sort())
    }
    const json = JSON.parse(await text('feeds/city/320100.json')) as { items: { url: string }[] }
    expect(json.items).toHaveLength(15)
  })

  it('has a site map that names every case in both languages, and nothing that nobody may find', async () => {
    await createPublisher(publish).tick()
    const index = await text('sitemap.xml')
    const parts = [...index.matchAll(/<loc>[^<]*?\/(sitemaps\/[^<]*)<\/loc>/g)].map(([, key = '']) => key)
    const all = (await Promise.all(parts.map(text))).join('')
    for (const id of published)
      for (const path of [`/cases/${id}/`, `/en/cases/${id}/`]) expect(all).toContain(`${path}</loc>`)
    expect(all).toContain('/cases/city/320100/page/2/</loc>')
    expect(all).not.toMatch(/\/(?:desk|404)\//)
    expect(await text('robots.txt')).toContain('/sitemap.xml')
  })

  it('has files for all of them within a tick, and an index that knows each', async () => {
    await createPublisher(publish).tick()
    const cases = JSON.parse(await text('data/cases.json')) as { id: string }[]
    expect(cases.map(({ id }) => id)).toEqual(published.toReversed())
    expect((await text('data/cases.csv')).trim().split('\r\n')).toHaveLength(26)
    const { files, manifests } = JSON.parse(await text('data/index.json'))
    const year = manifests[0].path.slice(1)
    for (const { path, sha256, bytes } of [...files, ...JSON.parse(await text(year)).files]) {
      const { body } = (await house.bucket.read(path.slice(1))) ?? { body: new Uint8Array() }
      expect([path, sha256, bytes]).toEqual([path, sha256Of(body), body.length])
    }
    const parts = JSON.parse(await text(year)).parts as { path: string }[]
    const inParts = await Promise.all(parts.map(async ({ path }) => JSON.parse(await text(path.slice(1)))))
    expect(inParts.flat().map(({ id }: { id: string }) => id)).toEqual(published)
    expect((await house.records.readPublishingState()).owed).toBeUndefined()
  })

  it('is made again from the records, byte for byte, when the bucket is emptied', async () => {
    await drawAll()
    const before = await bucket()
    for (const { key } of await house.bucket.list('')) await house.bucket.remove(key)
    await createPublisher(publish).publishAll()
    await drawAll()
    const after = await bucket()
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort())
    expect([...after].filter(([key, body]) => before.get(key) !== body).map(([key]) => key)).toEqual([])
    const keys = (await house.records.readLogKeys()).flatMap(
      ({ verifier }) => readVerifierKey(verifier) ?? [],
    )
    for (const id of published) {
      const proof = readProof(await text(`data/cases/${id}.tlog-proof`))
      expect(proof && holds(proof, keys)).toBe(true)
    }
  })

  it('is repaired on a new day where a page is gone or altered, and nothing else is written', async () => {
    const id = published[7] ?? ''
    await house.bucket.remove(`cases/${id}/index.html`)
    await house.bucket.put('cases/page/2/index.html', 'altered')
    const { written, publish: by } = counting()
    const tomorrow = { ...by, now: () => new Date(house.now().getTime() + 86_400_000) }
    await createPublisher(tomorrow).tick()
    expect(written.has(`cases/${id}/index.html`)).toBe(true)
    expect(ids(await text('cases/page/2/index.html'))).toHaveLength(10)
    const pages = [...written.keys()].filter((key) => /^cases\/[a-z2-7]{13}\//.test(key))
    expect(pages).toEqual([`cases/${id}/index.html`])
  })
})

/** An id whose work stands in this shard of the index. */
function idIn(shard: string): string {
  for (;;) {
    const id = newCaseId()
    if (workShard(`CASE#${id}`) === shard) return id
  }
}

describe('what fails', () => {
  let before: Map<string, string>
  beforeEach(async () => {
    await createPublisher(publish).tick()
    before = await bucket()
  })

  it('one bad case is put aside with its reason and stops no other; it is tried again', async () => {
    // The index of work gives the bad one first.
    const bad = await approve(house, { basics: '示例：联系人电话13800138000。' }, idIn('0'))
    const good = await approve(house, { title: '关于示例工地好的通报（示例）' }, idIn('f'))
    await expect(createPublisher(publish).tick()).rejects.toThrow('firewall')
    expect(await house.bucket.read(`cases/${good}/index.html`)).toBeDefined()
    expect(await house.bucket.read(`cases/${bad}/index.html`)).toBeUndefined()
    const [parked] = await house.records.readParked()
    expect(parked).toMatchObject({
      subject: `case/${bad}`,
      tries: 1,
      reason: 'private',
    })
    // Not at once again.
    await createPublisher(publish).tick()
    expect((await house.records.readParked())[0]?.tries).toBe(1)
    const one = await house.records.readCase(bad)
    if (!one) throw new Error('no case')
    await house.records.changeCase(one, { ...one, content: { ...one.content, basics: '示例：没有支护。' } })
    const later = { ...publish, now: () => new Date(house.now().getTime() + 120_000) }
    await createPublisher(later).tick()
    expect(await house.bucket.read(`cases/${bad}/index.html`)).toBeDefined()
    expect(await house.records.readParked()).toEqual([])
  })

  it('a publication cut short at any other write is the same in the end, with one line', async () => {
    for (let at = 0; ; at += 2) {
      const id = await approve(house)
      let left = at
      const failing = {
        ...house.bucket,
        put: async (...args: Parameters<typeof house.bucket.put>) => {
          if (left-- === 0) throw new Error('the bucket failed')
          await house.bucket.put(...args)
        },
      }
      const failed = await ring(id, { ...publish, bucket: failing }).then(
        () => false,
        () => true,
      )
      await ring(id)
      const entries = await house.records.readList('all', { from: 1, to: 9999 })
      expect(entries.filter((one) => one.id === id)).toHaveLength(1)
      const lines = (await house.records.readLog()).filter(({ subject }) => subject === id)
      expect(lines).toHaveLength(1)
      expect(await text('cases/index.html')).toContain(id)
      if (!failed) break
    }
    expect(before.size).toBeGreaterThan(50)
  })

  it('a case is live before what may follow is written, and a tick writes that when it was cut short', async () => {
    const id = await approve(house)
    const year = new Date(house.now().getTime() + 8 * 3_600_000).getUTCFullYear()
    const put: string[] = []
    const bucket = {
      ...house.bucket,
      put: async (...args: Parameters<typeof house.bucket.put>) => {
        if (args[0] === 'cases/kind/notRectified/index.html') throw new Error('the bucket failed')
        await house.bucket.put(...args)
        put.push(args[0])
      },
    }
    await expect(ring(id, { ...publish, bucket })).rejects.toThrow('the bucket failed')
    const pages = [`cases/${id}/`, '', 'cases/', 'cases/city/320100/', 'cases/topic/PIT-01/']
    for (const page of pages)
      expect(put).toEqual(expect.arrayContaining([`${page}index.html`, `en/${page}index.html`]))
    const feeds = ['feed.xml', 'feed.json', 'feeds/city/320100.xml', 'feeds/topic/PIT-01.json']
    const data = [`data/cases/${id}.json`, `data/cases/${id}.tlog-proof`, 'data/log/checkpoint']
    expect(put).toEqual(expect.arrayContaining([...feeds, ...data, 'data/search/recent.json']))
    expect(put.filter((key) => key.startsWith(`data/cases/${year}/`))).toHaveLength(1)
    const following = ['feeds/kind/notRectified.xml', 'feeds/state/ordered.xml']
    for (const key of following) expect(put).not.toContain(key)
    expect((await house.records.readCase(id))?.state).toBe('approved')
    const later = { ...publish, now: () => new Date(house.now().getTime() + 120_000) }
    await createPublisher(later).tick()
    for (const key of [...following, 'cases/kind/notRectified/index.html', 'cases/state/ordered/index.html'])
      expect(await text(key)).toContain(id)
    expect((await house.records.readCase(id))?.state).toBe('published')
  })

  it('two publishers at once give each case a place of its own', async () => {
    const fresh = await Promise.all(Array.from({ length: 6 }, () => approve(house)))
    const two = [createPublisher(publish), createPublisher(publish)]
    await Promise.allSettled(
      fresh.flatMap((id) => two.map((one) => one.ring({ pk: `CASE#${id}`, sk: 'CASE' }))),
    )
    const later = { ...publish, now: () => new Date(house.now().getTime() + 600_000) }
    await createPublisher(later).tick()
    const entries = await house.records.readList('all', { from: 1, to: 9999 })
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
    for (const id of fresh) {
      expect(await house.bucket.read(`cases/${id}/index.html`)).toBeDefined()
      expect((await house.records.readLog()).filter(({ subject }) => subject === id)).toHaveLength(1)
    }
  })

  it('a case that a pass could not make is made by a later tick', async () => {
    const id = (await house.records.readList('all', { from: 3, to: 3 }))[0]?.id ?? ''
    let broken = true
    const bucket = {
      ...house.bucket,
      put: async (...args: Parameters<typeof house.bucket.put>) => {
        if (broken && args[0] === `cases/${id}/index.html`) throw new Error('the bucket failed')
        await house.bucket.put(...args)
      },
    }
    const renderer = {
      ...publish.renderer,
      build: 'mended',
      render: async (...args: Parameters<typeof publish.renderer.render>) => {
        const page = await publish.renderer.render(...args)
        return { ...page, body: `${page.body}<!-- mended -->` }
      },
    }
    const by = { ...publish, renderer, bucket }
    await createPublisher(by).tick()
    expect((await house.records.readParked()).map(({ subject }) => subject)).toEqual([`case/${id}`])
    broken = false
    await createPublisher({ ...by, now: () => new Date(house.now().getTime() + 120_000) }).tick()
    expect(await text(`cases/${id}/index.html`)).toContain('mended')
    expect(await house.records.readParked()).toEqual([])
  })

  it('a pass cut short goes on where it was', async () => {
    const made: string[] = []
    const renderer = {
      ...publish.renderer,
      build: 'another',
      render: async (...args: Parameters<typeof publish.renderer.render>) => {
        made.push(args[0])
        if (args[0] === '/cases/page/1/' && made.filter((path) => path === args[0]).length === 1)
          throw new Error('cut short')
        return publish.renderer.render(...args)
      },
    }
    const by = { ...publish, renderer }
    await createPublisher(by)
      .tick()
      .catch(() => undefined)
    const { pass } = await house.records.readPublishingState()
    expect(pass).toMatchObject({ why: 'build' })
    expect(pass?.done).toBeGreaterThan(1)
    await createPublisher(by).tick()
    expect(await house.records.readPublishingState()).toMatchObject({ build: 'another' })
    expect((await house.records.readPublishingState()).pass).toBeUndefined()
    expect(made.filter((path) => path === '/report/')).toHaveLength(1)
  })
})
