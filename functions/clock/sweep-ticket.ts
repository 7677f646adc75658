import type { Key } from '../store/table.ts'
import type { Clock } from './clock.ts'

/** Forgets a hotline's number that never became a tip, two days on. Whether it was forgotten. */
export async function sweepTicket({ tips }: Pick<Clock, 'tips'>, key: Key): Promise<boolean> {
  const tip = await tips.readTicket(key)
  if (tip === undefined) return false
  if (!(await tips.readTip(tip))) return tips.dropTicket(key, tip)
  await tips.settleTicket(key, tip)
  return false
}
