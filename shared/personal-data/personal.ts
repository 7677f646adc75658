/**
 * What tells who somebody is. `home`: a flat. `messenger`: an account of WeChat or QQ. Of a text that becomes public also:
 * `source`, words that say that somebody told; `moment`, an hour; `circle`, one of a few, or where
 * somebody stood. `face`: in a picture. `firm`: of a case, one that is named whole and not listed.
 */
export const personalKinds = [
  'name',
  'mobile',
  'landline',
  'identity',
  'passport',
  'plate',
  'bankCard',
  'email',
  'messenger',
  'coordinates',
  'home',
  'source',
  'moment',
  'circle',
  'face',
  'firm',
] as const
export type PersonalKind = (typeof personalKinds)[number]

/** A place in a text that tells who somebody is. */
export interface Personal {
  readonly kind: PersonalKind
  /** Name of the field it stands in; of the first, where it runs over several. */
  readonly field: string
  /** Span in that field's text as typed, in UTF-16 units. */
  readonly from: number
  readonly to: number
  /** Whether its shape or its check digit leaves no doubt. Never for a name, for what runs over two fields, or for a number in words. */
  readonly certain: boolean
}
