import * as z from 'zod'
import { Day } from '../value/day.ts'

/** Working days of one year: weekdays that are off, and weekend days that are worked. */
export const CalendarYear = z.strictObject({ off: z.array(Day).max(80), work: z.array(Day).max(40) })
export type CalendarYear = z.infer<typeof CalendarYear>
