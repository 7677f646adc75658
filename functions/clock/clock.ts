import type { TipStore } from '../store/stores.ts'

/** What the stage needs. */
export interface Clock {
  readonly tips: TipStore
  readonly now: () => Date
}
