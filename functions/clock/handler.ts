import { recordStoreFromEnvironment, tipStoreFromEnvironment } from '../store/open.ts'
import { countMonth } from './count-month.ts'
import { recomputeTargets } from './recompute-targets.ts'
import { makeRound } from './round.ts'

const clock = {
  tips: tipStoreFromEnvironment(),
  records: recordStoreFromEnvironment(),
  now: () => new Date(),
}

/** The clock function of AWS, rung by a schedule. */
export async function handler(): Promise<void> {
  await recomputeTargets(clock)
  await makeRound(clock)
  await countMonth(clock)
}
