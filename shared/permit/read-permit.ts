import { cityOf, districts } from '../place/division.ts'
import { divisionsOfCode } from '../place/divisions-of-code.ts'
import type { FoundPlace } from '../place/gazetteer/found-place.ts'
import type { Day } from '../value/day.ts'
import { isCreditCodeLike } from './credit-code-like.ts'

/**
 * What a construction permit's number says about the site's place. `found`: the district or zone whose office
 * issued it; show it and let the reporter confirm, for the number has no check digit. `city`: a city's office
 * issued it, so its queue takes the tip unless one of `codes` is chosen. `ask`: two places are possible, or the
 * address says another. `none`: it routes nothing, and why not.
 */
export type PermitPlace =
  | { readonly kind: 'found'; readonly code: string; readonly because: PermitReason }
  | { readonly kind: 'city'; readonly code: string; readonly codes: readonly string[] }
  | { readonly kind: 'ask'; readonly codes: readonly string[] }
  | { readonly kind: 'none'; readonly why: PermitFault }

/** A key of the catalogues and the six digits that it rests on. */
export interface PermitReason {
  readonly key: 'place.because.permit' | 'place.because.permitFormer' | 'place.because.permitCity'
  readonly words: readonly string[]
}

/**
 * `shape`: not 18 digits of a permit. `enterprise`: a firm's licence, `credit`: a firm's credit code; both name the firm's
 * home, not the site.
 * `date`: no such day. `future`: a day to come. `elsewhere`: issued outside the province's cities.
 */
export type PermitFault = 'shape' | 'enterprise' | 'credit' | 'date' | 'future' | 'elsewhere'

/** Region of the issuer, day, number of that day, class. Three independent pages give this form. */
const PERMIT = /^(\d{6})(20\d{2})(\d{2})(\d{2})\d{4}$/
/** Safety licences, certificates of people, qualifications: all of firms. */
const ENTERPRISE = /安许证|jz安|建安[abc]|资质|^d\d{3}\d{5,6}$/

const districtsOfCity = (city: string) =>
  districts.filter((one) => one.cityCode === city).map((one) => one.code)

/** Half width, lower case, without spaces, dashes and the words around the number. */
function plainNumber(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase()
  const compact = plain.replace(/[\s\p{Cf}\p{Cc}\p{Cs}\-–—_.·:,()]/gu, '')
  return isCreditCodeLike(compact) || ENTERPRISE.test(compact) ? compact : compact.replace(/^\D*|\D*$/g, '')
}

/** Whether the address leaves a place possible. */
function allows(said: FoundPlace | undefined, code: string): boolean {
  if (said?.kind === 'found') return said.code === code
  return said?.kind !== 'ask' || said.codes.includes(code)
}

const codesSaid = (said: FoundPlace | undefined): readonly string[] =>
  said?.kind === 'found' ? [said.code] : said?.kind === 'ask' ? said.codes : []

/** A city's office issued it: an address in the city is more exact, one in another city contradicts. */
function ofCity(region: string, said: FoundPlace | undefined): PermitPlace {
  const city = cityOf(`${region.slice(0, 4)}00`)?.code
  if (!city) return { kind: 'none', why: 'elsewhere' }
  const inside = codesSaid(said).filter((code) => cityOf(code)?.code === city)
  const [code] = inside
  if (said?.kind === 'found' && code)
    return { kind: 'found', code, because: { key: 'place.because.permitCity', words: [region] } }
  if (said && said.kind !== 'none' && inside.length === 0)
    return { kind: 'ask', codes: [...codesSaid(said), ...districtsOfCity(city)] }
  return { kind: 'city', code: city, codes: inside.length > 0 ? inside : districtsOfCity(city) }
}

/** Whether year, month and day are a day of the calendar. */
function isDay(day: Day): boolean {
  const at = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day)
}

/**
 * Reads the number of a construction permit as copied from a site board. `today` is a day, 2026-11-23, in
 * Shanghai; `said` is what the reporter's own words gave, if any. Never throws. The class is not checked: its
 * list has changed. The form's source is in SOURCES.md.
 */
export function readPermit(text: string, today: Day, said?: FoundPlace): PermitPlace {
  const number = plainNumber(text)
  if (isCreditCodeLike(number)) return { kind: 'none', why: 'credit' }
  if (ENTERPRISE.test(number)) return { kind: 'none', why: 'enterprise' }
  const [whole, region = '', year, month, date] = PERMIT.exec(number) ?? []
  if (!whole) return { kind: 'none', why: 'shape' }
  const day = `${year}-${month}-${date}`
  if (!isDay(day)) return { kind: 'none', why: 'date' }
  if (day > today) return { kind: 'none', why: 'future' }
  const codes = divisionsOfCode(region)
  const [code] = codes
  if (!code) return ofCity(region, said)
  const possible = codes.filter((one) => allows(said, one))
  const [only] = possible
  if (only && possible.length === 1) return found(only, region)
  return { kind: 'ask', codes: possible.length > 1 ? possible : [...new Set([...codes, ...codesSaid(said)])] }
}

function found(code: string, region: string): PermitPlace {
  const key = code === region ? 'place.because.permit' : 'place.because.permitFormer'
  return { kind: 'found', code, because: { key, words: [region] } }
}
