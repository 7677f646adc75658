import type { LogLine } from '../../../shared/publication/log-line.ts'
import { isUnreadable } from '../../../shared/value/if-readable.ts'
import type { Publish } from '../publish.ts'
import { LogAtOddsError } from './at-odds.ts'

/**
 * Lines of the log from one number to another, both included. Throws `LogAtOddsError` where one of them cannot be read: nothing that is
 * published on top of it is at fault, and a person has to look.
 */
export async function readLines(
  { records }: { readonly records: Pick<Publish['records'], 'readLog'> },
  from: number,
  to?: number,
): Promise<LogLine[]> {
  try {
    return await records.readLog(from, to)
  } catch (fault) {
    throw isUnreadable(fault) ? new LogAtOddsError('a line of the log cannot be read') : fault
  }
}
