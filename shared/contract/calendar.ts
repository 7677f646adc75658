import * as z from 'zod'
import { AddedYear, NoticeSource } from '../calendar/added-year.ts'
import { CalendarYear } from '../calendar/calendar-year.ts'
import { changeSteps } from '../change/change.ts'
import { Day, DayText } from '../value/day.ts'
import { written } from '../value/written.ts'
import { ChangeStepRequest, changeRefusals } from './change.ts'
import { route } from './route.ts'

/** The built-in years and all that were added, newest first. */
export const CalendarReply = z.strictObject({
  today: Day,
  /** Built in: not to be changed, but a year added stands before one. */
  builtIn: z.record(z.string(), CalendarYear),
  years: z.array(AddedYear),
  mayWrite: z.boolean(),
  /** What this person may do now with the newest version of each year, under its number. */
  steps: z.record(z.string(), z.array(z.enum(changeSteps))),
})
export type CalendarReply = z.infer<typeof CalendarReply>

/** The whole year again. `revision` 0: a new draft. */
export const SaveYear = z.strictObject({
  revision: z.int().min(0),
  // A day that there is not is named by its own refusal, as every other that does not fit.
  ...{ off: z.array(DayText).max(80), work: z.array(DayText).max(40) },
  source: NoticeSource,
  why: written(0, 1000),
})

/** Working days, year by year. */
export const calendarRoutes = {
  show: route('/api/newsroom/calendar', {
    ...{
      stage: 'administration',
      method: 'get',
      roles: [],
      summary: 'The calendar of working days, year by year',
    },
    reply: CalendarReply,
  }),
  save: route('/api/newsroom/calendar/{year}/{version}', {
    ...{
      stage: 'administration',
      method: 'put',
      roles: ['drafter'],
      provincial: true,
      summary: 'Write a year of working days',
    },
    ...{ request: SaveYear, limit: 16 * 1024, reply: CalendarReply },
    refusals: ['calendar', 'conflict', 'step'],
  }),
  step: route('/api/newsroom/calendar/{year}/{version}/steps', {
    ...{ stage: 'administration', method: 'post', roles: ['drafter', 'approver'], provincial: true },
    summary: 'Submit, return, approve or withdraw a year',
    ...{ request: ChangeStepRequest, limit: 8192, reply: CalendarReply },
    refusals: [...changeRefusals, 'calendar'],
  }),
}
