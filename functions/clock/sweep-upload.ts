import { dayInShanghai } from '../../shared/value/day.ts'
import type { Clock } from './clock.ts'

/**
 * Destroys what was uploaded under an id and never filed, two days on (a ticket lives an hour). The item is marked
 * first, which the filing checks, so a late filing is refused and never half there. Whether it was swept.
 */
export async function sweepUpload(clock: Pick<Clock, 'tips' | 'now'>, id: string): Promise<boolean> {
  const { tips, now } = clock
  const day = dayInShanghai(now())
  if ((await isKept(tips, id)) || !(await tips.markSwept(id, day))) return false
  const { chunks } = await tips.readUploads(id)
  for (const [file, hashes] of Object.entries(chunks)) {
    for (const [index, hash] of hashes.entries()) await tips.removeChunk({ tip: id, file, index, hash })
  }
  await tips.forgetUpload(id)
  return true
}

/** Whether an upload came with a message or record that its tip names; such a one leaves the sweep for good. */
async function isKept(tips: Clock['tips'], id: string): Promise<boolean> {
  const holder = await tips.readAttachment(id)
  const tip = holder === undefined ? undefined : await tips.readTip(holder)
  const kept = [...(tip?.messages ?? []), ...(tip?.records ?? [])].some((one) => one.id === id)
  if (kept) await tips.settleUpload(id)
  return kept
}
