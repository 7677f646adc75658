import * as z from 'zod'
import { Day } from '../value/day.ts'

/** Why words left what was public: this is public, and never says the words. */
export const hidingReasons = ['personal', 'victim', 'wrongFirm', 'other'] as const
export const HidingReason = z.enum(hidingReasons)
export type HidingReason = z.infer<typeof HidingReason>

/** What an edition tells of words that left it: on which day, of what kind they were, and at how many places. */
export const HiddenPlaces = z.strictObject({ on: Day, reason: HidingReason, places: z.int().min(1) })
export type HiddenPlaces = z.infer<typeof HiddenPlaces>
