import type { RoutingView } from '../../shared/routing/table.ts'
import type { Secrets } from '../store/settings.ts'
import type { RecordStore, TipStore } from '../store/stores.ts'
import type { Stylesheet } from './page.ts'

/** What the stage needs. */
export interface Plain {
  readonly tips: TipStore
  readonly routing: () => Promise<RoutingView>
  /** Offices' keys, whole. */
  readonly officeKeys: RecordStore['readOfficeKeys']
  readonly secrets: Secrets
  readonly now: () => Date
  /** Counts a form given out, and says how many this channel gave in the last hour. */
  readonly load: () => number
  readonly stylesheet: Stylesheet
  /** Administrators' key that signs the directory. */
  readonly directoryKey: string
  /** The least sequence of the directory that is sealed by. */
  readonly directoryMinimum: number
}
