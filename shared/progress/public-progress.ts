import type { SheetId } from '../campaign/sheet-ids.ts'
import type { EditionMark, SheetEdition } from './edition.ts'

/** The published figures and registers, read as they are needed. An edition never changes. */
export interface PublicProgress {
  /** The newest edition of each period, oldest period first. */
  periods(campaign: string, sheet: SheetId): Promise<readonly EditionMark[]>
  /** All editions of a period, oldest first. */
  editions(campaign: string, sheet: SheetId, period: string): Promise<readonly EditionMark[]>
  /** An edition; the newest unless one is named. */
  read(campaign: string, sheet: SheetId, period: string, edition?: number): Promise<SheetEdition | undefined>
}

/** Nothing was published yet. */
export const noProgress: PublicProgress = {
  periods: async () => [],
  editions: async () => [],
  read: async () => undefined,
}
