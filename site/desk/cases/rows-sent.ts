/** Lists of a form whose rows are not sent as they stand. */
interface Lists {
  readonly basis?: readonly string[]
  readonly replies?: readonly { readonly text: string }[]
  readonly timeline?: readonly { readonly day: string }[]
}

/** Which rows of a form's lists are sent, in which order: empty ones are left out, and what happened goes by its day. */
export function rowsSent({
  basis = [],
  replies = [],
  timeline = [],
}: Lists): Readonly<Record<keyof Lists, readonly number[]>> {
  const dayOf = (row: number) => timeline[row]?.day ?? ''
  return {
    basis: rowsOf(basis, (one) => one.trim() !== ''),
    replies: rowsOf(replies, ({ text }) => text.trim() !== ''),
    timeline: rowsOf(timeline, () => true).sort((a, b) => dayOf(a).localeCompare(dayOf(b))),
  }
}

const rowsOf = <T>(all: readonly T[], isSent: (one: T) => boolean): number[] =>
  [...all.keys()].filter((row) => isSent(all[row] as T))

/** The box of a form that a name of what was sent means: `timeline.0.text`, the earliest, is the box where it was typed. */
export function boxOf(entry: Lists, name: string): string {
  const [list = '', at, ...rest] = name.split('.')
  const rows: Readonly<Record<string, readonly number[]>> = rowsSent(entry)
  const row = at === undefined ? undefined : rows[list]?.[Number(at)]
  return row === undefined ? name : [list, row, ...rest].join('.')
}
