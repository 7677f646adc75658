import { tipStoreFromEnvironment } from '../store/open.ts'
import { sweepUploads } from './sweep-uploads.ts'

const clock = { tips: tipStoreFromEnvironment(), now: () => new Date() }

/** The clock function of AWS, rung by a schedule. */
export async function handler(): Promise<void> {
  await sweepUploads(clock)
}
