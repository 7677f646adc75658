import * as z from 'zod'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { Day } from '../../shared/value/day.ts'

/** A list of an index whose lines stand by a day and an id: the partition it is, and what an id in it looks like. */
export interface DayList {
  readonly partition: string
  readonly id: z.ZodString
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
export function readCursor({ partition, id }: DayList, cursor: string): { sort: string; id: string } {
  const line = z.tuple([z.literal(partition), z.tuple([Day, id])])
  const parsed = line.safeParse(cursor.length > CURSOR ? undefined : parse(cursor))
  if (!parsed.success) throw new Refusal('badRequest', { fields: ['cursor'] })
  const [, [day, last]] = parsed.data
  return { sort: `${day}#${last}`, id: last }
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
