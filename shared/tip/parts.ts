import { TipId } from '../value/id.ts'
import type { Told } from './standing.ts'

/** At most this many parts of one tip are handled on their own. */
export const PARTS = 5

/** An event, as far as it names a part. */
type Naming = Pick<Told, 'kind'> & { readonly content?: string | undefined }

/** Ids of a tip's parts, in the order in which they went out. */
export function partsOf(history: readonly Naming[]): TipId[] {
  return history.flatMap(({ kind, content }) => (kind === 'part' && content !== undefined ? [content] : []))
}

/** The tip that a part came of; undefined for what is no part. */
export function firstOf(history: readonly Naming[]): TipId | undefined {
  return history.find(({ kind }) => kind === 'partOf')?.content
}

/**
 * Whether an event that names another tip as a part, or as the first one, could have happened: it names one, not itself and
 * none twice; a part names its first one once, right after it was filed, and has no parts. `own`: the tip's id, where it is known.
 */
export function isNamingLawful(
  event: Told & Naming,
  before: readonly (Told & Naming)[],
  own?: TipId,
): boolean {
  const { kind, content, by, state } = event
  if (kind !== 'part' && kind !== 'partOf') return true
  const named = TipId.safeParse(content).success && content !== own
  if (!named || (by !== undefined && by.who !== 'staff')) return false
  const came = before[0]?.sets?.channel === 'part'
  if (kind === 'partOf') return came && before.length === 1
  const others = partsOf(before)
  return !came && state !== 'archived' && !others.includes(content ?? '') && others.length < PARTS
}
