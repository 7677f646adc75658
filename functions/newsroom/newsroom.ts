import type { WhoAsks } from '../http/sign-in.ts'
import type { RecordFiles, RecordStore } from '../store/stores.ts'

/** What the stage needs. */
export interface Newsroom {
  readonly records: RecordStore
  /** Pictures of cases, and scans of firms' replies. */
  readonly files: RecordFiles
  readonly whoAsks: WhoAsks
  readonly now: () => Date
  /** The campaign that cities report on. */
  readonly campaign: string
}
