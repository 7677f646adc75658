import { parkWork } from '../park.ts'
import type { Publish } from '../publish.ts'
import { LogAtOddsError } from './at-odds.ts'
import { expectWholeAgreement } from './compare-tiles.ts'
import { publishTree } from './publish-tree.ts'

/** What is parked while log and records are at odds: everything waits then, and no piece of work is at fault. */
const LOG = 'log'

/** Whether log and records were found at odds, and nobody has found them to agree since. */
const isHeld = async ({ records }: Pick<Publish, 'records'>): Promise<boolean> =>
  (await records.findParked(LOG)) !== undefined

/**
 * Brings the public log up to the records. Once the two were found at odds they are compared whole first, however they were found
 * so, and only when all agrees anything goes on. Returns whether they were. Throws `LogAtOddsError`.
 */
export async function settleLog(publish: Publish): Promise<boolean> {
  const held = await isHeld(publish)
  if (held) await expectWholeAgreement(publish)
  await publishTree(publish)
  if (held) await publish.records.unpark(LOG)
  return held
}

/** Throws `LogAtOddsError` while log and records are not known to agree again. */
export async function expectSettled(publish: Pick<Publish, 'records'>): Promise<void> {
  if (await isHeld(publish))
    throw new LogAtOddsError('log and records were found at odds and wait for a person')
}

/** Has every newsroom say that everything waits, when what failed is that log and records are at odds. Throws what failed. */
export async function noteOdds(publish: Publish, error: unknown): Promise<never> {
  if (error instanceof LogAtOddsError && !(await isHeld(publish))) await parkWork(publish, LOG, error)
  throw error
}
