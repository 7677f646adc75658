import * as z from 'zod'
import { states } from '../lifecycle/states.ts'
import { Verdict } from '../tip/envelope.ts'
import { Day } from '../value/day.ts'
import { followRefusals } from './follow.ts'
import { route } from './route.ts'

/** What can be done with a receipt without script. */
export const simpleActs = ['open', 'earlier', 'message', 'confirmed', 'disputed', 'rate'] as const
export type SimpleAct = (typeof simpleActs)[number]

/**
 * The fields of the form. Either `receipt`, with or without words around it, or `token` of the page before and `act`: what
 * is to be done under it. `open` opens what was sealed on a phone, after the warning.
 */
export const SimpleFollowForm = z.object({
  receipt: z.string().max(2000).optional(),
  token: z.string().max(2000).optional(),
  act: z.enum(simpleActs).optional(),
  /** The message, or why the outcome is wrong. */
  text: z.string().optional(),
  rating: Verdict.shape.rating,
  /** The outcome that the page showed, for an answer. */
  outcome: Verdict.shape.outcome.optional(),
  /** For `earlier`: the number of a message; those before it are shown. */
  before: z.coerce.number().int().min(1).optional(),
})
export type SimpleFollowForm = z.infer<typeof SimpleFollowForm>

/** Refusals that only the holder of a known receipt can meet; they stand inside the padded answer. */
export const simpleFollowRefusals = [...followRefusals, 'used', 'altered'] as const

/** The answer in JSON. Always {@link SIMPLE_FOLLOW_BYTES} long, filled up in `padding`; of an unknown receipt all else is null or empty. */
export const SimpleFollowReply = z.strictObject({
  state: z.enum(states).nullable(),
  office: z.strictObject({ code: z.string(), name: z.string() }).nullable(),
  /** The newest that fit, oldest first. */
  messages: z.array(
    z.strictObject({
      from: z.enum(['reporter', 'office']),
      day: Day,
      text: z.string(),
      answer: Verdict.omit({ outcome: true }).optional(),
      /** How many files came with it; they are not shown here. */
      files: z.int().optional(),
      /** It does not open, or does not follow the one before it. */
      trouble: z.enum(['altered', 'gap']).optional(),
    }),
  ),
  /** It was sealed on a phone and was not opened here: sent again with `token` and `act=open`, the server opens it. */
  asks: z.literal('sealed').optional(),
  /** What an answer is to: sent along with it. */
  outcome: Verdict.shape.outcome.optional(),
  /** For what is done next, until half an hour after the receipt was sent. */
  token: z.string().optional(),
  /** Why nothing was changed. */
  refused: z.strictObject({ code: z.enum(simpleFollowRefusals), message: z.string() }).optional(),
  padding: z.string(),
})
export type SimpleFollowReply = z.infer<typeof SimpleFollowReply>

/** Length of every answer to a receipt without script, page or JSON; a page that repeats very much typed text is a multiple of it. */
export const SIMPLE_FOLLOW_BYTES = 96 * 1024

/** Following up without script. */
export const simpleFollowRoutes = {
  enter: route('/api/follow/plain', {
    ...{ stage: 'plain', method: 'get', summary: 'The form for a receipt, without script' },
  }),
  follow: route('/api/follow/plain', {
    ...{ stage: 'plain', method: 'post', form: SimpleFollowForm, limit: 64 * 1024, reply: SimpleFollowReply },
    summary:
      'What the holder of a receipt sees and says, opened by the server for that moment; a page, or JSON when asked for',
    refusals: ['token', 'lapsed', 'full'],
  }),
}
