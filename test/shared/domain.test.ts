import { describe, expect, it } from 'vitest'
import agencyFile from '#province/agencies.json' with { type: 'json' }
import campaignFile from '#province/campaign.json' with { type: 'json' }
import divisionFile from '#province/divisions.json' with { type: 'json' }
import formerFile from '#province/former-names.json' with { type: 'json' }
import streetFile from '#province/streets.json' with { type: 'json' }
import tileFile from '#province/tiles.json' with { type: 'json' }
import topicFile from '#province/topics.json' with { type: 'json' }
import zoneFile from '#province/zones.json' with { type: 'json' }
import calendarFile from '../../shared/calendar/calendar.json' with { type: 'json' }
import { CalendarFile } from '../../shared/calendar/calendar-schema.ts'
import { Divisions, FormerNames, Streets, Tiles, Zones } from '../../shared/place/division-schema.ts'
import { Agencies, TopicGroups } from '../../shared/topic/topic-schema.ts'

const divisions = Divisions.parse(divisionFile)
const zones = Zones.parse(zoneFile)
const formerNames = FormerNames.parse(formerFile)
const streets = Streets.parse(streetFile)
const groups = TopicGroups.parse(topicFile)
const agencies = Agencies.parse(agencyFile)
const calendar = CalendarFile.parse(calendarFile)

const codes = new Set(divisions.map((one) => one.code))
const zoneIds = new Set(zones.map((one) => one.id))
const cityCodes = new Set(divisions.filter((one) => one.kind === 'city').map((one) => one.code))

/** References of zones, former names, streets and tiles that lead nowhere, each named. */
function lostPlaces(data: {
  zones: typeof zones
  formerNames: typeof formerNames
  streets: typeof streets
}): string[] {
  return [
    ...divisions.filter((one) => !cityCodes.has(one.cityCode)).map((one) => one.code),
    ...data.zones.flatMap((one) =>
      one.hostCodes.filter((code) => !codes.has(code)).map((code) => `${one.id} ${code}`),
    ),
    ...data.zones.filter((one) => !cityCodes.has(one.cityCode)).map((one) => one.id),
    ...data.zones.filter((one) => one.sameAs && !codes.has(one.sameAs)).map((one) => one.id),
    ...data.formerNames.flatMap((one) =>
      one.now.filter((code) => !codes.has(code)).map((code) => `${one.code} ${code}`),
    ),
    ...data.streets.filter(([, , place]) => !codes.has(place) && !zoneIds.has(place)).map(([code]) => code),
  ]
}

/** Departments that are named and do not exist. */
function lostAgencies(data: { groups: typeof groups }): string[] {
  const known = new Set(agencies.map((one) => one.id))
  const topics = data.groups.flatMap((group) => group.topics)
  return topics.flatMap((one) =>
    one.referTo.filter((body) => !known.has(body)).map((body) => `${one.id} ${body}`),
  )
}

describe('places', () => {
  it('are 13 cities, 95 districts and counties, 24 zones and 3 other names, 42 former names, 1,487 streets', () => {
    expect(cityCodes.size).toBe(13)
    expect(divisions.length - cityCodes.size).toBe(95)
    expect(zones.filter((one) => !one.sameAs)).toHaveLength(24)
    expect(zones.filter((one) => one.sameAs)).toHaveLength(3)
    expect(formerNames).toHaveLength(42)
    expect(streets).toHaveLength(1487)
    expect(Object.keys(Tiles.parse(tileFile)).sort()).toEqual([...cityCodes].sort())
  })

  it('name only places that exist, each code once', () => {
    expect(lostPlaces({ zones, formerNames, streets })).toEqual([])
    const ids = [...divisions.map((one) => one.code), ...zones.map((one) => one.id)]
    expect(new Set(ids).size).toBe(ids.length)
    const cells = Object.values(tileFile).map((cell) => cell.join())
    expect(new Set(cells).size).toBe(13)
  })

  it('and a reference that leads nowhere is found', () => {
    const [first] = zones
    if (!first) throw new Error('no zones')
    expect(lostPlaces({ zones: [{ ...first, hostCodes: ['320199'] }], formerNames, streets })).toEqual([
      `${first.id} 320199`,
    ])
    expect(
      lostPlaces({
        zones,
        formerNames: [{ code: '320103', zh: '白下区', now: ['320103'], year: 2013 }],
        streets,
      }),
    ).toHaveLength(1)
  })
})

describe('topics', () => {
  const topics = groups.flatMap((group) => group.topics)

  it('are 60 in 11 groups, each id once, in the group it is named for', () => {
    expect(groups).toHaveLength(11)
    expect(topics).toHaveLength(60)
    expect(new Set(topics.map((one) => one.id)).size).toBe(60)
    for (const group of groups)
      for (const topic of group.topics) expect(topic.id.startsWith(`${group.id}-`)).toBe(true)
  })

  it('name only departments that exist, and that is checked', () => {
    expect(lostAgencies({ groups })).toEqual([])
    const [group] = groups
    const [topic] = group?.topics ?? []
    if (!group || !topic) throw new Error('no topics')
    const broken = [{ ...group, topics: [{ ...topic, referTo: ['NOBODY'] }] }]
    expect(lostAgencies({ groups: broken })).toEqual([`${topic.id} NOBODY`])
  })

  it('have Chinese texts in full-width punctuation', () => {
    for (const topic of topics)
      expect(topic.zh + topic.help.zh).not.toMatch(/[\u4e00-\u9fff][,;:()?]|[,;:()?][\u4e00-\u9fff]/)
  })
})

describe('the calendar', () => {
  it('covers 2023 to 2026, with days off on weekdays and make-up days on weekends', () => {
    expect(Object.keys(calendar)).toEqual(['2023', '2024', '2025', '2026'])
    const weekday = (day: string) => new Date(`${day}T12:00:00Z`).getUTCDay()
    for (const [year, { off, work }] of Object.entries(calendar)) {
      for (const day of [...off, ...work]) expect(day.startsWith(year)).toBe(true)
      for (const day of off) expect([1, 2, 3, 4, 5]).toContain(weekday(day))
      for (const day of work) expect([0, 6]).toContain(weekday(day))
    }
  })
})

describe('honest facts', () => {
  const national = new Set([
    '110',
    '119',
    '120',
    '12345',
    '12350',
    '12333',
    '12315',
    '12320',
    '12328',
    '12388',
    '95598',
  ])
  const all = JSON.stringify([divisionFile, zoneFile, formerFile, topicFile, agencyFile, campaignFile])

  /** Numbers in a text that look like a telephone and are not a national one. */
  const telephones = (text: string) =>
    [
      ...text.matchAll(
        /(?<![\d-])(0\d{2,3}[- ]?\d{7,8}|1[3-9]\d{9}|400[- ]?\d{3}[- ]?\d{4}|1[12]\d{3}|95\d{3})(?!\d)/g,
      ),
    ]
      .map(([number]) => number)
      .filter((number) => !national.has(number))

  it('no telephone is composed, and no office is named as confirmed', () => {
    expect(telephones(all)).toEqual([])
    expect(all).not.toMatch(/住房和城乡建设局|住建局电话|工作时间/)
  })

  it('a composed one would be found', () => {
    expect(telephones('电话025-12345678，手机13800138000，热线12399')).toHaveLength(3)
  })
})
