import type { TipEvent } from './history.ts'
import type { RecordRef, Tip } from './tip.ts'

/** Who of which office wrote a record, by the event that brought it; undefined when no member of staff did. */
export function writerOf(
  { history }: Pick<Tip, 'history'>,
  { hash }: Pick<RecordRef, 'hash'>,
): Extract<TipEvent['by'], { who: 'staff' }> | undefined {
  const by = history.find(({ kind, content }) => kind === 'recorded' && content === hash)?.by
  return by?.who === 'staff' ? by : undefined
}

/** The records of a tip that people of an office may have handed out: all, but other offices' internal notes. */
export function recordsFor(tip: Pick<Tip, 'history' | 'records'>, office: string): RecordRef[] {
  return (tip.records ?? []).filter(
    (record) => record.kind !== 'note' || writerOf(tip, record)?.office === office,
  )
}
