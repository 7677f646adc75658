import { recordStoreFromEnvironment, tipStoreFromEnvironment } from '../store/open.ts'
import { recomputeTargets } from './recompute-targets.ts'
import { sweepUploads } from './sweep-uploads.ts'

const clock = {
  tips: tipStoreFromEnvironment(),
  records: recordStoreFromEnvironment(),
  now: () => new Date(),
}

/** The clock function of AWS, rung by a schedule. */
export async function handler(): Promise<void> {
  await sweepUploads(clock)
  await recomputeTargets(clock)
}
