import type { Clock } from './clock.ts'
import { countMonth } from './count-month.ts'
import { recomputeTargets } from './recompute-targets.ts'
import { remindDirectory } from './remind-directory.ts'
import { makeRound } from './round.ts'

/** All that the clock does at one tick of the schedule; each part may run twice, late or cut short. */
export async function tick(clock: Clock): Promise<void> {
  await recomputeTargets(clock)
  await makeRound(clock)
  await countMonth(clock)
  await remindDirectory(clock)
}
