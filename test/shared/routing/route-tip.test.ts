import { describe, expect, it } from 'vitest'
import { cities, districts, zones } from '../../../shared/place/division.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import type { Facts } from '../../../shared/routing/facts.ts'
import { routeTip } from '../../../shared/routing/route-tip.ts'
import type { RoutingView } from '../../../shared/routing/table.ts'
import { topicGroups } from '../../../shared/topic/topic.ts'
import { someKey } from '../../fixtures/directory.ts'

const day = '2026-11-23'
const view = (offices: readonly string[], on: readonly string[] = []): RoutingView => ({
  table: { version: 3, validFrom: day, zones: [...on] },
  directory: offices.map(someKey),
})
const facts = (division: string, topic: string, more: Partial<Facts> = {}): Facts => ({
  division,
  topic,
  wrongOffice: false,
  urgent: false,
  language: 'zh',
  ...more,
})
const topics = topicGroups.flatMap((group) => group.topics)
const open = topics.find((topic) => !topic.restricted)?.id ?? ''
const restricted = topics.filter((topic) => topic.restricted)
const places = [
  ...cities.map((one) => one.code),
  ...districts.map((one) => one.code),
  ...zones.map((one) => one.id),
]
const all = ['320000', ...places]

describe('route', () => {
  it('has a handler for every place and topic, even when only the province has a key', () => {
    for (const directory of [['320000'], all]) {
      for (const place of places) {
        for (const topic of topics) {
          for (const accused of topic.restricted ? (['district', 'city'] as const) : [undefined]) {
            const found = routeTip(
              facts(place, topic.id, accused ? { accused } : {}),
              view(directory, ['320576']),
              day,
            )
            expect(directory).toContain(found.office)
            expect(found.routing.recipients[0]?.office).toBe(found.office)
            expect(found.routing.recipients.at(-1)?.office).toBe('320000')
          }
        }
      }
    }
  })

  it('gives the district its own tips, sealed also to the city and the province', () => {
    const found = routeTip(facts('320115', open), view(all), day)
    expect(found.routing.recipients.map((one) => one.office)).toEqual(['320115', '320100', '320000'])
    expect(found.upper).toBe('320100')
    expect(found.reason.key).toBe('route.because.division')
    expect(found.routing.table).toBe(3)
  })

  it('hands up when the district has no key, and says so', () => {
    const found = routeTip(facts('320115', open), view(['320000', '320100']), day)
    expect(found.office).toBe('320100')
    expect(found.reason).toEqual({ key: 'route.because.up', division: '320115', lower: '320115' })
  })

  it('hands to the province when nobody below has a key', () => {
    expect(routeTip(facts('320115', open), view(['320000']), day).reason.key).toBe('route.because.province')
  })

  it('lets a zone handle its tips only when it is switched on', () => {
    expect(routeTip(facts('320576', open), view(all, ['320576']), day).office).toBe('320576')
    expect(routeTip(facts('320576', open), view(all), day).office).toBe('320500')
    expect(routeTip(facts('Z320401', open), view(all), day).office).toBe('320412')
  })

  it('treats a zone that is only another name as its district', () => {
    expect(routeTip(facts('Z320505', open), view(all), day).office).toBe('320505')
  })

  it.each(restricted.map((topic) => topic.id))('%s is never sealed to the office complained of', (topic) => {
    const district = routeTip(facts('320115', topic, { accused: 'district' }), view(all), day)
    expect(district.routing.recipients.map((one) => one.office)).toEqual(['320100', '320000'])
    const city = routeTip(facts('320115', topic, { accused: 'city' }), view(all), day)
    expect(city.routing.recipients.map((one) => one.office)).toEqual(['320000'])
    expect(city.reason.key).toBe('route.because.official')
  })

  it('signposts complaints about the province elsewhere, and asks for the level', () => {
    const topic = restricted[0]?.id ?? ''
    const refusal = (more: Partial<Facts>) => {
      try {
        routeTip(facts('320115', topic, more), view(all), day)
      } catch (fault) {
        return fault instanceof Refusal ? fault.code : 'other'
      }
      return 'none'
    }
    expect(refusal({ accused: 'province' })).toBe('signposted')
    expect(refusal({})).toBe('accused')
  })

  it('counts targets in working days, and says when they lie beyond the calendar', () => {
    const found = routeTip(facts('320115', open), view(all), '2026-09-21')
    expect(found.targets.acceptBy).toBe('2026-10-19')
    expect(found.targets.provisional).toBe(true)
  })
})
