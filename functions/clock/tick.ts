import { CLOCK_DONE } from '../../shared/deadline/watched-words.ts'
import { logFault } from '../http/log-fault.ts'
import type { Clock } from './clock.ts'
import { countMonth } from './count-month.ts'
import { countChanges } from './count-tips.ts'
import { recomputeTargets } from './recompute-targets.ts'
import { remindDirectory } from './remind-directory.ts'
import { remindKeys } from './remind-keys.ts'
import { remindReports } from './remind-reports.ts'
import { remindReturned } from './remind-returned.ts'
import { remindRevised } from './remind-revised.ts'
import { makeRound } from './round.ts'
import { tellAside } from './tell-aside.ts'

/** The parts of a tick; each may run twice, late or cut short. */
const parts: readonly ((clock: Clock) => Promise<unknown>)[] = [
  ...[
    round,
    recomputeTargets,
    countChanges,
    countMonth,
    remindDirectory,
    remindKeys,
    remindReports,
    remindReturned,
    remindRevised,
    tellAside,
  ],
]

/**
 * All that the clock does at one tick of the schedule. A part that fails keeps no other from its work. Throws at the
 * end when a part failed, so that the operator's alarm rings; what was put aside has an alarm of its own. One line says
 * that the tick came to its end: an operator is told when none did for half an hour.
 */
export async function tick(clock: Clock): Promise<void> {
  let failed = 0
  for (const part of parts) {
    await part(clock).catch((fault: unknown) => {
      logFault('clock', fault)
      failed += 1
    })
  }
  console.log(JSON.stringify({ event: CLOCK_DONE, stage: 'clock' }))
  if (failed > 0) throw new Error(`${failed} of ${parts.length} parts of the tick failed`)
}

async function round(clock: Clock): Promise<void> {
  const { failed } = await makeRound(clock)
  if (failed > 0) throw new Error(`${failed} items of the round failed`)
}
