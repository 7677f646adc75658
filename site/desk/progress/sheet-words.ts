import { ALWAYS } from '../../../shared/progress/sheet.ts'
import { type Day, daysBetween } from '../../../shared/value/day.ts'
import { monthText } from '../../text/date-text.ts'
import type { Words } from '../frame/words.ts'

/** A period in words: a month, or that the sheet is kept on. */
export const periodText = (period: string, { say, language }: Words): string =>
  period === ALWAYS ? say('progress.period.always') : monthText(period, language)

/** By how many days something came, or would come today, after its day; 0 when in time, or without one. */
export const daysLate = (dueOn: Day | undefined, on: Day): number =>
  dueOn === undefined ? 0 : Math.max(0, daysBetween(dueOn, on))
