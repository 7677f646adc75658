import * as z from 'zod'

/** The shape of calendar.json: a year's days off beside weekends, its make-up days, and the notice they stand in. */
export const CalendarFile = z.record(
  z.string().regex(/^20\d{2}$/),
  z.strictObject({
    off: z.array(z.iso.date()),
    work: z.array(z.iso.date()),
    source: z.string(),
    checkedOn: z.iso.date(),
  }),
)
