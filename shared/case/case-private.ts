import * as z from 'zod'
import { keptReasons } from '../personal-data/kept.ts'
import { personalKinds } from '../personal-data/personal.ts'
import { Day } from '../value/day.ts'

/** Something in a case that tells who somebody is and stays all the same, for the second person to see. */
export const KeptFind = z.strictObject({
  kind: z.enum(personalKinds),
  /** The words themselves, as they stand in the text; they are decided wherever they stand again. */
  found: z.string().min(1).max(200),
  reason: z.enum(keptReasons),
  /** The writer's own words about it. */
  words: z.string().max(100).optional(),
  /** Name of who decided it; given by the server. */
  by: z.string().max(200).optional(),
})
export type KeptFind = z.infer<typeof KeptFind>

/** What a drafter writes beside a case's content. None of it becomes public. */
export const CasePrivate = z.strictObject({
  /** Private notes of the newsroom. */
  notes: z.string().max(3000),
  /** What was found and stays, with its reason. */
  kept: z.array(KeptFind).max(100).optional(),
  /** No day before this one brings it out. Every case may have one, so that having one tells nothing. */
  notBefore: Day.optional(),
})
export type CasePrivate = z.infer<typeof CasePrivate>
