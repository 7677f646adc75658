import type { WrittenRow } from '../../../../shared/progress/read-row.ts'
import type { Remark } from '../../../../shared/progress/submission.ts'
import type { SheetAt } from '../address.ts'
import type { LastNumber } from '../figure-text.tsx'
import type { EntryFinding } from './sheet-draft.ts'

/** What a table of typed rows works with. */
export interface EntryProps {
  readonly at: SheetAt
  /** The place that is shown. */
  readonly area: string
  readonly rows: readonly WrittenRow[]
  /** What each figure had last, by its row's key. */
  readonly last: ReadonlyMap<string, LastNumber>
  readonly findings: readonly EntryFinding[]
  readonly remarks: readonly Remark[]
  readonly closed: boolean
  /** What stood in the row before; the key says which one it is. */
  readonly onRow: (next: WrittenRow) => void
  /** What all places of this city report together, where each did. */
  readonly sumOf: (indicator: string) => { readonly value?: number; readonly of?: number }
}
