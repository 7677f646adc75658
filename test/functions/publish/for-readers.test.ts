import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadRenderer } from '../../../cdk/local/stages.ts'
import { cardSvg } from '../../../functions/publish/cards/card-svg.ts'
import type { Publish } from '../../../functions/publish/publish.ts'
import { createPublisher } from '../../../functions/publish/publisher.ts'
import type { CaseContent } from '../../../shared/case/case-content.ts'
import { PublicCase } from '../../../shared/case/public-case.ts'
import { readAsk } from '../../../shared/search/ask.ts'
import { startSearch } from '../../../shared/search/search.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { newFirm, newsroomOf } from '../../fixtures/newsroom.ts'
import { publishOf } from '../../fixtures/publish.ts'
import { useSmallCampaign } from '../../fixtures/small-campaign.ts'

let house: House
let publish: Publish
let room: Awaited<ReturnType<typeof newsroomOf>>
beforeAll(async () => {
  house = await openHouse()
  await useSmallCampaign(house)
  const { settings, ...rest } = publishOf(house, { renderer: await loadRenderer() })
  const contacts = { contact: '025-0000 0000', securityContact: 'mailto:security@example.org' }
  publish = { ...rest, settings: { ...settings, ...contacts } }
  await createPublisher(publish).publishAll()
  room = await newsroomOf(house)
})
afterAll(() => house.close())

const ring = (id: string) => createPublisher(publish).ring({ pk: `CASE#${id}`, sk: 'CASE' })
const tick = () => createPublisher(publish).tick()
const text = async (key: string) => Buffer.from((await house.bucket.read(key))?.body ?? []).toString('utf8')

async function published(title: string, other: Partial<CaseContent> = {}): Promise<string> {
  const id = await room.reviewed({ title, ...other })
  expect(await room.step('b', id, 'approve')).toBe('ok')
  await ring(id)
  return id
}

/** Ids that a reader's search finds in the bucket as it is. */
async function find(address: string): Promise<string[]> {
  const read = async (path: string) => {
    const stored = await house.bucket.read(path)
    return stored && JSON.parse(Buffer.from(stored.body).toString('utf8'))
  }
  const { hits } = await (await startSearch(readAsk(address), read)).next()
  return hits.map(({ one }) => one.id)
}

describe('the search', () => {
  it('knows a case at once, before the index does, and after', async () => {
    const id = await published('关于某冷库项目液氨管道旁动火问题的通报（示例）')
    expect(await find('q=液氨管道')).toEqual([id])
    await tick()
    const shards = (await house.bucket.list('data/search/')).map(({ key }) => key)
    expect(shards.filter((key) => /^data\/search\/[0-9a-f]{2}\.json$/.test(key))).toHaveLength(256)
    expect(await find('q=液氨管道')).toEqual([id])
    // The next publication says what is newer than the index, and the older case is not in it.
    await published('关于某粮仓项目筒仓滑模问题的通报（示例）')
    expect(await text('data/search/recent.json')).not.toContain(id)
    expect(await find('q=液氨管道')).toEqual([id])
  })

  it('forgets at once what was hidden or withdrawn, and holds nothing of it after a tick', async () => {
    const firm = newFirm()
    const id = await published('关于某体育馆项目网架提升问题的通报（示例）', { firms: [firm] })
    await tick()
    expect(await find('q=网架提升')).toEqual([id])
    expect(await room.step('b', id, 'hide', { reason: '有一处要核对' })).toBe('ok')
    await ring(id)
    expect(JSON.parse(await text('data/search/recent.json')).gone).toContain(id)
    expect(await find('q=网架提升')).toEqual([])
    expect(await find(`q=${firm.name}`)).toEqual([])
    await tick()
    expect(await find('q=网架提升')).toEqual([])
    for (const { key } of await house.bucket.list('data/search/')) {
      // What is called so of topics is in the one, whatever there is.
      if (key.endsWith('/recent.json') || key.endsWith('/names.json')) continue
      const body = await text(key)
      expect([
        key,
        body.includes(firm.creditCode.toLowerCase()),
        body.includes('网架'),
        body.includes(id),
      ]).toEqual([key, ...[false, false, false]])
    }
    expect(await room.step('c', id, 'restore', { reason: '核对过了' })).toBe('ok')
    await ring(id)
    expect(await find('q=网架提升')).toEqual([id])
  })

  it('finds a corrected case by its new words at once, and no more by the old', async () => {
    const id = await published('关于某码头项目围堰渗漏问题的通报（示例）')
    await tick()
    await room.step('a', id, 'correct', { what: '改了名称', why: '原来写错了' })
    await room.write(id, { title: '关于某码头项目沉箱偏位问题的通报（示例）' })
    await room.step('a', id, 'submit')
    expect(await room.step('b', id, 'approve')).toBe('ok')
    await ring(id)
    expect(await find('q=沉箱偏位')).toEqual([id])
    expect(await find('q=围堰渗漏')).toEqual([])
  })
})

describe('the page of a case', () => {
  it('names the case after it once that is there, and at once no more when it was taken away', async () => {
    const first = await published('关于某桥梁项目挂篮前移问题的通报（示例）', { topic: 'FIRE-04' })
    const page = () => text(`cases/${first}/index.html`)
    const next = await published('关于某泵站项目钢围檩脱落问题的通报（示例）', { topic: 'FIRE-04' })
    expect(await page()).toContain('钢围檩脱落')
    expect(await room.step('b', next, 'hide', { reason: '有一处要核对' })).toBe('ok')
    await ring(next)
    expect(await page()).not.toContain('钢围檩脱落')
  })
})

describe('a share card', () => {
  it('is drawn after the case is live, of each edition one, and goes with the case', async () => {
    const id = await published('关于某隧道项目掌子面塌方问题的通报（示例）')
    const cards = async () => (await house.bucket.list(`data/cards/${id}/`)).map(({ key }) => key)
    expect(await cards()).toEqual([])
    expect(await text(`cases/${id}/index.html`)).toContain(`/data/cards/${id}/1.png`)
    await tick()
    expect(await cards()).toEqual([`data/cards/${id}/1.png`])
    const png = await house.bucket.read(`data/cards/${id}/1.png`)
    const { width, height, format } = await sharp(png?.body).metadata()
    expect([png?.type, format, width, height]).toEqual(['image/png', 'png', 1200, 630])
    expect(png?.body.length).toBeLessThan(60_000)
    // The bucket lost it: found by the ticks alone, as everything public is.
    await house.bucket.remove(`data/cards/${id}/1.png`)
    const positions = await house.records.countOfList('all')
    for (let n = 0; n < positions + 1; n++) await tick()
    expect(await cards()).toEqual([`data/cards/${id}/1.png`])
    await room.step('b', id, 'hide', { reason: '有一处要核对' })
    await ring(id)
    expect(await cards()).toEqual([])
    await tick()
    expect(await cards()).toEqual([])
  })

  it('has Chinese signs in it, from the packaged font, and no sign of XML from a title', async () => {
    const id = await published('关于<b>某某&“项目”</b>高支模问题的通报（示例）')
    const record = PublicCase.parse(JSON.parse(await text(`data/cases/${id}.json`)))
    const svg = cardSvg(record, publish.settings)
    expect(svg).toContain('&lt;b&gt;某某&amp;')
    expect(svg).not.toContain('<b>')
    await tick()
    const png = await house.bucket.read(`data/cards/${id}/1.png`)
    // Where the title stands some of the paper is inked: a font without these signs would leave empty boxes or nothing.
    const title = { left: 80, top: 200, width: 600, height: 70 }
    const paper = await sharp(png?.body).extract(title).greyscale().raw().toBuffer()
    const mean = paper.reduce((sum, one) => sum + one, 0) / paper.length
    expect(mean).toBeLessThan(215)
    expect(mean).toBeGreaterThan(120)
  })
})

describe('files for machines', () => {
  it('say whom to tell of a hole in the site, for a year, and where the site map is', async () => {
    const security = await text('.well-known/security.txt')
    expect(security).toContain('Contact: mailto:security@example.org\n')
    const expires = Date.parse(/^Expires: (.*)$/m.exec(security)?.[1] ?? '')
    const days = (expires - house.now().getTime()) / 86_400_000
    expect(days).toBeGreaterThan(300)
    expect(days).toBeLessThan(366)
    expect(await text('robots.txt')).toMatch(/^Sitemap: http:\/\/localhost:1\/sitemap\.xml$/m)
  })

  it('have no security.txt where nobody is named', async () => {
    const { securityContact: _, ...settings } = publish.settings
    await house.bucket.remove('.well-known/security.txt')
    await createPublisher({ ...publish, settings }).publishAll()
    expect(await text('.well-known/security.txt')).toBe('')
  })
})
