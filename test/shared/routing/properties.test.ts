import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cities, cityOf, districts, zones } from '../../../shared/place/division.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import type { Facts } from '../../../shared/routing/facts.ts'
import { routeTip } from '../../../shared/routing/route-tip.ts'
import type { RoutingTable, RoutingView } from '../../../shared/routing/table.ts'
import { type RoutingVersion, tableOn } from '../../../shared/routing/version.ts'
import { agencies, topicGroups } from '../../../shared/topic/topic.ts'
import { someKey } from '../../fixtures/directory.ts'

const PROVINCE = '320000'
const day = '2026-11-23'
const topics = topicGroups.flatMap((group) => group.topics)
const places = [
  ...cities.map((one) => one.code),
  ...districts.map((one) => one.code),
  ...zones.map((one) => one.id),
]
const offices = [PROVINCE, ...cities, ...districts]
  .map((one) => (typeof one === 'string' ? one : one.code))
  .concat(zones.filter((one) => !one.sameAs).map((one) => one.id))

/** Any switches, any overrides (also such as no person could save), any offices without a key. */
const anyView = fc
  .record({
    zones: fc.subarray(zones.map((one) => one.id)),
    handlers: fc.dictionary(
      fc.constantFrom(...places),
      fc.oneof(fc.constantFrom(...offices), fc.constantFrom('999999', 'Z999999', 'Z320505', '__proto__')),
      { maxKeys: 40 },
    ),
    duties: fc.dictionary(
      fc.constantFrom(...topics.map((one) => one.id)),
      fc.subarray(agencies.map((one) => one.id)),
      { maxKeys: 10 },
    ),
    keys: fc.subarray(offices.filter((code) => code !== PROVINCE)),
  })
  .map(
    ({ keys, ...rules }): RoutingView => ({
      table: { version: 3, validFrom: day, ...rules },
      directory: [PROVINCE, ...keys].map(someKey),
    }),
  )

const anyFacts = fc
  .record({
    division: fc.constantFrom(...places),
    topic: fc.constantFrom(...topics),
    accused: fc.constantFrom('district' as const, 'city' as const),
    urgent: fc.boolean(),
  })
  .map(
    ({ topic, accused, ...rest }): Facts => ({
      ...rest,
      topic: topic.id,
      ...(topic.restricted && { accused }),
      wrongOffice: false,
      language: 'zh',
    }),
  )

const restrictedFacts = anyFacts.filter((one) => one.accused !== undefined)
const routedTo = (facts: Facts, view: RoutingView) =>
  routeTip(facts, view, day).routing.recipients.map(({ office }) => office)

/** The level of an office by the lists alone: 0 the province, 1 a city, 2 a district or zone. */
const levelOf = (code: string) => (code === PROVINCE ? 0 : cities.some((one) => one.code === code) ? 1 : 2)

describe('route, over every place and topic, under any table and any missing keys', () => {
  it('always finds an office with a key, the province last among those it is sealed to', () => {
    fc.assert(
      fc.property(anyFacts, anyView, (facts, view) => {
        const found = routeTip(facts, view, day)
        const keys = view.directory.map(({ office }) => office)
        const sealedTo = found.routing.recipients.map(({ office }) => office)
        expect(keys).toContain(found.office)
        expect(sealedTo[0]).toBe(found.office)
        expect(sealedTo.at(-1)).toBe(PROVINCE)
        expect(new Set(sealedTo).size).toBe(sealedTo.length)
        expect(sealedTo.length).toBeLessThanOrEqual(3)
        // Upwards only, and never into another city.
        expect(sealedTo.map(levelOf)).toEqual(sealedTo.map(levelOf).toSorted((a, b) => b - a))
        for (const office of sealedTo.filter((one) => one !== PROVINCE)) {
          expect(cityOf(office)?.code).toBe(cityOf(facts.division)?.code)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('gives the same answer to the same question', () => {
    fc.assert(
      fc.property(anyFacts, anyView, (facts, view) => {
        expect(routeTip(facts, structuredClone(view), day)).toEqual(routeTip(facts, view, day))
        const shuffled = {
          ...view,
          directory: view.directory.toReversed(),
          table: { ...view.table, zones: view.table.zones.toReversed() },
        }
        expect(routeTip(facts, shuffled, day)).toEqual(routeTip(facts, view, day))
      }),
      { numRuns: 500 },
    )
  })

  it('names only departments that exist, and its own for complaints about officials', () => {
    fc.assert(
      fc.property(anyFacts, anyView, (facts, view) => {
        const told = routeTip(facts, view, day).referrals.map(({ agency }) => agency)
        const topic = topics.find((one) => one.id === facts.topic)
        if (topic?.restricted) expect(told).toEqual(topic.referTo)
        else expect(told).toEqual(view.table.duties?.[facts.topic] ?? topic?.referTo)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a complaint about officials', () => {
  /** Offices that must not see it, by the lists alone: the place's own and its hosts', and the city's too. */
  const closed = ({ division, accused }: Facts) => {
    const zone = zones.find((one) => one.id === division)
    const own = zone ? [zone.id, ...zone.hostCodes] : [division]
    const below = own.filter((code) => levelOf(code) === 2)
    return accused === 'city' ? [...below, cityOf(division)?.code] : below
  }
  const neverSealed = (sealedTo: typeof routedTo) =>
    fc.property(restrictedFacts, anyView, (facts, view) => {
      const found = sealedTo(facts, view)
      for (const office of closed(facts)) expect(found).not.toContain(office)
    })

  it('is never sealed to the level complained of or below, whatever the table says', () => {
    fc.assert(neverSealed(routedTo), { numRuns: 3000 })
  })

  it('and would be, if it were routed as any other topic is', () => {
    const open = topics.find((one) => !one.restricted)?.id ?? ''
    const careless = neverSealed(({ accused: _, ...facts }, view) =>
      routedTo({ ...facts, topic: open }, view),
    )
    expect(fc.check(careless, { numRuns: 500 }).failed).toBe(true)
  })

  it('nor to an office that handles the place in their stead', () => {
    const stead = fc
      .record({ place: fc.constantFrom(...districts), more: anyView })
      .map(({ place, more }) => {
        const near = [
          place.cityCode,
          ...districts
            .filter((one) => one.cityCode === place.cityCode && one.code !== place.code)
            .map((one) => one.code),
        ]
        return { place, near, more }
      })
    fc.assert(
      fc.property(stead, fc.nat(), restrictedFacts, ({ place, near, more }, at, facts) => {
        const office = near[at % near.length] ?? place.cityCode
        const view = {
          directory: offices.map(someKey),
          table: { ...more.table, handlers: { [place.code]: office } },
        }
        expect(routedTo({ ...facts, division: place.code }, view)).not.toContain(office)
      }),
      { numRuns: 1000 },
    )
  })

  it('and these tests would see it if it were: an open topic goes there', () => {
    const open = topics.find((one) => !one.restricted)?.id ?? ''
    const facts: Facts = {
      division: '320115',
      topic: open,
      urgent: false,
      wrongOffice: false,
      language: 'zh',
    }
    const handed = { version: 1, validFrom: day, zones: [], handlers: { '320115': '320100' } }
    expect(routedTo(facts, { directory: offices.map(someKey), table: handed })).toEqual(['320100', PROVINCE])
    const own = { version: 1, validFrom: day, zones: [] }
    expect(routedTo(facts, { directory: offices.map(someKey), table: own })[0]).toBe('320115')
  })

  it('about the province is never filed here', () => {
    fc.assert(
      fc.property(restrictedFacts, anyView, (facts, view) => {
        expect(() => routeTip({ ...facts, accused: 'province' }, view, day)).toThrow(Refusal)
      }),
      { numRuns: 200 },
    )
  })
})

describe('zones and keys', () => {
  const open = topics.filter((one) => !one.restricted).map((one) => one.id)
  const asked = (division: string, topic: string): Facts => ({
    division,
    topic,
    urgent: false,
    wrongOffice: false,
    language: 'zh',
  })
  const all = offices.map(someKey)

  it('a zone that is off hands to its host district, or to its city when it lies in several', () => {
    for (const zone of zones) {
      const table: RoutingTable = { version: 1, validFrom: day, zones: [] }
      const [first = '', second] = zone.hostCodes
      const expected = zone.sameAs ?? (second ? zone.cityCode : first)
      for (const topic of open)
        expect(routeTip(asked(zone.id, topic), { table, directory: all }, day).office).toBe(expected)
    }
  })

  it('a zone that is on takes its own, unless it is only another name of a district', () => {
    for (const zone of zones) {
      const table: RoutingTable = { version: 1, validFrom: day, zones: [zone.id] }
      const found = routeTip(asked(zone.id, open[0] ?? ''), { table, directory: all }, day)
      expect(found.office).toBe(zone.sameAs ?? zone.id)
    }
  })

  it('an office without a key hands up, one level at a time', () => {
    const table: RoutingTable = { version: 1, validFrom: day, zones: zones.map((one) => one.id) }
    for (const { code, cityCode } of districts) {
      const without = (...missing: string[]) => all.filter(({ office }) => !missing.includes(office))
      const office = (directory: RoutingView['directory']) =>
        routeTip(asked(code, open[0] ?? ''), { table, directory }, day).office
      expect(office(without(code))).toBe(cityCode)
      expect(office(without(code, cityCode))).toBe(PROVINCE)
    }
  })
})

describe('the version of a day', () => {
  const event = { n: 1, day, step: 'draft' as const, by: 'sample', name: '示例' }
  const anyVersions = fc
    .array(
      fc.record({
        offset: fc.integer({ min: 0, max: 30 }),
        state: fc.constantFrom('draft', 'review', 'approved', 'withdrawn'),
      }),
      { maxLength: 8 },
    )
    .map((rows) => {
      const first: RoutingVersion = { version: 1, validFrom: '2026-11-01', zones: [] }
      const later = rows.map(
        ({ offset, state }, at): RoutingVersion => ({
          version: at + 2,
          validFrom: `2026-11-${String(offset + 1)
            .padStart(2, '0')
            .replace('31', '30')}`,
          zones: [],
          change: { state, revision: 1, why: '', history: [event] },
        }),
      )
      return [first, ...later]
    })

  it('is approved and has begun, and its number does not depend on the order of reading', () => {
    fc.assert(
      fc.property(anyVersions, fc.integer({ min: 1, max: 30 }), (versions, on) => {
        const today = `2026-11-${String(on).padStart(2, '0')}`
        const found = tableOn(versions, today)
        const right = versions.filter(
          ({ validFrom, change }) => validFrom <= today && (change?.state ?? 'approved') === 'approved',
        )
        expect(found?.version).toBe(Math.max(...right.map(({ version }) => version)))
        expect(tableOn(versions.toReversed(), today)).toEqual(found)
        expect(found).not.toHaveProperty('change')
      }),
    )
  })
})
