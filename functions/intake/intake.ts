import type { RoutingView } from '../../shared/route/table.ts'
import type { Secrets } from '../store/settings.ts'
import type { TipStore } from '../store/stores.ts'

/** What the stage needs. */
export interface Intake {
  readonly tips: TipStore
  /** Routing in force now. */
  readonly routing: () => Promise<RoutingView>
  readonly secrets: Secrets
  readonly now: () => Date
  /** Counts a challenge and says how many the whole site asked for in this minute. Never by address. */
  readonly load: () => number
}
