import type { Office } from '../../shared/office/office-contact.ts'
import type { RoutingView } from '../../shared/routing/table.ts'
import type { Secrets } from '../secrets/reporter-keys.ts'
import type { RecordStore, TipStore } from '../store/stores.ts'
import type { Gate } from './gate.ts'
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
  /** What it does at once: filing and following up together. */
  readonly gate: Gate
  /** What the offices confirmed of themselves. */
  readonly offices: () => Promise<readonly Office[]>
  readonly stylesheet: Stylesheet
  /** Administrators' key that signs the directory. */
  readonly directoryKey: string
  /** The least sequence of the directory that is sealed by. */
  readonly directoryMinimum: number
}
