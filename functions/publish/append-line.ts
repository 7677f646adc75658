import { type LogLine, nextLine } from '../../shared/publication/log-line.ts'
import { readLines } from './log/read-lines.ts'
import type { Publish } from './publish.ts'

/** What a line is to say, without number and hashes of the chain. */
export type LogEvent = Parameters<typeof nextLine>[1]

/**
 * The line of an event in the public log: the newest of its kind and subject when it says the same, or a new one put conditionally
 * after the last. Its number is noted before it is put, so that work done twice writes one line, however long after.
 */
export async function appendLine({ records }: Publish, event: LogEvent): Promise<LogLine> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const noted = await records.readLogged(event)
    const last = await records.lastLine()
    const [there] = noted ? await readLines({ records }, noted.n, noted.n) : []
    if (there && isSame(there, event)) return there
    const line = nextLine(last, event)
    if (!(await records.noteLogged(event, line.n, noted))) continue
    if (await records.putLine(line)) return line
  }
  throw new Error('the log grew faster than a line could be added')
}

function isSame(line: LogLine, event: LogEvent): boolean {
  const { event: kind, subject, edition, content } = event
  return (
    line.event === kind && line.subject === subject && line.edition === edition && line.content === content
  )
}
