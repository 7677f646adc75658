import type { Key, Row } from '../table.ts'
import type { Step } from './step.ts'

/** A data version, and the steps that are known of it. */
export interface Shapes {
  readonly version: number
  readonly steps: readonly Step[]
}

/** The earliest and the latest data version whose rows can be read: those that steps lead to and from. */
export function readableVersions({ version, steps }: Shapes): { from: number; until: number } {
  const known = new Set(steps.map(({ to }) => to))
  let [from, until] = [version, version]
  while (known.has(from)) from -= 1
  while (known.has(until + 1)) until += 1
  return { from, until }
}

/** The attribute in which an item of a kind that ever changed says its data version. */
export const MARK = 'dataVersion'

/** How rows of one table are read and written under a data version: a chain of steps for each kind. */
export function readerChain({ version, steps }: Shapes, name: string) {
  const inOrder = steps.filter(({ table }) => table === name).sort((one, other) => one.to - other.to)
  const up = inOrder.filter(({ to }) => to <= version)
  const down = inOrder.filter(({ to }) => to > version).toReversed()
  const markOf = (key: Key) => up.findLast((step) => step.isOf(key))?.to
  return {
    /** The row in the shape of this version, whichever it was stored in. */
    read(row: Row): Row {
      if (inOrder.length === 0) return row
      const key = { pk: String(row.pk), sk: String(row.sk) }
      const { [MARK]: _, ...bare } = row
      const raised = up.filter((step) => step.isOf(key)).reduce((one, step) => step.up(one), bare)
      return down.filter((step) => step.isOf(key)).reduce((one, step) => step.down(one), raised)
    },
    /** The row as it is stored: with its data version, where its kind ever changed. */
    write<R extends Row & Key>(row: R): R {
      const mark = markOf(row)
      return mark === undefined ? row : { ...row, [MARK]: mark }
    },
    /** Whether rows of this key have to be gone over. */
    changes: (key: Key): boolean => markOf(key) !== undefined,
  }
}
