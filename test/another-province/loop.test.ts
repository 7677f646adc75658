import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import boundaries from '#province/boundaries.json' with { type: 'json' }
import campaignFile from '#province/campaign.json' with { type: 'json' }
import divisions from '#province/divisions.json' with { type: 'json' }
import provinceFile from '#province/province.json' with { type: 'json' }
import spoken from '#province/spoken-names.json' with { type: 'json' }
import streets from '#province/streets.json' with { type: 'json' }
import tiles from '#province/tiles.json' with { type: 'json' }
import topics from '#province/topics.json' with { type: 'json' }
import zones from '#province/zones.json' with { type: 'json' }
import { createPublisher } from '../../functions/publish/publisher.ts'
import { Campaign } from '../../shared/campaign/campaign-schema.ts'
import { PublicCase } from '../../shared/case/public-case.ts'
import { message } from '../../shared/messages/message.ts'
import { officeName } from '../../shared/office/office-name.ts'
import {
  Divisions,
  Province,
  SpokenNames,
  Streets,
  Tiles,
  Zones,
} from '../../shared/place/division-schema.ts'
import { findPlace } from '../../shared/place/find-place.ts'
import { TopicGroups } from '../../shared/topic/topic-schema.ts'
import { caseContent } from '../fixtures/case.ts'
import { type House, openHouse } from '../fixtures/house.ts'
import { newsroomOf } from '../fixtures/newsroom.ts'
import { publishOf } from '../fixtures/publish.ts'
import { facts, prepare, send } from '../fixtures/reporter.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

describe('a made-up province of three cities, of which no code knows', () => {
  it('has data of the right shape', () => {
    for (const [shape, data] of [
      ...([
        [Province, provinceFile],
        [Divisions, divisions],
        [Zones, zones],
        [Streets, streets],
      ] as const),
      ...([
        [Tiles, tiles],
        [SpokenNames, spoken],
        [TopicGroups, topics],
        [Campaign, campaignFile],
      ] as const),
    ])
      shape.parse(data)
    expect(divisions.filter(({ kind }) => kind === 'city')).toHaveLength(3)
    expect(Object.keys(boundaries)).toHaveLength(6)
  })

  it('is named in its texts and offices, and finds its places in words', () => {
    expect(message('zh', 'page.head')).toBe('示例省房屋和市政工地安全举报与公开')
    expect(officeName('990000', 'zh')).toContain('示例省')
    expect(findPlace('甲示市西示县')).toMatchObject({ kind: 'found', code: '990121' })
    expect(findPlace('南京市江宁区').kind).toBe('none')
  })

  it('takes a tip, which goes to an office of its own', async () => {
    const filed = await prepare(house, undefined, { facts: { ...facts, division: '990121' } })
    expect(filed.way.routing.recipients.every(({ office }) => office.startsWith('99'))).toBe(true)
    expect((await send(house, filed.tip, filed.ticket, filed.filing)).status).toBe(201)
  })

  it('publishes a case that two people wrote and approved', async () => {
    const newsroom = await newsroomOf(house)
    const id = await newsroom.reviewed({ ...caseContent, division: '990121' })
    expect(await newsroom.step('b', id, 'approve')).toBe('ok')
    await createPublisher(publishOf(house)).ring({ pk: `CASE#${id}`, sk: 'CASE' })
    const bytes = (await house.bucket.read(`data/cases/${id}.json`))?.body
    const published = PublicCase.parse(JSON.parse(new TextDecoder().decode(bytes)))
    expect(published).toMatchObject({ publisher: '990000', content: { division: '990121' } })
    expect('number' in published && published.number).toMatch(/^示例安曝〔\d{4}〕1号$/)
  })
})
