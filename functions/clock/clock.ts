import type { RecordStore, TipStore } from '../store/stores.ts'

/** What the stage needs. */
export interface Clock {
  readonly tips: TipStore
  readonly records: RecordStore
  readonly now: () => Date
}
