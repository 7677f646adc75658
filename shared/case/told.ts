import * as z from 'zod'
import { texts } from './firewall.ts'
import type { PublicRecord } from './public-case.ts'

/** Words about a case that anybody can read or could, beside the text that stands: `editions.2.why` and the words. */
export const Told = z.strictObject({ field: z.string(), text: z.string() })
export type Told = z.infer<typeof Told>

/**
 * What was said in public about a case: of its changes, in the place of what was taken away, and in older texts. Of texts that list firms
 * nothing: they go whole with the names. The same words once.
 */
export function toldOf(editions: readonly PublicRecord[]): Told[] {
  const all = editions.flatMap((record) => saidIn(record))
  const newest = editions.at(-1)
  const stands = newest?.state === 'published' ? [...texts(newest.content)].map(([, text]) => text) : []
  return all.filter(
    ({ text }, n) => !stands.includes(text) && all.findIndex((one) => one.text === text) === n,
  )
}

function saidIn(record: PublicRecord): Told[] {
  const at = `editions.${record.edition}`
  if (record.state !== 'published') return [{ field: `${at}.reason`, text: record.reason }]
  const notes = record.changes.flatMap(({ edition, what, why }) => [
    { field: `editions.${edition}.what`, text: what },
    { field: `editions.${edition}.why`, text: why },
  ])
  if (record.content.firms.length > 0) return notes
  return [...notes, ...[...texts(record.content)].map(([name, text]) => ({ field: `${at}.${name}`, text }))]
}
