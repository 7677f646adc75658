import * as z from 'zod'
import { canonicalJson } from '../value/canonical-json.ts'
import { Day } from '../value/day.ts'
import { hashOf, Sha256 } from '../value/hash.ts'

/** One line of the public publication log, `/data/log.jsonl`. Carries no names. */
export const LogLine = z.strictObject({
  /** From 1, without gaps. */
  n: z.int().min(1),
  day: Day,
  event: z.enum([
    'published',
    'corrected',
    'withdrawn',
    'hidden',
    'restored',
    'keyChanged',
    'progress',
    'namesOver',
    'wordsHidden',
    'routing',
    'campaign',
    'office',
    'handling',
    'logKey',
  ]),
  /** Case id, office code, period or month, `routing` for the routing table, campaign, or `log` for the key that signs the log. */
  subject: z.string(),
  /** Public version of the subject. */
  edition: z.int().min(1),
  /** SHA-256, hex, of the record's salt followed by its canonical JSON without `log`. */
  content: Sha256,
  /** `hash` of the line before, or 64 zeros. */
  previous: Sha256,
  /** SHA-256, hex, of the canonical JSON of all the above. */
  hash: Sha256,
})
export type LogLine = z.infer<typeof LogLine>

/** What happens to a case. */
export const caseEvents = ['published', 'corrected', 'withdrawn', 'hidden', 'restored'] as const

const eventsOfCases: ReadonlySet<LogLine['event']> = new Set(caseEvents)

/** Whether a line is about a case. */
export const isOfCase = ({ event }: Pick<LogLine, 'event'>): boolean => eventsOfCases.has(event)

/** The `previous` of line 1. */
export const LOG_BEGINNING = '0'.repeat(64)

/** The line that follows `last`. */
export function nextLine(
  last: Pick<LogLine, 'n' | 'hash'> | undefined,
  event: Pick<LogLine, 'day' | 'event' | 'subject' | 'edition' | 'content'>,
): LogLine {
  const body = { n: (last?.n ?? 0) + 1, ...event, previous: last?.hash ?? LOG_BEGINNING }
  return { ...body, hash: hashOf(canonicalJson(body)) }
}

/** Whether a line is as its own hash says. */
export const isWhole = ({ n, hash, previous, ...event }: LogLine): boolean =>
  nextLine({ n: n - 1, hash: previous }, event).hash === hash

/** Number of the first line that does not follow from the one before, or undefined when all do. */
export function findBreak(lines: readonly LogLine[]): number | undefined {
  let last: LogLine | undefined
  for (const line of lines) {
    const { n, hash, previous, ...event } = line
    const wanted = nextLine(last, event)
    if (wanted.n !== n || wanted.previous !== previous || wanted.hash !== hash) return wanted.n
    last = line
  }
  return undefined
}

/** The `content` hash of a public record. */
export function contentHash(salt: string, record: object): string {
  const { log: _, ...rest } = record as { log?: unknown }
  return hashOf(salt + canonicalJson(rest))
}

/** What stands for the line of a record that is only shown as it would be. */
export const noLineYet = { n: 1, hash: LOG_BEGINNING } as const

/** Whether a record has a line of the log: a preview has none. */
export const hasLine = ({ log }: { readonly log: Pick<LogLine, 'hash'> }): boolean =>
  log.hash !== LOG_BEGINNING

/** How a record names the line that says it is public. Throws when there is none. */
export function linkTo(line: LogLine | undefined): Pick<LogLine, 'n' | 'hash'> {
  if (!line) throw new TypeError('a record without a line of the log')
  return { n: line.n, hash: line.hash }
}
