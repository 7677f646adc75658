import type { Params } from '../../../../shared/messages/fill-in.ts'
import type { MessageKey } from '../../../../shared/messages/message.ts'
import type { PermitFault, PermitPlace } from '../../../../shared/permit/read-permit.ts'
import type { PositionPlace } from '../../../../shared/place/boundary/find-position.ts'
import { cityOf } from '../../../../shared/place/division.ts'
import type { FoundPlace } from '../../../../shared/place/find-place.ts'

/** A sentence of the catalogues. */
export interface Sentence {
  readonly key: MessageKey
  readonly params?: Params
}

/**
 * What the page says to a place that was given: one to confirm, several to choose from, a city whose districts are
 * to be chosen from, or why there is none. The person always decides.
 */
export type Suggestion =
  | { readonly kind: 'confirm'; readonly code: string; readonly lead: MessageKey; readonly why: Sentence }
  | { readonly kind: 'choose'; readonly codes: readonly string[]; readonly why: Sentence }
  | { readonly kind: 'city'; readonly city: string; readonly why: Sentence }
  | { readonly kind: 'none'; readonly why: Sentence }

/** More than this many are easier to find in the list of their city. */
const FEW = 8

const faults: Readonly<Record<PermitFault, MessageKey>> = {
  shape: 'report.where.error.permitShape',
  enterprise: 'report.where.error.licence',
  credit: 'report.where.error.creditCode',
  date: 'report.where.error.permitDate',
  future: 'report.where.error.permitDate',
  elsewhere: 'report.where.error.outside',
}

const positionFaults = {
  numbers: 'report.where.error.hereNone',
  swapped: 'report.where.error.hereNone',
  vague: 'report.where.error.hereNone',
  outside: 'report.where.error.outside',
} as const

/** What to say to a place found in words, or to none. `elsewhere`: the words name a place of another province. */
export function suggestWords(place: FoundPlace, elsewhere: boolean): Suggestion {
  if (place.kind === 'none') {
    return { kind: 'none', why: { key: elsewhere ? faults.elsewhere : 'report.where.error.notFound' } }
  }
  return suggest(place, { key: 'report.where.tie' })
}

/** What to say to a permit's number. `digits`: how many characters were typed. */
export function suggestPermit(place: PermitPlace, digits: number): Suggestion {
  if (place.kind === 'none') return { kind: 'none', why: { key: faults[place.why], params: { n: digits } } }
  if (place.kind === 'city') return city(place.code)
  return suggest(place, { key: 'report.where.permitAsk' }, 'report.where.confirmPermit')
}

/** What to say to the telephone's position. */
export function suggestPosition(place: PositionPlace): Suggestion {
  if (place.kind === 'none') return { kind: 'none', why: { key: positionFaults[place.why] } }
  return suggest(place, { key: 'report.where.near' })
}

function suggest(
  place: Extract<FoundPlace | PermitPlace | PositionPlace, { kind: 'found' | 'ask' }>,
  why: Sentence,
  lead: MessageKey = 'report.where.confirm',
): Suggestion {
  if (place.kind === 'found') {
    const { key, words } = place.because
    return { kind: 'confirm', code: place.code, lead, why: { key, params: { words: words.join('、') } } }
  }
  const [only = '', other] = new Set(place.codes.map((code) => cityOf(code)?.code ?? code))
  if (place.codes.length > FEW && other === undefined) return city(only)
  const [first = '', second] = place.codes
  return second === undefined
    ? { kind: 'confirm', code: first, lead, why: { key: 'report.where.unsure' } }
    : { kind: 'choose', codes: place.codes, why }
}

const city = (code: string): Suggestion => ({
  kind: 'city',
  city: code,
  why: { key: 'report.where.cityOnly' },
})
