import type { Key, Row } from '../table.ts'

/**
 * How the items of one kind change with a data version. Both functions are total and pure: whatever of the two shapes they are given, also
 * the few attributes that an index holds, `up` answers in the new one and `down` in the one before. Neither may change what an
 * update by expression writes; such an attribute gets a new name.
 */
export interface Step {
  /** The data version that the new shape belongs to. */
  readonly to: number
  readonly table: 'tips' | 'records'
  /** Whether an item is of the kind, by its key. */
  isOf(key: Key): boolean
  up(row: Row): Row
  down(row: Row): Row
}

/**
 * The steps that this code knows. One comes a release before its version: until `DATA_VERSION` is raised to it, rows of the new shape are
 * read as those of the one before, so that whoever goes back to that release reads what the later one wrote. It stays for one
 * more version.
 */
export const steps: readonly Step[] = []
