import type { Context, Handler } from 'hono'
import { simpleFollowRefusals } from '../../../shared/contract/simple-follow.ts'
import { openReply } from '../../../shared/follow/sealed.ts'
import { receiptKeys } from '../../../shared/receipt/keys.ts'
import { readReceipt } from '../../../shared/receipt/receipt.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { SealError } from '../../../shared/seal/seal-error.ts'
import { hasReceipt, type TipWithReceipt } from '../../../shared/tip/tip.ts'
import { findTip, NOBODY } from '../../http/follow/find-tip.ts'
import { followTip } from '../../http/follow/followed-tip.ts'
import { refusalReply } from '../../http/refuse.ts'
import { nodeScrypt } from '../node-scrypt.ts'
import { dressOf, wantsJson } from '../page.ts'
import type { Plain } from '../plain.ts'
import { lookAsked } from '../view.ts'
import { askPage, entryPage } from './entry-page.ts'
import { type Asked, readAsked, readTyped, saidIn } from './read-form.ts'
import { type Said, say } from './say.ts'
import { type Found, showFound } from './show-found.ts'
import { type Held, openToken, untilOf } from './token.ts'

/** `GET /api/follow/plain`: asks for a receipt. */
export function enterPlain(plain: Plain): Handler {
  return (context) => context.html(entryPage(dressOf(plain, context), {}))
}

/**
 * `POST /api/follow/plain`: derives from the receipt what a browser would, opens, shows and forgets; nothing of it is kept
 * or logged. Known and unknown receipts get the same status and length, after as many derivations and reads. What only a
 * known one can be refused stands inside that answer; what was typed comes back with every refusal.
 */
export function followPlain(plain: Plain): Handler {
  return async (context) => {
    let asked: Asked = { typed: {} }
    try {
      asked = { typed: await readTyped(context) }
      asked = readAsked(asked.typed)
      return (await lookOnly(plain, context, asked)) ?? (await follow(plain, context, asked))
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault
      if (wantsJson(context)) return refusalReply(context, fault)
      return context.html(entryPage(dressOf(plain, context), { asked, problem: fault }), fault.status as 400)
    }
  }
}

/** The same page in another look: nothing is said and, before a tip is open, nothing is looked up; what was typed stays. */
async function lookOnly(plain: Plain, context: Context, asked: Asked): Promise<Response | undefined> {
  const look = lookAsked(context)
  if (!look) return undefined
  const dress = dressOf(plain, context)
  const { typed, token } = asked
  if (look === 'ask' && token !== undefined) return context.html(askPage(dress, { token, asked }))
  if (token === undefined) return context.html(entryPage(dress, { asked }))
  return follow(plain, context, { typed, token })
}

async function follow(plain: Plain, context: Context, asked: Asked): Promise<Response> {
  const derive = proofIn(plain, asked)
  return plain.gate(async () => showFound(plain, context, asked, await find(plain, await derive(), asked)))
}

/** What the holder proves: by a token at once, by a receipt after its slow derivation. Refuses before any work is done. */
function proofIn(plain: Plain, { token, act, receipt = '' }: Asked): () => Promise<Held> {
  if (token !== undefined) {
    const held = openToken(plain, act === 'open' ? 'ask' : 'follow', token)
    return async () => held
  }
  const digits = digitsOf(receipt)
  return async () => ({ ...(await receiptKeys(digits, nodeScrypt)), nonce: '', until: untilOf(plain.now()) })
}

/** The digits of a receipt. Refuses `badRequest`. */
function digitsOf(typed: string): string {
  const read = readReceipt(typed)
  if ('digits' in read) return read.digits
  throw new Refusal('badRequest', { fields: ['receipt'] })
}

/** Looks up a tip, does what was asked, and opens what stands there then. */
async function find(plain: Plain, held: Held, asked: Asked): Promise<Found> {
  const tip = await findTip(plain, held.lookup)
  const own = tip && hasReceipt(tip) ? tip : undefined
  const words = asked.token === undefined ? undefined : wordsOf(asked)
  const refused = words instanceof Refusal ? undefined : words && (await tried(plain, own, held, words))
  const after = words ? await plain.tips.readTip(own?.id ?? NOBODY) : own
  const before = asked.act === 'earlier' ? asked.before : undefined
  const shown = await followTip(plain.tips, after, before)
  const asks = asked.token === undefined && own?.channel === 'sealed'
  const opened = shown && !asks ? await opening({ tip: shown, padding: '' }, held) : undefined
  return {
    ...{ held, shown, opened, asks },
    ...(words instanceof Refusal && { problem: words }),
    ...(refused && { refused }),
    done: words !== undefined && !(words instanceof Refusal) && !refused && own !== undefined,
  }
}

/** What is said, or why it cannot be; whose tip it is plays no part. */
function wordsOf(asked: Asked): Said | Refusal | undefined {
  try {
    return saidIn(asked)
  } catch (fault) {
    if (fault instanceof Refusal) return fault
    throw fault
  }
}

/** Says it; why not, when that is for the holder alone to know. */
async function tried(plain: Plain, tip: TipWithReceipt | undefined, held: Held, words: Said) {
  try {
    await say(plain, tip, held, words)
    return undefined
  } catch (fault) {
    const code = simpleFollowRefusals.find((one) => fault instanceof Refusal && fault.code === one)
    if (code) return code
    if (fault instanceof SealError) return 'altered' as const
    throw fault
  }
}

/** What stands behind a receipt, opened; `altered` when it does not open. */
async function opening(reply: Parameters<typeof openReply>[0], held: Held) {
  try {
    return await openReply(reply, held)
  } catch (fault) {
    if (fault instanceof SealError) return 'altered' as const
    throw fault
  }
}
