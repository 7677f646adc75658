/**
 * The work asked for, from how many challenges a minute the whole site gives out: level until 60, then in
 * proportion, at most sixteen times. Under flood it slows; it does not shut.
 */
export function difficulty(perMinute: number): { cost: number; rounds: number } {
  const factor = Math.min(16, Math.max(1, perMinute / 60))
  return { cost: 2000, rounds: Math.round(150 * factor) }
}
