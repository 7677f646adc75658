import { addDays, dayInShanghai } from '../../shared/deadline/day.ts'
import type { Clock } from './clock.ts'

/**
 * Destroys what was uploaded and never filed, once its day is two days past (a ticket lives an hour). The item is
 * marked first, which the filing checks, so a late filing is refused and never half there. Returns how many.
 */
export async function sweepUploads({ tips, now }: Clock): Promise<number> {
  const day = dayInShanghai(now())
  const before = addDays(day, -2)
  let swept = 0
  for (const { pk, sk } of await tips.listWork(before)) {
    const tip = pk.startsWith('TIP#') && sk === 'TIP' ? pk.slice(4) : undefined
    if (!tip || (await isKept(tips, tip)) || !(await tips.markSwept(tip, before, day))) continue
    const { slices } = await tips.readUploads(tip)
    for (const [file, hashes] of Object.entries(slices)) {
      for (const [index, hash] of hashes.entries()) await tips.removeSlice({ tip, file, index, hash })
    }
    await tips.forgetUpload(tip)
    swept += 1
  }
  return swept
}

/** Whether an upload came with a message that its tip names; such a one leaves the sweep for good. */
async function isKept(tips: Clock['tips'], id: string): Promise<boolean> {
  const tip = await tips.readAttachment(id)
  const kept = tip !== undefined && (await tips.readTip(tip))?.messages.some((one) => one.id === id)
  if (kept) await tips.settleUpload(id)
  return kept === true
}
