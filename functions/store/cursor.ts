import * as z from 'zod'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { Day } from '../../shared/value/day.ts'

/**
 * A list of an index whose lines stand by a day and an id: the partition it is, and what an id in it looks like. `ranks`:
 * what may stand before the day, where some lines come before all others.
 */
export interface DayList {
  readonly partition: string
  readonly id: z.ZodString
  readonly ranks?: readonly string[]
}

/** More than any cursor of ours weighs. */
const CURSOR = 1000

/** Where a page of a list ends, as it travels: which list, and its last line. */
export function writeCursor({ partition }: DayList, sort: string): string {
  return Buffer.from(JSON.stringify([partition, sort])).toString('base64url')
}

/**
 * The last line that a cursor names, if it names one of this very list; the rest of the key follows from it. Refuses
 * `badRequest` for a cursor that was cut, altered or made up, and for another list's.
 */
export function readCursor({ partition, id, ranks }: DayList, cursor: string): { sort: string; id: string } {
  const parts = ranks ? z.tuple([z.enum(ranks), Day, id]) : z.tuple([Day, id])
  const line = z.tuple([z.literal(partition), parts])
  const parsed = line.safeParse(cursor.length > CURSOR ? undefined : parse(cursor))
  if (!parsed.success) throw new Refusal('badRequest', { fields: ['cursor'] })
  const [, found] = parsed.data
  return { sort: found.join('#'), id: found.at(-1) ?? '' }
}

/** What a cursor says, its line taken apart; undefined when it is none. */
function parse(cursor: string): unknown {
  try {
    const said: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    const [partition, sort, ...more] = z.array(z.string()).parse(said)
    return [partition, sort?.split('#'), ...more]
  } catch {
    return undefined
  }
}
