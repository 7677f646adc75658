import * as z from 'zod'
import { blackedOut, coarser } from '../../../../shared/personal-data/cover.ts'
import { Kept } from '../../../../shared/personal-data/kept.ts'
import type { Personal, PersonalKind } from '../../../../shared/personal-data/personal.ts'
import { type Reading, readings } from './guard-mode.ts'

/** Something found in a text as it was read, and what was decided about it. */
export interface Find extends Personal {
  /** Counted over all texts that are written together, from 1. */
  readonly n: number
  /** The characters themselves. */
  readonly found: string
  /** Why it stays; absent while it is undecided. */
  readonly kept?: Kept
  /** It may stay, with a reason given here. */
  readonly mayStay: boolean
}

/** What stays, by {@link keyOf}: wherever the same stands again, it is decided. */
export type Decisions = ReadonlyMap<string, Kept>

/** Decisions as a form's draft keeps them, sealed with what was typed. */
export const KeptDecisions = z.record(z.string(), Kept).readonly()
export type KeptDecisions = z.infer<typeof KeptDecisions>

/** The same kind and the same characters are the same find, wherever they stand. */
export function keyOf({ kind, found }: { kind: PersonalKind; found: string }): string {
  return `${kind} ${found}`
}

/** What was found, counted, with what was decided, as far as it `may` stay. `texts`: by the names of their fields. */
export function findsOf(
  personal: readonly Personal[],
  texts: Readonly<Record<string, string>>,
  decisions: Decisions,
  { may, offers }: Pick<Reading, 'may' | 'offers'> = readings.block,
): Find[] {
  return personal.map((one, at) => {
    const found = (texts[one.field] ?? '').slice(one.from, one.to)
    const kept = may(one) ? decisions.get(keyOf({ kind: one.kind, found })) : undefined
    return { ...one, n: at + 1, found, mayStay: offers && may(one), ...(kept && { kept }) }
  })
}

/** What can stand in a find's place: nothing but that somebody is meant, and where it makes sense something rough. */
export function placesOf({ kind, found }: Pick<Find, 'kind' | 'found'>): string[] {
  const rough = coarser(kind, found)
  return [...new Set([blackedOut(kind, found), ...(rough === undefined ? [] : [rough])])]
}

/** A text as it is shown again: finds by their number, and what is between them. */
export type Piece = { readonly text: string; readonly find?: Find }

/** Beside a find so many signs are shown. */
const BESIDE = 24

/** A text with its finds marked; long stretches without one are left out in their middle. Finds in order. */
export function piecesOf(text: string, finds: readonly Find[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const find of finds) {
    pieces.push({ text: shortened(text.slice(at, find.from), at === 0 ? 'start' : 'middle') })
    pieces.push({ text: text.slice(find.from, find.to), find })
    at = find.to
  }
  return [...pieces, { text: shortened(text.slice(at), 'end') }].filter((one) => one.text !== '')
}

function shortened(text: string, where: 'start' | 'middle' | 'end'): string {
  const signs = [...text]
  if (where === 'start') return signs.length > BESIDE ? `……${signs.slice(-BESIDE).join('')}` : text
  if (where === 'end') return signs.length > BESIDE ? `${signs.slice(0, BESIDE).join('')}……` : text
  if (signs.length <= 2 * BESIDE) return text
  return `${signs.slice(0, BESIDE).join('')}……${signs.slice(-BESIDE).join('')}`
}
