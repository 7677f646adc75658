import type { Table } from './table.ts'
import { tipKey } from './tip-row.ts'

/**
 * Marks an upload that was never filed as swept, so that no filing can count on it any more. False when it was
 * filed, or grew after `before`.
 */
export function markSwept(tips: Table, tip: string, before: string, day: string): Promise<boolean> {
  return tips.update(tipKey(tip), {
    expression: 'SET sweptOn = :day',
    condition: 'attribute_not_exists(#state) AND workSince <= :before',
    names: { '#state': 'state' },
    values: { ':day': day, ':before': before },
  })
}

/** Forgets a swept upload. */
export function forgetUpload(tips: Table, tip: string): Promise<void> {
  return tips.remove(tipKey(tip))
}
