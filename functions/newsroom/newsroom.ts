import type { PublicRecords, SiteSettings } from '../../shared/publication/public-records.ts'
import type { WhoAsks } from '../http/sign-in.ts'
import type { RecordFiles, RecordStore } from '../store/stores.ts'

/** How a page of a case is made before it is public: by the renderer itself. */
export interface Preview {
  readonly settings: SiteSettings
  readonly render: (path: string, records: PublicRecords) => Promise<{ status: number; body: string }>
}

/** What the stage needs. */
export interface Newsroom {
  readonly records: RecordStore
  /** Pictures of cases, and scans of firms' replies. */
  readonly files: RecordFiles
  readonly whoAsks: WhoAsks
  readonly now: () => Date
  /** Absent: pages are not shown before. */
  readonly preview?: Preview
}
