import { accepts } from './accepts.ts'
import { zonesOn } from './districts-and-zones.ts'
import { isSlip } from './is-slip.ts'
import type { Mention } from './mention.ts'
import { mentionOf, onlyOne, streetsOf } from './slip-targets.ts'
import { cityOfOffice } from './weigh.ts'

/** A street of the cities named, written with one wrong character: offered, and sure only if it is long. */
export function slipsOfStreets(
  text: string,
  cityCodes: readonly string[],
  mentions: readonly Mention[],
): Mention[] {
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
export function slipsOfZoneStreets(text: string, mentions: readonly Mention[]): Mention[] {
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
    const city = cityOfOffice(district.entry.codes[0] ?? '')
    return (streetsOf.get(city) ?? [])
      .filter(
        (one) =>
          zoneCodes.includes(one.code) && isNearly(text, district.end, one.name, following?.trust === 'void'),
      )
      .map((one) => mentionOf(one, district.end, 'weak'))
  })
}
