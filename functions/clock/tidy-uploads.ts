import { addDays, dayInShanghai } from '../../shared/value/day.ts'
import type { Id } from '../../shared/value/id.ts'
import type { Clock } from './clock.ts'

/** Milliseconds within which a chunk may have been stored and not counted yet. */
const IN_FLIGHT = 24 * 3_600_000

/**
 * Removes from the sealed bucket what lies under an id and nothing names, two days after its first chunk: the bytes of
 * a try that lost a race, was cut short, or never became a tip. While an upload is neither filed nor swept, or a chunk is
 * younger than a day, it is looked at again the next day. Whether anything was removed.
 */
export async function tidyUploads(clock: Pick<Clock, 'tips' | 'now'>, id: Id): Promise<boolean> {
  const { tips, now } = clock
  const [tip, upload] = await Promise.all([tips.readTip(id), tips.readUploads(id)])
  const files = tip ? tip.files.map((one) => [one.id, one.chunks] as const) : Object.entries(upload.chunks)
  const named = new Set(files.flatMap(([file, hashes]) => hashes.map((hash, n) => `${file}/${n}-${hash}`)))
  const stray = (await tips.listChunks(id)).filter(
    ({ file, index, hash }) => !named.has(`${file}/${index}-${hash}`),
  )
  const old = stray.filter(({ storedAt }) => storedAt.getTime() < now().getTime() - IN_FLIGHT)
  for (const chunk of old) await tips.removeChunk(chunk)
  const underWay = !upload.filed && files.length > 0
  if (underWay || old.length < stray.length) await tips.tidyLater(id, addDays(dayInShanghai(now()), 1))
  else await tips.forgetTidying(id)
  return old.length > 0
}
