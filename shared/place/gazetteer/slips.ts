import { cities, districts } from '../division.ts'
import { streets } from '../streets.ts'
import { accepts } from './accepts.ts'
import { entryOf } from './gazetteer.ts'
import type { Mention } from './mention.ts'
import { unitOfStreet } from './streets-of-zones.ts'
import { ownZones, zonesOn } from './units.ts'

/** Same length and one character different, or two neighbours exchanged. */
export function isSlip(written: string, name: string): boolean {
  if (written.length !== name.length || written === name) return false
  const wrong = [...written].flatMap((one, n) => (one === name[n] ? [] : [n]))
  const [first = 0, second = 0] = wrong
  if (wrong.length === 1) return true
  return (
    wrong.length === 2 &&
    second === first + 1 &&
    written[first] === name[second] &&
    written[second] === name[first]
  )
}

/** A name that a text may hold with one slip, and what it stands for. */
interface Target {
  readonly name: string
  readonly cityCode: string
  readonly level: 'district' | 'zone' | 'street'
  readonly code: string
}

const afterCity: readonly Target[] = [
  ...districts
    .filter((one) => one.zh.length > 2)
    .map(({ zh, code, cityCode }): Target => ({ name: zh, code, cityCode, level: 'district' })),
  ...ownZones.map(({ zh, id, cityCode }): Target => {
    const stem = cities.find((one) => one.code === cityCode)?.zh.slice(0, -1) ?? ''
    return { name: zh.replace(/（.*/, '').replace(stem, ''), code: id, cityCode, level: 'zone' }
  }),
].filter((one) => one.name.length > 2)

const streetTargets: readonly Target[] = streets
  .filter((one) => /(街道|镇|乡)$/.test(one.zh) && one.zh.length > 2)
  .map((one) => ({
    name: one.zh,
    code: unitOfStreet(one),
    cityCode: `${one.code.slice(0, 4)}00`,
    level: 'street',
  }))

const streetsOf = Map.groupBy(streetTargets, (one) => one.cityCode)
const targetsOf = Map.groupBy(afterCity, (one) => one.cityCode)

/** Targets of which the text holds a slip right at `at`. */
function slipsAt(text: string, at: number, targets: readonly Target[]): Target[] {
  return targets.filter((one) => isSlip(text.slice(at, at + one.name.length), one.name))
}

function mentionOf(one: Target, start: number, trust: Mention['trust']): Mention {
  const entry = { word: one.name, role: 'unit', level: one.level, full: true, codes: [one.code] } as const
  return { entry, start, end: start + one.name.length, trust, slip: true }
}

const onlyOne = (found: readonly Target[]) =>
  new Set(found.map((one) => one.code)).size === 1 ? found[0] : undefined

/** A city or a county-level city written with one wrong character, where no name stands: 徐卅市. */
function slipOfCity(text: string, mentions: readonly Mention[]): Mention[] {
  const at = /^(?:江苏省?\|?)?/.exec(text)?.[0].length ?? 0
  const written = text.slice(at, at + 3)
  if (
    mentions.some((one) => one.start < at + 3 && one.end > at) ||
    !written.endsWith('市') ||
    entryOf(written)
  )
    return []
  const near = [...cities, ...districts].filter((one) => one.zh.length === 3 && isSlip(written, one.zh))
  const [only, other] = near
  if (!only || other) return []
  const entry = entryOf(only.zh)
  return entry ? [{ entry, start: at, end: at + 3, trust: 'strong', slip: true }] : []
}

/** What may be meant right after a city where no known name of a district or zone stands. */
function slipOfDistrict(text: string, city: Mention, mentions: readonly Mention[]): Mention[] {
  const at = text[city.end] === '|' ? city.end + 1 : city.end
  if (mentions.some((one) => one.start === at && one.entry.role === 'unit')) return []
  const targets = targetsOf.get(city.entry.codes[0] ?? '') ?? []
  const one = onlyOne(slipsAt(text, at, targets))
  return one ? [mentionOf(one, at, 'strong')] : []
}

/** A street of the cities named, written with one wrong character: offered, and sure only if it is long. */
function slipsOfStreets(text: string, cityCodes: readonly string[], mentions: readonly Mention[]): Mention[] {
  return [...text.matchAll(/街道|镇|乡/g)].slice(0, 8).flatMap(({ 0: ending, index }) => {
    if (mentions.some((one) => one.start < index + ending.length && one.end > index)) return []
    const targets = cityCodes
      .flatMap((code) => streetsOf.get(code) ?? [])
      .filter((one) => one.name.endsWith(ending))
    const found = targets.filter((one) => {
      const start = index + ending.length - one.name.length
      return start >= 0 && isSlip(text.slice(start, index + ending.length), one.name)
    })
    const one = onlyOne(found)
    const start = index + ending.length - (one?.name.length ?? 0)
    return one ? [mentionOf(one, start, one.name.length - ending.length > 2 ? 'strong' : 'weak')] : []
  })
}

/** The text at `at` is the name of a street, with a slip, one character short or another ending. */
function isNearly(text: string, at: number, name: string, asRoad: boolean): boolean {
  const short = text.slice(at, at + name.length - 1)
  const stem = name.replace(/(街道|镇|乡)$/, '')
  const missing = [...name].some((_, n) => name.slice(0, n) + name.slice(n + 1) === short)
  if (missing || isSlip(text.slice(at, at + name.length), name)) return true
  return text.startsWith(stem, at) && !asRoad
}

/** Right after a district: a zone's street on its land, not quite written so. Offered, never sure. */
function slipsOfZoneStreets(text: string, mentions: readonly Mention[]): Mention[] {
  return mentions.flatMap((district) => {
    if (district.entry.level !== 'district' || district.trust !== 'strong') return []
    const zoneCodes = district.entry.codes.flatMap(zonesOn)
    const following = mentions.find((one) => one.start === district.end)
    const known = accepts(district.entry)
    if (
      zoneCodes.length === 0 ||
      (following?.trust !== 'void' && following?.entry.codes.some((code) => known.has(code)))
    )
      return []
    const city = `${district.entry.codes[0]?.slice(0, 4)}00`
    return (streetsOf.get(city) ?? [])
      .filter(
        (one) =>
          zoneCodes.includes(one.code) && isNearly(text, district.end, one.name, following?.trust === 'void'),
      )
      .map((one) => mentionOf(one, district.end, 'weak'))
  })
}

/** A street that none of the districts named could hold. */
const isStranger = (street: Mention, sure: readonly Mention[]) =>
  sure.some(
    (one) =>
      one.entry.level === 'district' && !street.entry.codes.some((code) => accepts(one.entry).has(code)),
  )

/** Names with one wrong character, read only where a city before them says which names are possible. */
export function findSlips(text: string, mentions: readonly Mention[]): Mention[] {
  const ofCity = slipOfCity(text, mentions)
  const sure = [...ofCity, ...mentions].filter((one) => one.trust === 'strong')
  const named = sure.filter((one) => one.entry.role === 'city')
  const districtsNamed = sure.filter((one) => one.entry.role === 'unit')
  const ofDistricts =
    districtsNamed.length > 0 ? [] : named.slice(0, 3).flatMap((one) => slipOfDistrict(text, one, mentions))
  const cityCodes = [...named, ...districtsNamed, ...ofDistricts].map(
    (one) => `${one.entry.codes[0]?.replace(/^Z/, '').slice(0, 4)}00`,
  )
  if (
    sure.some((one) => (one.entry.level === 'street' && !isStranger(one, sure)) || one.entry.level === 'zone')
  )
    return ofCity
  return [
    ...ofCity,
    ...ofDistricts,
    ...slipsOfZoneStreets(text, mentions),
    ...slipsOfStreets(text, [...new Set(cityCodes)].slice(0, 2), mentions),
  ]
}
