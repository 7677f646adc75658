import type { Day } from '../../../shared/value/day.ts'
import type { TipId } from '../../../shared/value/id.ts'
import type { Table } from '../table.ts'
import { tipKey } from './tip-row.ts'

/**
 * Marks an upload that was never filed as swept, so that no filing can count on it any more. False when it was
 * filed, or its day has not come.
 */
export function markSwept(tips: Table, tip: TipId, day: Day): Promise<boolean> {
  return tips.update(tipKey(tip), {
    expression: 'SET sweptOn = :day',
    condition: 'attribute_not_exists(#state) AND workSince <= :day',
    names: { '#state': 'state' },
    values: { ':day': day },
  })
}

/** Forgets a swept upload. */
export function forgetUpload(tips: Table, tip: TipId): Promise<void> {
  return tips.remove(tipKey(tip))
}
