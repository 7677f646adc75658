import { indicators } from '../campaign/campaign.ts'
import { cities } from '../place/division.ts'
import { type Day, daysBetween } from '../value/day.ts'
import type { Cell } from './public-progress.ts'
import type { Submission } from './submission.ts'

/**
 * The public cells of a period, one for each city and indicator, built field by field. A city that did not hand
 * in, or gave a reason instead of a figure, is `missing`: never zero.
 */
export function publicCells(submissions: readonly Submission[], dueOn: Day): Cell[] {
  return cities.flatMap(({ code }) => {
    const submission = submissions.find((one) => one.city === code)
    const late = submission?.submittedOn ? daysBetween(dueOn, submission.submittedOn) : 0
    return indicators.map(({ id }): Cell => {
      const figure = submission?.figures[id]
      const cell = { city: code, indicator: id }
      if (figure?.kind !== 'figure') return { ...cell, kind: 'missing' }
      return {
        ...cell,
        kind: 'figure',
        value: figure.value,
        ...(figure.of !== undefined && { of: figure.of }),
        ...(late > 0 && { lateDays: late }),
      }
    })
  })
}
