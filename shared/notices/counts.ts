/** All that a notice says: how many of an office's open tips and of its reports want something. */
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
  /** Its own reports of figures that are due within days or late. */
  readonly reports: number
  /** Late reports that offices below owe it. */
  readonly awaited: number
  /** Its hand-ins that were sent back to it. */
  readonly returned: number
  /** Months of its figures of which places below revised theirs after it handed in. */
  readonly revised: number
}

/** What of it is of reports; all else is of tips. */
const ofReports = [
  'reports',
  'awaited',
  'returned',
  'revised',
] as const satisfies readonly (keyof NoticeCounts)[]

/** Whether all that there is to tell is of reports. */
export const isOfReports = (counts: NoticeCounts): boolean =>
  hasReports(counts) && isQuiet({ ...counts, reports: 0, awaited: 0, returned: 0, revised: 0 })

/** Where at the desk what is to be told stands, what comes first before the other; tips where there is nothing to tell. */
export const placesOf = (counts: NoticeCounts): readonly [Place, ...Place[]] => {
  if (isOfReports(counts)) return ['progress']
  return hasReports(counts) ? ['tips', 'progress'] : ['tips']
}
type Place = 'tips' | 'progress'

/** Whether something of reports is to be told. */
export const hasReports = (counts: NoticeCounts): boolean => ofReports.some((name) => counts[name] > 0)

/** Whether there is anything to tell. */
export function isQuiet(counts: NoticeCounts): boolean {
  return Object.values(counts).every((count) => count === 0)
}
