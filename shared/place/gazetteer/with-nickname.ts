import { accepts, common } from './accepts.ts'
import { zonesOn } from './districts-and-zones.ts'
import { ask, type FoundPlace } from './found-place.ts'
import { cityNicknames } from './gazetteer.ts'
import type { Mention } from './mention.ts'
import { ownNicknames } from './names-of-streets.ts'
import { sharedNames } from './nicknames.ts'
import { choices, citiesAmong, named, single } from './weigh.ts'

function found(code: string, mentions: readonly Mention[]): FoundPlace {
  const words = mentions.map((one) => one.entry.word)
  return { kind: 'found', code, because: { key: 'place.because.zone', words } }
}

/** 高新区 in a district: its own by the list, a zone's on its land, or, if no zone is called so, nothing new. */
function inDistrict(district: string, base: readonly Mention[], nickname: Mention): FoundPlace | undefined {
  if (base.some((one) => one.entry.level === 'street' || one.entry.level === 'zone')) return undefined
  const { word, codes } = nickname.entry
  const here = zonesOn(district).filter((zone) => codes.includes(zone))
  const [zone, other] = here
  if (!zone || ownNicknames.has(`${district} ${word}`)) return undefined
  const sure = Object.hasOwn(sharedNames, word) && !other && !codes.includes(district)
  return sure ? found(zone, [...base, nickname]) : ask([district], here)
}

/**
 * What a nickname makes of the places that the rest of the text says. Undefined when it adds nothing. A city
 * with one zone of that name finds it; otherwise the reporter is asked.
 */
export function withNickname(base: readonly Mention[], nickname: Mention): FoundPlace | undefined {
  const possible = common(base.map((one) => accepts(one.entry)))
  const one = single(possible, base)
  if (one !== undefined) return inDistrict(one, base, nickname)
  const [city, other] = new Set(named(citiesAmong(base)))
  if (!city || other) return ask(choices(base), nickname.entry.codes)
  const known = (cityNicknames.get(`${city} ${nickname.entry.word}`) ?? []).filter((code) =>
    possible.has(code),
  )
  const [code, second] = known
  return code && !second ? found(code, [...base, nickname]) : ask(known, possible)
}
