import * as z from 'zod'
import { Day } from '../value/day.ts'

/** A year's number. */
export const YearNumber = z.string().regex(/^20\d{2}$/)

/** Working days of one year: weekdays that are off, and weekend days that are worked. */
export const CalendarYear = z.strictObject({ off: z.array(Day).max(80), work: z.array(Day).max(40) })
export type CalendarYear = z.infer<typeof CalendarYear>
