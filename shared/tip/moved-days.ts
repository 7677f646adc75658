/** A target day that moved when a year was added to the calendar. */
export interface MovedDay {
  readonly which: 'acceptBy' | 'finishBy'
  readonly before: string
  readonly after: string
}

/** As it stands in the subject of a tip's event: `acceptBy 2027-01-05 2027-01-06`, several joined by `; `. */
export function writeMovedDays(moved: readonly MovedDay[]): string {
  return moved.map(({ which, before, after }) => `${which} ${before} ${after}`).join('; ')
}

/** The moved days of an event's subject; empty for any other subject. */
export function readMovedDays(subject: string): MovedDay[] {
  return subject.split('; ').flatMap((part) => {
    const [which, before, after] = part.split(' ')
    if ((which !== 'acceptBy' && which !== 'finishBy') || !before || !after) return []
    return [{ which, before, after }]
  })
}
