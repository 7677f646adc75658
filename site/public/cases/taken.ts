import type { Tombstone } from '../../../shared/case/public-case.ts'
import type { LogLine } from '../../../shared/publication/log-line.ts'

/** What is true now of a placeholder, and what came after it. */
export interface Standing {
  /** Of a case that is public: its text was `replaced`, or it had none and was `restored`. Else what the case itself is. */
  readonly standing: Tombstone['state'] | 'replaced' | 'restored'
  /** The edition that took its place, and the day: it stays so, whatever comes later. Itself where none did. */
  readonly after: { readonly edition: number; readonly day: string }
}

/** How a placeholder stands. `stands`: whether its case is public; `lines`: all of the case, oldest first. */
export function standingOf(one: Tombstone, stands: boolean, lines: readonly LogLine[]): Standing {
  const { edition, day, state, log } = one
  if (!stands) return { standing: state, after: { edition, day } }
  if (state === 'hidden') {
    const back = lines.find(({ n, event }) => n > log.n && event === 'restored')
    return { standing: 'restored', after: back ?? { edition, day } }
  }
  // One publication gives the new edition its line, and then those that it empties theirs.
  const newest = Math.max(edition, ...lines.filter(({ n }) => n < log.n).map((line) => line.edition))
  return { standing: 'replaced', after: { edition: newest, day } }
}
