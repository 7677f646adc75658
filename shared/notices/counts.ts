/** All that a notice says: how many of an office's open tips want something. */
export interface NoticeCounts {
  /** Nobody opened them yet. */
  readonly unopened: number
  /** The reporter wrote and was not answered. */
  readonly waiting: number
  /** Due within days. */
  readonly soon: number
  readonly late: number
  /** Their office wanted to be reminded of them, today or before. */
  readonly remind: number
  /** Other offices' tips that this one was told of. */
  readonly told: number
  /** Its own reports of figures that are due within days or late, and of a late one those that others owe it. */
  readonly reports: number
  /** Months of its figures of which places below revised theirs after it handed in. */
  readonly revised: number
}

/** Whether there is anything to tell. */
export function isQuiet(counts: NoticeCounts): boolean {
  return Object.values(counts).every((count) => count === 0)
}
