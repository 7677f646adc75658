import { cardKey } from '../../../shared/publication/card-key.ts'
import { isOfCase } from '../../../shared/publication/log-line.ts'
import { newestAsLogged } from '../as-logged.ts'
import { CACHE } from '../data-files.ts'
import { readLines } from '../log/read-lines.ts'
import type { Publish } from '../publish.ts'
import { cardSvg } from './card-svg.ts'
import { drawCard } from './draw-card.ts'

/** Cards that one turn draws: a few seconds, so that nothing waits long behind them. */
const MOST = 20

/** Lines of the log that one turn looks through for them. */
const LINES = 500

/**
 * Draws the cards of what was published since the last that were drawn, following the log, so many at a time; off the
 * road by which a case becomes public. Returns whether none is left.
 */
export async function drawCards(publish: Publish): Promise<boolean> {
  const { records } = publish
  const [drawn, last] = await Promise.all([records.readDrawn(), records.lastLine()])
  const end = last?.n ?? 0
  if (drawn >= end) return true
  const lines = await readLines({ records }, drawn + 1, Math.min(end, drawn + LINES))
  const ids = new Set<string>()
  let to = drawn
  for (const line of lines) {
    if (isOfCase(line)) ids.add(line.subject)
    if (ids.size > MOST) break
    to = line.n
  }
  for (const id of [...ids].slice(0, MOST)) await drawOne(publish, id)
  await records.noteDrawn(to)
  return to >= end
}

/** The card of the newest edition, unless it is there or nothing is shown. */
async function drawOne({ records, bucket, settings }: Publish, id: string): Promise<void> {
  const record = (await newestAsLogged(records, id))?.record
  if (record?.state !== 'published') return
  const key = cardKey(record)
  if ((await bucket.fingerprint(key)) !== undefined) return
  await bucket.put(key, await drawCard(cardSvg(record, settings)), { type: 'image/png', cache: CACHE })
}

/** Has the next turns draw again the cards of these cases that the bucket lost. */
export async function noteLostCards({ records, bucket }: Publish, ids: readonly string[]): Promise<void> {
  const stored = await Promise.all(
    ids.map(async (id) => {
      const record = (await newestAsLogged(records, id))?.record
      if (record?.state !== 'published') return []
      return (await bucket.fingerprint(cardKey(record))) === undefined ? [record.log.n] : []
    }),
  )
  const first = Math.min(...stored.flat())
  if (first <= (await records.readDrawn())) await records.noteDrawn(first - 1)
}

/** Takes away every card of a case that is not of what it shows now; returns which. */
export async function removeOldCards({ records, bucket }: Publish, id: string): Promise<string[]> {
  const record = (await newestAsLogged(records, id))?.record
  const now = record?.state === 'published' ? cardKey(record) : undefined
  const keys = (await bucket.list(`data/cards/${id}/`)).map(({ key }) => key)
  const old = keys.filter((key) => key !== now)
  for (const key of old) await bucket.remove(key)
  return old
}
