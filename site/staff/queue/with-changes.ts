import { type TipDetail, TipSummary } from '../../../shared/api/desk.ts'
import { isOpen } from '../../../shared/lifecycle/states.ts'

/**
 * A page of the queue as it is after one's own changes, which the list on the server shows a little later.
 * A tip that left the office or this list is left out.
 */
export function withChanges(
  tips: readonly TipSummary[],
  changed: ReadonlyMap<string, TipDetail>,
  { unit, settled }: { unit: string; settled: boolean },
): TipSummary[] {
  return tips
    .map((tip) => {
      const newer = changed.get(tip.id)
      return newer && newer.version > tip.version ? summaryOf(newer) : tip
    })
    .filter((tip) => tip.unit === unit && isOpen(tip.state) !== settled)
}

function summaryOf(tip: TipDetail): TipSummary {
  return TipSummary.strip().parse(tip)
}
