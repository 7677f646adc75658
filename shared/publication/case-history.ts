import type { PublicRecord } from '../case/public-case.ts'
import type { LogLine } from './log-line.ts'

/** What happened to a case at a line of the log, with what is still public of what was said of it then. */
export interface CaseMoment {
  readonly line: LogLine
  /**
   * What the line says; `removed`: the case stayed and the text of an edition that had been public went; `removedToo`: it went with
   * the whole case, whose own line says so.
   */
  readonly happened: LogLine['event'] | 'removed' | 'removedToo'
  /** Of a correction or a return: what changed. */
  readonly what?: string
  /** Absent: it went with the text that said it. */
  readonly why?: string
}

/** What happened to a case, oldest first. `lines`: all of its own, in order; `editions`: what stands of it now, oldest first. */
export function historyOf(lines: readonly LogLine[], editions: readonly PublicRecord[]): CaseMoment[] {
  return lines.map((line, at) => ({
    line,
    happened: happenedAt(line, lines.slice(0, at)),
    ...saidAt(line, editions),
  }))
}

/** An edition has one line when it becomes public, and another when its text goes. */
function happenedAt(line: LogLine, before: readonly LogLine[]): CaseMoment['happened'] {
  if (!before.some(({ edition }) => edition === line.edition)) return line.event
  const newest = Math.max(...before.map(({ edition }) => edition))
  const own = before.find(({ edition }) => edition === newest)
  return own?.event === 'withdrawn' ? 'removedToo' : 'removed'
}

/** What was said at a line: by the tombstone that it tells of, or by the newest text among the changes that it lists. */
function saidAt({ n, event, edition }: LogLine, editions: readonly PublicRecord[]) {
  const tombstone = editions.find((one) => one.edition === edition)
  if (tombstone && tombstone.state !== 'published' && tombstone.state === event && tombstone.log.n === n)
    return { why: tombstone.reason }
  const newest = editions.at(-1)
  const note =
    newest?.state === 'published' && event !== 'withdrawn'
      ? newest.changes.find((one) => one.edition === edition)
      : undefined
  if (!note) return {}
  return event === 'hidden' ? { why: note.why } : { what: note.what, why: note.why }
}
