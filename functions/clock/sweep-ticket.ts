import type { Key } from '../store/table.ts'
import type { Clock } from './clock.ts'

/** Forgets a hotline's number that never became a tip, two days on. Whether it was forgotten. */
export async function sweepTicket({ tips }: Pick<Clock, 'tips'>, key: Key): Promise<boolean> {
  const tip = await tips.readTicket(key)
  return tip === undefined ? false : tips.settleTicket(key, tip, await tips.readTip(tip))
}
