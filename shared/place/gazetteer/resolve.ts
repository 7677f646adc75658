import { accepts, common } from './accepts.ts'
import { atBorder } from './borders.ts'
import { zonesOn } from './districts-and-zones.ts'
import { ask, type FoundPlace, NONE } from './found-place.ts'
import { cityNicknames } from './gazetteer.ts'
import type { Mention } from './mention.ts'
import { ownNicknames } from './names-of-streets.ts'
import { sharedNames } from './nicknames.ts'
import { reasonFor } from './reason.ts'
import { choices, citiesAmong, cityOfOffice, named, single, unitsAmong } from './weigh.ts'

/** The mentions that say where the site is, when the others contradict them. */
function anchoredOnly(mentions: readonly Mention[]): readonly Mention[] {
  const anchored = mentions.filter((one) => one.anchored)
  const agree = unitsAmong(anchored).length > 0 && common(anchored.map((one) => accepts(one.entry))).size > 0
  return agree ? anchored : mentions
}

const isDistrict = (one: Mention | undefined): one is Mention =>
  one?.entry.level === 'district' || one?.entry.level === 'former'

function sharesCity(one: Mention, other: Mention): boolean {
  const here = new Set(one.entry.codes.map(cityOfOffice))
  return other.entry.codes.some((code) => here.has(cityOfOffice(code)))
}

/**
 * Without a town right after a district when its city holds no such town: 昆山市 may have one that the list does
 * not know, while the same name stands in another city's list.
 */
function withoutStrangers(mentions: readonly Mention[]): readonly Mention[] {
  return mentions.filter((one, n) => {
    const before = mentions[n - 1]
    if (before?.end !== one.start) return true
    // 无锡阳山桃园: the peaches of 阳山, not 桃园街道 of 徐州.
    if (before.entry.level === 'street' && one.entry.chained) return sharesCity(before, one)
    const follows = isDistrict(before)
    if (one.entry.level !== 'street' || !follows || (!before.entry.full && one.entry.full)) return true
    return sharesCity(before, one)
  })
}

/** The place that strong mentions agree on. A tie asks, and so does any contradiction. */
function decide(strong: readonly Mention[], weak: readonly Mention[]): FoundPlace {
  const known = withoutStrangers(strong)
  const all = common(known.map((one) => accepts(one.entry)))
  const mentions = all.size > 0 ? known : anchoredOnly(known)
  const possible = mentions === known ? all : common(mentions.map((one) => accepts(one.entry)))
  if (possible.size === 0) return ask(choices(mentions))
  if (unitsAmong(mentions).length === 0)
    return ask(
      named(unitsAmong(weak)).filter((code) => possible.has(code)),
      possible,
    )
  const code = single(possible, mentions)
  if (code === undefined) {
    const offered = named(unitsAmong(mentions)).filter((one) => possible.has(one))
    return ask(offered, offered.length > 1 ? [] : possible)
  }
  // The name of a zone's street, not quite written as one: the district may be too much said.
  const doubted = named(weak.filter((one) => one.entry.level === 'street')).filter((one) =>
    zonesOn(code).includes(one),
  )
  if (doubted.length > 0 || mentions.every((one) => one.feeble)) return ask([code], doubted)
  const shared = sharedWater(mentions)
  if (shared) return ask([code], shared)
  return { kind: 'found', code, because: reasonFor(code, mentions) }
}

/**
 * What lies at a lake that several districts share, when all that narrows it is one bare name right behind it: 高邮湖金湖段 may be
 * the part of the lake that is called so, on any of its shores.
 */
function sharedWater(mentions: readonly Mention[]): readonly string[] | undefined {
  const [lake, name, other] = unitsAmong(mentions)
  const bare = lake && name && !other && !name.entry.full && name.start === lake.end
  return bare && lake.entry.level === 'landmark' && lake.entry.codes.length > 1 ? lake.entry.codes : undefined
}

/** Weighs the judged mentions. `outside`: the text also names a place in another province. */
export function resolve(mentions: readonly Mention[], outside: boolean): FoundPlace {
  const counts = [...citiesAmong(mentions), ...unitsAmong(mentions)].sort((a, b) => a.start - b.start)
  const strong = counts.filter((one) => one.trust === 'strong')
  const weak = counts.filter((one) => one.trust === 'weak')
  const border = atBorder(mentions)
  if (border) return border
  if (outside && strong.length === 0) return NONE
  const nickname = mentions.find((one) => one.entry.role === 'nickname' && one.trust === 'strong')
  if (nickname && !outside) {
    const guesses = named(unitsAmong(weak))
    const alone = ask(guesses.length > 0 ? guesses : nickname.entry.codes)
    const answer = strong.length === 0 ? alone : withNickname(strong, nickname)
    if (answer) return answer
  }
  if (strong.length === 0) return ask(choices(weak))
  const answer = decide(strong, weak)
  return outside && answer.kind === 'found' ? ask([answer.code]) : answer
}

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
function withNickname(base: readonly Mention[], nickname: Mention): FoundPlace | undefined {
  const possible = common(base.map((one) => accepts(one.entry)))
  const one = single(possible, base)
  if (one !== undefined) return inDistrict(one, base, nickname)
  const [city, other] = new Set(named(citiesAmong(base)))
  if (!city || other) {
    // 新区 behind a place of 南京 is none of 苏州.
    const near = new Set([...named(citiesAmong(base)), ...named(unitsAmong(base)).map(cityOfOffice)])
    return ask(
      choices(base),
      nickname.entry.codes.filter((code) => near.has(cityOfOffice(code))),
    )
  }
  const known = (cityNicknames.get(`${city} ${nickname.entry.word}`) ?? []).filter((code) =>
    possible.has(code),
  )
  const [code, second] = known
  return code && !second ? found(code, [...base, nickname]) : ask(known, possible)
}
