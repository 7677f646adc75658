import type { RoutingView } from '../../shared/routing/table.ts'
import type { Secrets } from '../secrets/reporter-keys.ts'
import type { RecordStore, TipStore } from '../store/stores.ts'
import type { Turnstile } from './turnstile.ts'

/** What the stage needs. */
export interface Intake {
  readonly tips: TipStore
  /** Routing in force now. */
  readonly routing: () => Promise<RoutingView>
  /** One version of an office's key, whole. */
  readonly officeKey: RecordStore['readOfficeKey']
  readonly secrets: Secrets
  /** Of the MACs of claim codes. */
  readonly claimKey: string
  readonly now: () => Date
  /** Counts a challenge and says how many the whole site asked for in this minute. Never by address. */
  readonly load: () => number | Promise<number>
  /** The other way to a ticket. Absent, as it is unless an operator configured it: that way is refused. */
  readonly turnstile?: Turnstile | undefined
}
