import type { LogLine } from '../../../shared/publication/log-line.ts'
import type { Finding, Found } from './findings.ts'

/** What came after an edition: one that took its place, or that the case was taken away. */
export function checkSince(
  lines: readonly LogLine[],
  line: Pick<LogLine, 'n' | 'subject' | 'edition' | 'event'>,
): Finding[] {
  const own = lines.filter(
    (one) => one.subject === line.subject && (one.event === 'handling') === (line.event === 'handling'),
  )
  const newest = Math.max(...own.map(({ edition }) => edition))
  // An older edition may have lost something after the newest came.
  const last = own.findLast(({ edition }) => edition === newest)
  if (!last) return []
  if (last.event === 'withdrawn' || last.event === 'hidden') return [{ what: 'withdrawn', n: last.n }]
  return last.edition > line.edition ? [{ what: 'replaced', n: last.n }] : []
}

/** How it is said that a line took something out of an edition, which keeps its number. */
const takingOut: Partial<Record<LogLine['event'], Found>> = {
  ...{ wordsHidden: 'wordsHidden', namesOver: 'namesOver' },
  // An older edition of a case whose text went.
  ...{ withdrawn: 'shortened', hidden: 'shortened' },
}

/** What was taken out of an edition under its own number after a line of it, each kind by the last line that did: its content is another since. */
export function checkTakenOut(
  lines: readonly LogLine[],
  line: Pick<LogLine, 'n' | 'subject' | 'edition'> | undefined,
): Finding[] {
  const later = lines.filter(
    ({ n, subject, edition }) => line && n > line.n && subject === line.subject && edition === line.edition,
  )
  const last = new Map<Found, number>()
  for (const { n, event } of later) {
    const what = takingOut[event]
    if (what) last.set(what, n)
  }
  return [...last].map(([what, n]) => ({ what, n }))
}
