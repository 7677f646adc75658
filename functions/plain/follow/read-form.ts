import type { Context } from 'hono'
import {
  type SimpleAct,
  SimpleFollowForm,
  simpleFollowRoutes,
} from '../../../shared/contract/simple-follow.ts'
import { DISPUTE_LENGTH, MESSAGE_LENGTH } from '../../../shared/follow/message-length.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { cleanText } from '../../../shared/value/clean-text.ts'
import { fieldsAtFault, readBytes } from '../../http/read-body.ts'
import type { Said } from './say.ts'

/** A form as it came: its texts as they were typed, and what they ask for. */
export interface Asked extends SimpleFollowForm {
  readonly typed: Readonly<Record<string, string>>
}

/** The texts of a form of either encoding, as they were typed. Refuses `unsupported`, `tooLarge` and `badRequest`. */
export async function readTyped(context: Context): Promise<Asked['typed']> {
  const type = context.req.header('content-type') ?? ''
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)/i.test(type))
    throw new Refusal('unsupported')
  const bytes = await readBytes(context, simpleFollowRoutes.follow.limit ?? 0)
  const body = bytes.slice()
  const data = await new Response(body, { headers: { 'content-type': type } })
    .formData()
    .catch((cause: unknown) => {
      throw new Refusal('badRequest', { cause })
    })
  bytes.fill(0)
  body.fill(0)
  return Object.fromEntries(
    [...data].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

/** What those texts ask for; an empty one is none. Refuses `badRequest` with the fields at fault. */
export function readAsked(typed: Asked['typed']): Asked {
  const read = SimpleFollowForm.safeParse(
    Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== '')),
  )
  if (!read.success) throw new Refusal('badRequest', { fields: fieldsAtFault(read.error) })
  return { ...read.data, typed }
}

/**
 * What a form says to the office; undefined when it only asks. Refuses `badRequest` with `text` for none and for too much,
 * with `rating` for none, with `outcome` for an answer from a page that showed none.
 */
export function saidIn({ act, text = '', rating, outcome }: SimpleFollowForm): Said | undefined {
  const clean = cleanText(text)
  if (act === 'message') return { text: fitting(clean, act) }
  if (act !== 'confirmed' && act !== 'rate' && act !== 'disputed') return undefined
  if (!outcome) throw new Refusal('badRequest', { fields: ['outcome'] })
  if (act === 'confirmed') return { text: '', answer: { verdict: 'confirmed', outcome } }
  if (act === 'disputed') return { text: fitting(clean, act), answer: { verdict: 'disputed', outcome } }
  if (!rating) throw new Refusal('badRequest', { fields: ['rating'] })
  return { text: '', answer: { verdict: 'confirmed', rating, outcome } }
}

/** A text that is neither empty nor too long. Refuses `badRequest` with `text`. */
function fitting(clean: string, act: keyof typeof longest): string {
  if (clean === '' || clean.length > longest[act]) throw new Refusal('badRequest', { fields: ['text'] })
  return clean
}

const longest = { message: MESSAGE_LENGTH, disputed: DISPUTE_LENGTH } satisfies Partial<
  Record<SimpleAct, number>
>
