import * as z from 'zod'
import { HidingReason } from '../progress/hidden-places.ts'
import { HidingRequest, LONGEST, SHORTEST, WORDS } from '../progress/hidden-words.ts'
import { charactersIn, saysHidden } from '../progress/words-in.ts'
import { WordsPlace } from '../progress/words-places.ts'
import { Day } from '../value/day.ts'
import { written } from '../value/written.ts'
import { route } from './route.ts'

/** Words as they stand in an edition: signs alone are none, nor is what stands in the place of hidden ones. */
export const Hidable = written(SHORTEST, LONGEST).refine(
  (one) => charactersIn(one) >= SHORTEST && !saysHidden(one),
)

/** Most requests that wait for a second person at once. */
export const WAITING = 20

/** Most texts of which it is told that they say the words of a request. */
export const TEXTS = 30

/** A request, as the province sees it. */
export const SeenRequest = HidingRequest.extend({
  /**
   * Of one that waits: how many places in how many editions say the words, the texts in which the first of them stand, and how many rows are named
   * by them, which stays.
   */
  found: z
    .strictObject({
      ...{ places: z.int().min(0), editions: z.int().min(0), named: z.int().min(0) },
      texts: z.array(WordsPlace).max(TEXTS),
    })
    .optional(),
  /** Of a confirmed one: whether the words are gone from everything public. */
  gone: z.boolean().optional(),
  /** Whether this person may confirm it. */
  mayConfirm: z.boolean(),
  /** Whether this person may decline it, or take back their own. */
  mayDecline: z.boolean(),
})
export type SeenRequest = z.infer<typeof SeenRequest>

/** What was asked and decided of words of a sheet's period, newest first. Private: it holds the words. */
export const HiddenWordsReply = z.strictObject({
  today: Day,
  /** 0 before the first. */
  version: z.int().min(0),
  /** Editions that are public. */
  editions: z.int().min(0),
  requests: z.array(SeenRequest),
  mayAsk: z.boolean(),
})
export type HiddenWordsReply = z.infer<typeof HiddenWordsReply>

/** Asks that words be hidden, or decides on what another person asked. Words go in the body alone, never in an address. */
export const HideWords = z.discriminatedUnion('step', [
  z.strictObject({
    step: z.literal('ask'),
    version: z.int().min(0),
    words: z.array(Hidable).min(1).max(WORDS),
    reason: HidingReason,
  }),
  z.strictObject({
    step: z.enum(['confirm', 'decline']),
    version: z.int().min(1),
    n: z.int().min(1),
  }),
])

const at = '/api/newsroom/progress/{campaign}/{sheet}/{period}/words'

/** Words that leave every edition of a sheet's period, by two people of the province. */
export const hiddenWordsRoutes = {
  show: route(at, {
    ...{ stage: 'newsroom', method: 'get', roles: ['drafter', 'approver', 'auditor'], provincial: true },
    summary: 'Words that were hidden in what is public of a sheet for a period, or wait for a second person',
    reply: HiddenWordsReply,
  }),
  hide: route(at, {
    ...{ stage: 'newsroom', method: 'post', roles: ['drafter', 'approver'], provincial: true },
    summary: 'Ask that words be hidden in every edition, or confirm or decline what another person asked',
    ...{ request: HideWords, limit: 8192, reply: HiddenWordsReply },
    refusals: ['stepUp', 'conflict', 'self', 'step', 'noSuchWords', 'quota'],
  }),
}
