import * as z from 'zod'
import { findPersonal } from './find-personal.ts'
import { type PersonalKind, personalKinds } from './personal.ts'
import { readable } from './readable.ts'

/**
 * Why something that tells who somebody is stays: the office's own public one, agreed, needed, or taken for one wrongly. A firm: what it made
 * stands on the site, it has to do with the site and did nothing wrong, or taken for one wrongly.
 */
const ofPeople = ['official', 'agreed', 'needed', 'mistaken'] as const
const ofFirms = ['maker', 'blameless', 'noFirm'] as const
export const keptReasons = [...ofPeople, ...ofFirms] as const
export type KeptReason = (typeof keptReasons)[number]

/** The reasons that one kind may stay for. */
export const reasonsOf = (kind: PersonalKind): readonly KeptReason[] => (kind === 'firm' ? ofFirms : ofPeople)

/** Whether something found stays by a reason that its kind may stay for: a firm is not agreed, a person did not make anything. */
export const keeps = <One extends { kind: PersonalKind; reason: KeptReason; found: string }>(
  one: One,
  kind: PersonalKind,
  found: string | undefined,
): boolean => one.kind === kind && one.found === found && reasonsOf(kind).includes(one.reason)

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
