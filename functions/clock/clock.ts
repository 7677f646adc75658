import type { RecordStore, TipStore } from '../store/stores.ts'
import type { Outside } from './notices/send-notice.ts'

/** What the stage needs. */
export interface Clock {
  readonly tips: TipStore
  readonly records: RecordStore
  readonly now: () => Date
  /** How offices are told of what waits. Absent: nothing is sent, what is owed stays owed. */
  readonly outside?: Outside
}
