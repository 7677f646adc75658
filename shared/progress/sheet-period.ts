import * as z from 'zod'
import { sheetIds } from '../campaign/sheet-ids.ts'
import { Month } from '../value/month.ts'
import { ALWAYS } from './sheet.ts'

/** A period of reporting: a month, `2023-06`, or `always` of a sheet that is kept on from day to day. */
export const Period = z.union([Month, z.literal(ALWAYS)])
export type Period = z.infer<typeof Period>

/** What is being reported: of which campaign, on which sheet, for which period. */
export const SheetPeriod = z.strictObject({
  campaign: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/),
  sheet: z.enum(sheetIds),
  period: Period,
})
export type SheetPeriod = z.infer<typeof SheetPeriod>
