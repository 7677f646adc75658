import * as z from 'zod'
import { findPersonal } from './find-personal.ts'
import { personalKinds } from './personal.ts'
import { readable } from './readable.ts'

/** Why something that tells who somebody is stays: the office's own public one, agreed, needed, or taken for one wrongly. */
export const keptReasons = ['official', 'agreed', 'needed', 'mistaken'] as const
export type KeptReason = (typeof keptReasons)[number]

/** That something stayed in a text, and why. Never what it was. */
export const Kept = z.strictObject({
  kind: z.enum(personalKinds),
  reason: z.enum(keptReasons),
  /** The writer's own words about it. */
  words: z.string().max(100).optional(),
})
export type Kept = z.infer<typeof Kept>

/** At most so many with one record. */
export const KEPT = 100

/** Whether words about something that stays say it themselves, or anything else that tells who somebody is. */
export function repeats(words: string, found: string): boolean {
  const [said = '', hidden = ''] = [words, found].map((one) => readable(one, true).text.replace(/\s+/g, ''))
  return said.includes(hidden) || findPersonal([['words', words]]).length > 0
}
