import { contentHash, findBreak, LogLine } from '../../../shared/publication/log-line.ts'

/** What was found, and the number of the line it was found at. */
export type Finding = {
  readonly what:
    | 'ok'
    | 'bad'
    | 'lineOk'
    | 'lineBad'
    | 'lineMissing'
    | 'recordOk'
    | 'recordBad'
    | 'recordMissing'
  readonly n: number
}

/** Reads the log as it is published. Throws when a line is not one. */
export function parseLog(text: string): LogLine[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => LogLine.parse(JSON.parse(line)))
}

/** Whether the whole chain holds. */
export function checkChain(lines: readonly LogLine[]): Finding {
  const broken = findBreak(lines)
  return broken === undefined ? { what: 'ok', n: lines.at(-1)?.n ?? 0 } : { what: 'bad', n: broken }
}

/** Whether a line still has the hash that somebody saved: this finds a log that was rewritten whole. */
export function checkLine(lines: readonly LogLine[], n: number, hash: string): Finding {
  const line = lines.find((one) => one.n === n)
  if (!line) return { what: 'lineMissing', n }
  return { what: line.hash === hash.trim().toLowerCase() ? 'lineOk' : 'lineBad', n }
}

/** Whether a public record is the one that the log recorded last for it. */
export function checkRecord(lines: readonly LogLine[], subject: string, record: unknown): Finding {
  const line = lines.findLast((one) => one.subject === subject)
  if (!line || typeof record !== 'object' || record === null)
    return { what: 'recordMissing', n: line?.n ?? 0 }
  const salt = 'salt' in record && typeof record.salt === 'string' ? record.salt : ''
  return { what: contentHash(salt, record) === line.content ? 'recordOk' : 'recordBad', n: line.n }
}

/** Where a case or a period lies among the public files. */
export function recordPath(subject: string): string {
  const folder = /^\d{4}-\d{2}$/.test(subject) ? 'progress' : 'cases'
  return `/data/${folder}/${encodeURIComponent(subject)}.json`
}
