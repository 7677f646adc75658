import { TipSummary } from '../../../../shared/contract/queue.ts'
import type { TipDetail } from '../../../../shared/contract/tips.ts'
import { isOpen } from '../../../../shared/lifecycle/states.ts'
import type { Filter } from './filter.ts'

/**
 * A page of the queue as it is after one's own changes, which the list on the server shows a little later.
 * A tip that left the office or this list is left out.
 */
export function withChanges(
  tips: readonly TipSummary[],
  changed: ReadonlyMap<string, TipDetail>,
  { office, list }: Pick<Filter, 'office' | 'list'>,
  own: string,
): TipSummary[] {
  const newest = tips.map((tip) => {
    const newer = changed.get(tip.id)
    return newer && newer.version > tip.version ? TipSummary.strip().parse(newer) : tip
  })
  if (list === 'attention') return newest.filter((tip) => isOpen(tip.state))
  return newest.filter((tip) => tip.unit === (office ?? own) && isOpen(tip.state) === (list === 'open'))
}
