import * as z from 'zod'
import { written } from '../value/written.ts'
import { CaseFirm } from './case-content.ts'
import { keptText } from './kept-text.ts'

/** Why a place that could still tell a firm stays: a street or an estate, another firm, an ordinary word. */
export const nameStays = ['street', 'otherFirm', 'word'] as const

/** What becomes of a place where a firm could still be known when its name is gone. */
export const NameDecision = z.strictObject({
  /** The place and the words around it, as they stand in the text; they are decided wherever they stand again. */
  words: z.string().min(1).max(200),
  as: z.enum(['masked', ...nameStays]),
})
export type NameDecision = z.infer<typeof NameDecision>

/** What else the firms of a text are called in it, as only a person knows: 中江, the old name. */
export const OtherName = written(2, 100)

/** So many of them can be said at once. */
export const OTHER_NAMES = 20

/** So many places of one case can be decided at once. */
export const NAME_DECISIONS = 200

/** As it is kept: a name beside the place may have left. */
const KeptDecision = NameDecision.extend({ words: keptText(1, 200) })

/** What is known of the places where firms could still be known, while there are any. */
export const NamesLeft = z.strictObject({
  /** The telling parts of the names that are gone. */
  parts: z.array(z.string()),
  /** What stays: one person said so and a second agreed. */
  kept: z.array(KeptDecision),
  /** What one person said with `takeNames`. */
  proposed: z.array(KeptDecision).optional(),
  /** What else they are called, said with it: leaves the text wherever it stands. */
  also: z.array(OtherName).optional(),
})
export type NamesLeft = z.infer<typeof NamesLeft>

/** Firms whose names left all that is public of a case, and what else they are called: the newsroom keeps them, so that nothing new says them. */
export const NamesGone = z.strictObject({ firms: z.array(CaseFirm), also: z.array(z.string()) })
export type NamesGone = z.infer<typeof NamesGone>
