import type { PlaceReason } from './reason.ts'

/** Where the words say the site is; `ask` names what they leave open. */
export type FoundPlace =
  | { readonly kind: 'found'; readonly code: string; readonly because: PlaceReason }
  | { readonly kind: 'ask'; readonly codes: readonly string[] }
  | { readonly kind: 'none' }

/** Nothing in the words lies in the province. */
export const NONE: FoundPlace = { kind: 'none' }

/** The codes to choose from, those named first; without any, none. */
export function ask(...codes: readonly Iterable<string>[]): FoundPlace {
  const all = [...new Set(codes.flatMap((one) => [...one]))]
  return all.length > 0 ? { kind: 'ask', codes: all } : NONE
}
