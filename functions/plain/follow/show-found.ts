import type { Context } from 'hono'
import { html } from 'hono/html'
import type { FollowedTip } from '../../../shared/contract/follow.ts'
import {
  SIMPLE_FOLLOW_BYTES,
  type SimpleFollowReply,
  type simpleFollowRefusals,
} from '../../../shared/contract/simple-follow.ts'
import type { Opened } from '../../../shared/follow/sealed.ts'
import type { Voice } from '../../../shared/follow/voice.ts'
import type { Refusal } from '../../../shared/refusal/refusal.ts'
import { refusalText } from '../../../shared/refusal/refusal-text.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { newestThatFit } from '../../http/follow/newest-that-fit.ts'
import { languageOf } from '../../http/language.ts'
import { refusalReply } from '../../http/refuse.ts'
import type { Restore } from '../../store/restores.ts'
import { type Dress, dressOf, wantsJson } from '../page.ts'
import type { Plain } from '../plain.ts'
import { askPage, entryPage } from './entry-page.ts'
import { openedPage } from './opened-page.ts'
import type { Asked } from './read-form.ts'
import { type Held, sealToken } from './token.ts'
import { voiceOf } from './voice.ts'

type RefusalInside = (typeof simpleFollowRefusals)[number]

/** What was found for the holder of a receipt, and what became of what they said. */
export interface Found {
  readonly held: Held
  /** Null for an unknown receipt. */
  readonly shown: FollowedTip | null
  /** Absent for an unknown receipt, and while it is asked whether to open at all. */
  readonly opened: Opened | 'altered' | undefined
  /** It was sealed on a phone: nothing is opened before the holder says so. */
  readonly asks: boolean
  /** What was typed cannot be said. */
  readonly problem?: Refusal
  /** Why nothing was changed. */
  readonly refused?: RefusalInside
  /** What was asked for was done. */
  readonly done: boolean
}

/** The padded answer: a page, or JSON. */
export async function showFound(
  plain: Plain,
  context: Context,
  asked: Asked,
  found: Found,
): Promise<Response> {
  const language = languageOf(context)
  const voice = voiceOf(language, await plain.offices())
  context.header('content-encoding', 'identity')
  if (wantsJson(context)) {
    return found.problem ? refusalReply(context, found.problem) : context.json(jsonOf(plain, voice, found))
  }
  const dress = dressOf(plain, context)
  // Read for known receipts too: the same work for both.
  const lost = await plain.tips.readRestores()
  const page = String(await pageOf(plain, { dress, voice }, asked, { ...found, lost }))
  return context.html(padded(page, asked), (found.problem?.status ?? 200) as 200)
}

/** Room that every page has for what was typed, in bytes as it stands in it. */
const TYPED_ROOM = 32 * 1024

/**
 * Filled up with blanks behind the page to {@link SIMPLE_FOLLOW_BYTES}; to a multiple of it that follows from what was
 * typed alone, where that is very much, whether the page repeats it or not.
 */
function padded(page: string, { typed }: Asked): string {
  const repeated = Object.values(typed).map((text) => Buffer.byteLength(String(html`${text}`)))
  const over = Math.max(0, repeated.reduce((sum, bytes) => sum + bytes, 0) - TYPED_ROOM)
  const length = SIMPLE_FOLLOW_BYTES * (1 + Math.ceil(over / SIMPLE_FOLLOW_BYTES))
  return page + ' '.repeat(Math.max(0, length - Buffer.byteLength(page)))
}

function pageOf(
  plain: Plain,
  said: { dress: Dress; voice: Voice },
  asked: Asked,
  found: Found & { lost: readonly Restore[] },
) {
  const { dress, voice } = said
  const { held, shown, opened, asks } = found
  if (!shown) return entryPage(dress, { unknown: found.lost })
  if (asks) return askPage(dress, { token: sealToken(plain, 'ask', held), asked })
  if (opened === 'altered' || !opened) return entryPage(dress, { altered: true })
  return openedPage(said, {
    ...{ opened, asked, token: sealToken(plain, 'follow', held), day: dayInShanghai(plain.now()) },
    ...{ done: found.done, wrong: found.problem !== undefined },
    ...(found.refused && { refused: refusalText(voice.language, found.refused) }),
  })
}

function jsonOf(plain: Plain, voice: Voice, found: Found): SimpleFollowReply {
  const { held, shown, opened, asks } = found
  const refused = opened === 'altered' ? 'altered' : found.refused
  const letters = typeof opened === 'object' ? opened.letters.map(letterOf) : []
  const bare: SimpleFollowReply = {
    state: shown?.state ?? null,
    office: shown && { code: shown.office, name: voice.officeName(shown.office) },
    messages: [],
    ...(shown && { token: sealToken(plain, asks ? 'ask' : 'follow', held) }),
    ...(asks && { asks: 'sealed' as const }),
    ...(!asks && shown?.outcome !== undefined && { outcome: shown.outcome }),
    ...(shown && refused && { refused: { code: refused, message: refusalText(voice.language, refused) } }),
    padding: '',
  }
  const messages = newestThatFit(letters, SIMPLE_FOLLOW_BYTES - lengthOf(bare), lengthOf)
  const reply = { ...bare, messages }
  return { ...reply, padding: ' '.repeat(Math.max(0, SIMPLE_FOLLOW_BYTES - lengthOf(reply))) }
}

const lengthOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value))

function letterOf({ from, day, message, trouble }: Opened['letters'][number]) {
  const answer = message?.answer
  return {
    ...{ from, day, text: message?.text ?? '' },
    ...(answer && { answer: { verdict: answer.verdict, ...(answer.rating && { rating: answer.rating }) } }),
    ...(message?.files && { files: message.files.length }),
    ...(trouble && { trouble }),
  }
}
