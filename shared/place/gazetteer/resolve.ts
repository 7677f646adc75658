import { accepts, common } from './accepts.ts'
import { cityNicknames } from './gazetteer.ts'
import type { Mention } from './mention.ts'
import { ownNicknames } from './names-of-streets.ts'
import { type PlaceReason, reasonFor } from './reason.ts'
import { unitsOfCity, zonesOn } from './units.ts'

/** Where the words say the site is; `ask` names what they leave open. */
export type FoundPlace =
  | { readonly kind: 'found'; readonly code: string; readonly because: PlaceReason }
  | { readonly kind: 'ask'; readonly codes: readonly string[] }
  | { readonly kind: 'none' }

const NONE = { kind: 'none' } as const

/** The codes to choose from, those named first; never empty. */
function ask(...codes: readonly Iterable<string>[]): FoundPlace {
  const all = [...new Set(codes.flatMap((one) => [...one]))]
  return all.length > 0 ? { kind: 'ask', codes: all } : NONE
}

const named = (mentions: readonly Mention[]) => mentions.flatMap((one) => one.entry.codes)
const cityOfCode = (code: string) => `${code.replace(/^Z/, '').slice(0, 4)}00`
const cities = (mentions: readonly Mention[]) => mentions.filter((one) => one.entry.role === 'city')
const units = (mentions: readonly Mention[]) => mentions.filter((one) => one.entry.role === 'unit')

/** What the mentions offer when they do not agree: the units named, and whole cities of which none is named. */
function choices(mentions: readonly Mention[]): string[] {
  const codes = named(units(mentions))
  const open = named(cities(mentions)).filter((city) => !codes.some((code) => cityOfCode(code) === city))
  return [...codes, ...open.flatMap(unitsOfCity)]
}

/** The one place that all leave possible, if it is one: a district stands for itself before its zones. */
function single(possible: ReadonlySet<string>, mentions: readonly Mention[]): string | undefined {
  if (possible.size === 1) return [...possible][0]
  const named = units(mentions).filter(
    (one) => one.entry.level === 'district' || one.entry.level === 'former',
  )
  const districts = new Set(named.flatMap((one) => one.entry.codes.filter((code) => possible.has(code))))
  const [only] = districts
  return districts.size === 1 ? only : undefined
}

/** 高新区 and the like, once the rest has said which city or district. */
function withNickname(base: readonly Mention[], nickname: Mention): FoundPlace | undefined {
  const { word } = nickname.entry
  const possible = common(base.map((one) => accepts(one.entry)))
  const one = single(possible, base)
  if (one !== undefined) {
    if (base.some((mention) => mention.entry.level === 'street' || mention.entry.level === 'zone'))
      return undefined
    const here = zonesOn(one).filter((zone) => nickname.entry.codes.includes(zone))
    return ownNicknames.has(`${one} ${word}`) || here.length === 0 ? undefined : ask([one], here)
  }
  const [city, other] = new Set(named(cities(base)))
  if (!city || other) return ask(choices(base), nickname.entry.codes)
  const known = (cityNicknames.get(`${city} ${word}`) ?? []).filter((code) => possible.has(code))
  const [code] = known
  if (code && known.length === 1)
    return {
      kind: 'found',
      code,
      because: { key: 'place.because.zone', words: [...base, nickname].map((m) => m.entry.word) },
    }
  return ask(known, possible)
}

/** The mentions that say where the site is, when the others contradict them. */
function anchoredOnly(mentions: readonly Mention[]): readonly Mention[] {
  const anchored = mentions.filter((one) => one.anchored)
  return units(anchored).length > 0 && common(anchored.map((one) => accepts(one.entry))).size > 0
    ? anchored
    : mentions
}

/**
 * Without a town right after a district when its city holds no such town: 昆山市 may have one that the list does
 * not know, while the same name stands in another city's list.
 */
function withoutStrangers(mentions: readonly Mention[]): readonly Mention[] {
  return mentions.filter((one, n) => {
    const before = mentions[n - 1]
    if (one.entry.level !== 'street' || before?.entry.level !== 'district' || before.end !== one.start)
      return true
    const here = new Set(before.entry.codes.map(cityOfCode))
    if (!before.entry.full && one.entry.full) return true
    return one.entry.codes.some((code) => here.has(cityOfCode(code)))
  })
}

function decide(strong: readonly Mention[], weak: readonly Mention[]): FoundPlace {
  const known = withoutStrangers(strong)
  const all = common(known.map((one) => accepts(one.entry)))
  const mentions = all.size > 0 ? known : anchoredOnly(known)
  const possible = mentions === known ? all : common(mentions.map((one) => accepts(one.entry)))
  if (possible.size === 0 || mentions.some((one) => one.border)) return ask(choices(mentions))
  if (units(mentions).length === 0)
    return ask(
      named(units(weak)).filter((code) => possible.has(code)),
      possible,
    )
  const code = single(possible, mentions)
  if (code === undefined) {
    const offered = named(units(mentions)).filter((one) => possible.has(one))
    return ask(offered, offered.length > 1 ? [] : possible)
  }
  // The name of a zone's street, not quite written as one: the district may be too much said.
  const doubted = named(units(weak)).filter((one) => zonesOn(code).includes(one))
  if (doubted.length > 0 || mentions.every((one) => one.slip)) return ask([code], doubted)
  return { kind: 'found', code, because: reasonFor(code, mentions) }
}

/** Weighs the judged mentions. A tie asks, and so does any contradiction. */
export function resolve(mentions: readonly Mention[], outside: boolean): FoundPlace {
  const counts = mentions.filter((one) => ['city', 'unit'].includes(one.entry.role))
  const strong = counts.filter((one) => one.trust === 'strong')
  const weak = counts.filter((one) => one.trust === 'weak')
  const nickname = mentions.find((one) => one.entry.role === 'nickname' && one.trust === 'strong')
  if (outside && units(strong).length === 0 && cities(strong).length === 0) return NONE
  if (nickname && !outside) {
    const answer =
      strong.length > 0
        ? withNickname(strong, nickname)
        : ask(named(weak.filter((one) => one.entry.role === 'unit')), nickname.entry.codes)
    if (answer) return answer
  }
  if (strong.length === 0) return ask(choices(weak))
  const answer = decide(strong, weak)
  return outside && answer.kind === 'found' ? ask([answer.code]) : answer
}
