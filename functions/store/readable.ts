/**
 * What rows of a list say, without those that cannot be read: one broken row hides no other. How many were left out is one line
 * in the log, with the name of the list and nothing of the rows.
 */
export function readable<Row, T>(list: string, rows: readonly Row[], read: (row: Row) => T): T[] {
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

/** What a row says, or something in its place where it cannot be read; that is told as {@link readable} tells it. */
export const readableOr = <Row, T>(kind: string, row: Row, read: (row: Row) => T, otherwise: T): T =>
  readable(kind, [row], (one) => ({ said: read(one) }))[0]?.said ?? otherwise
