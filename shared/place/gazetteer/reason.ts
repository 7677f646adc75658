import type { Mention } from './mention.ts'

/** Why a place was found: a key of the catalogues, and the words of the text it rests on. */
export interface PlaceReason {
  readonly key:
    | 'place.because.named'
    | 'place.because.street'
    | 'place.because.zone'
    | 'place.because.zoneStreet'
    | 'place.because.former'
    | 'place.because.slip'
    | 'place.because.code'
    | 'place.because.permit'
  /** As read: half width, simplified, without spaces. */
  readonly words: readonly string[]
}

/** The reason for a place, told by the mentions that left only it possible. */
export function reasonFor(code: string, mentions: readonly Mention[]): PlaceReason {
  const words = mentions.map((one) => one.entry.word)
  const units = mentions.filter((one) => one.entry.role !== 'city')
  const slip = mentions.some((one) => one.slip)
  const named = units.find((one) => one.entry.level === 'district' && one.entry.codes.includes(code))
  const street = units.find((one) => one.entry.level === 'street')
  if (slip) return { key: 'place.because.slip', words }
  if (named) return { key: 'place.because.named', words }
  if (street && units.some((one) => one.entry.level === 'district'))
    return { key: 'place.because.zoneStreet', words }
  const spot = street ?? units.find((one) => one.entry.level === 'landmark')
  if (spot) return { key: 'place.because.street', words }
  if (units.some((one) => one.entry.level === 'former')) return { key: 'place.because.former', words }
  if (units.every((one) => one.entry.level === 'permit')) return { key: 'place.because.permit', words }
  const byCode = units.every((one) => one.entry.level === 'code')
  return { key: byCode ? 'place.because.code' : 'place.because.zone', words }
}
