import type { WhoAsks } from '../http/sign-in.ts'
import type { RecordStore } from '../store/stores.ts'

/** What the stage needs. */
export interface Newsroom {
  readonly records: RecordStore
  readonly whoAsks: WhoAsks
  readonly now: () => Date
  /** The campaign that cities report on. */
  readonly campaign: string
}
