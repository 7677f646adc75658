import type { Row } from './table.ts'

/**
 * What rows of a list say, without those that cannot be read: one broken row hides no other. How many were left out is one line
 * in the log, with the name of the list and nothing of the rows.
 */
export function readable<T>(list: string, rows: readonly Row[], read: (row: Row) => T): T[] {
  let left = 0
  const found = rows.flatMap((row) => {
    try {
      return [read(row)]
    } catch {
      left += 1
      return []
    }
  })
  if (left > 0) console.error(JSON.stringify({ event: 'unreadable', list, count: left }))
  return found
}
