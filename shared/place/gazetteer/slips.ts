import { cities, districts } from '../division.ts'
import { PROVINCE_NAMED } from '../province.ts'
import { accepts } from './accepts.ts'
import { gazetteerEntryOf } from './gazetteer.ts'
import { isSlip } from './is-slip.ts'
import type { Mention } from './mention.ts'
import { mentionOf, onlyOne, slipsAt, targetsOf } from './slip-targets.ts'
import { slipsOfStreets, slipsOfZoneStreets } from './slips-of-streets.ts'
import { cityOfOffice } from './weigh.ts'

const BEGINNING = new RegExp(`^(?:${PROVINCE_NAMED}\\|?)?`)

/** A city or a county-level city written with one wrong character, where no name stands: 徐卅市. */
function slipOfCity(text: string, mentions: readonly Mention[]): Mention[] {
  const at = BEGINNING.exec(text)?.[0].length ?? 0
  const written = text.slice(at, at + 3)
  if (
    mentions.some((one) => one.start < at + 3 && one.end > at) ||
    !written.endsWith('市') ||
    gazetteerEntryOf(written)
  )
    return []
  const near = [...cities, ...districts].filter((one) => one.zh.length === 3 && isSlip(written, one.zh))
  const [only, other] = near
  if (!only || other) return []
  const entry = gazetteerEntryOf(only.zh)
  return entry ? [{ entry, start: at, end: at + 3, trust: 'strong', slip: true, feeble: true }] : []
}

/** What may be meant right after a city where no known name of a district or zone stands. */
function slipOfDistrict(text: string, city: Mention, mentions: readonly Mention[]): Mention[] {
  const at = text[city.end] === '|' ? city.end + 1 : city.end
  if (mentions.some((one) => one.start === at && one.entry.role === 'unit')) return []
  const targets = targetsOf.get(city.entry.codes[0] ?? '') ?? []
  const one = onlyOne(slipsAt(text, at, targets))
  return one ? [mentionOf(one, at, 'strong')] : []
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
  const ofDistricts = districtsNamed.some((one) => one.entry.level !== 'street')
    ? []
    : named.slice(0, 3).flatMap((one) => slipOfDistrict(text, one, mentions))
  const cityCodes = [...named, ...districtsNamed, ...ofDistricts].map((one) =>
    cityOfOffice(one.entry.codes[0] ?? ''),
  )
  // 相成区木渎: what the slip may mean counts against the town after it.
  const before = ofDistricts.filter((slip) => sure.some((one) => one.start === slip.end))
  if (
    sure.some((one) => (one.entry.level === 'street' && !isStranger(one, sure)) || one.entry.level === 'zone')
  )
    return [...ofCity, ...before]
  return [
    ...ofCity,
    ...ofDistricts,
    ...slipsOfZoneStreets(text, mentions),
    ...slipsOfStreets(text, [...new Set(cityCodes)].slice(0, 2), mentions),
  ]
}
