import type { Case } from '../../shared/case/case.ts'
import type { PublicRecord } from '../../shared/case/public-case.ts'
import { namesOverIn } from '../../shared/case/public-fairness.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { LostRowsError } from '../../shared/value/lost-rows.ts'
import { BehindError } from './behind.ts'
import type { Publish } from './publish.ts'

/** Firms' names stand in public past their day, and no work that waits takes them away. */
export class NamesOverError extends Error {
  override readonly name = 'NamesOverError'

  constructor() {
    super('the time of firms’ names is over, and nothing takes them away')
  }
}

/**
 * Throws where the newsroom's case does not fit its newest public record: it is lost, it is older, or it does not have names leave whose day
 * is over. One that was taken away needs no case: lines that are taken back may bring none.
 */
export async function expectFitting({ records, now }: Publish, newest: PublicRecord): Promise<void> {
  const isShown = newest.state === 'published'
  const one = await records.readCase(newest.id)
  if (!one && isShown) throw new LostRowsError('the case of the newsroom is lost')
  if (!one) return
  if (knownOf(one) < newest.edition) throw new BehindError()
  const over = namesOverIn(newest)
  const isGoing = one.order !== undefined && one.order.stage !== 'written'
  if (over !== undefined && over <= dayInShanghai(now()) && !isGoing) throw new NamesOverError()
}

/** The newest edition that a case of the newsroom knows of, kept or on its way. */
function knownOf({ edition, order }: Case): number {
  if (order?.stage === 'begun') return Math.max(edition, order.edition)
  return order ? Math.max(edition, order.edition - 1) : edition
}
