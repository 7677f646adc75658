import { type LogLine, nextLine } from '../../shared/publication/log-line.ts'
import type { Publish } from './publish.ts'

/** What a line is to say, without number and hashes of the chain. */
export type LogEvent = Parameters<typeof nextLine>[1]

/** How far back a line of the same event is looked for, so that work done twice writes it once. */
const LOOK_BACK = 200

/** The line of an event in the public log: the one that is there, or a new one put conditionally after the last. */
export async function appendLine(publish: Publish, event: LogEvent): Promise<LogLine> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const last = await publish.records.lastLine()
    const recent = last ? await publish.records.readLog(Math.max(1, last.n - LOOK_BACK)) : []
    const there = recent.find((line) => isSame(line, event))
    if (there) return there
    const line = nextLine(last, event)
    if (await publish.records.putLine(line)) return line
  }
  throw new Error('the log grew faster than a line could be added')
}

function isSame(line: LogLine, event: LogEvent): boolean {
  const { event: kind, subject, edition, content } = event
  return (
    line.event === kind && line.subject === subject && line.edition === edition && line.content === content
  )
}
