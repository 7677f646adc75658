import type { TipDetail } from '../../../../shared/contract/tips.ts'
import { districtsOf } from '../../../../shared/place/choices.ts'
import { cities, cityOf } from '../../../../shared/place/division.ts'
import type { Language } from '../../../../shared/value/language.ts'
import { type OfficeCode, PROVINCE } from '../../../../shared/value/office-code.ts'

/** An office that a tip may be passed to. */
export interface Target {
  readonly code: OfficeCode
  readonly label: string
}

/** Offices to choose from: those that it most likely belongs to, and the rest of what is shown. */
export interface Targets {
  readonly likely: readonly Target[]
  /** Without a search those of the same city; with one, all that fit. */
  readonly others: readonly Target[]
}

interface Asked {
  readonly tip: Pick<TipDetail, 'office' | 'facts'>
  /** Words of a name, in any order; empty: no search. */
  readonly find: string
  readonly language: Language
  /** The province's own name. */
  readonly province: string
}

/**
 * The offices to show for a transfer, never the one that has the tip. Likely are the place's own, its city's, one's own city's
 * and the province's, in this order.
 */
export function targetsFor({ tip, find, language, province }: Asked): Targets {
  const all = allTargets(language, province).filter(({ code }) => code !== tip.office)
  const { division } = tip.facts
  const words = fold(find).split(' ').filter(Boolean)
  if (words.length > 0) {
    return { likely: [], others: all.filter(({ found }) => words.every((word) => found.includes(word))) }
  }
  const city = cityCodeOf(division)
  const wanted = [division, city, cityCodeOf(tip.office), PROVINCE]
  const likely = [...new Set(wanted)].flatMap((code) => all.find((one) => one.code === code) ?? [])
  const near = all.filter((one) => city !== undefined && cityCodeOf(one.code) === city)
  return { likely, others: near.filter((one) => !likely.includes(one)) }
}

/** The city that a place lies in, or is. */
const cityCodeOf = (code: string) => cityOf(code)?.code ?? cities.find((one) => one.code === code)?.code

/** Every office by its place, each with the text in which it is looked for. */
function allTargets(language: Language, province: string): (Target & { readonly found: string })[] {
  const places = districtsOf(language).flatMap(({ city, places }) =>
    [city, ...places].map(({ code, label }) => ({ code, label, found: fold(`${city.label} ${label}`) })),
  )
  return [{ code: PROVINCE, label: province, found: fold(province) }, ...places]
}

const fold = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
