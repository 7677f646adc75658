import { type FollowReply, followRoutes } from '../../../shared/contract/follow.ts'
import type { Opened } from '../../../shared/follow/sealed.ts'
import type { ReceiptKeys } from '../../../shared/receipt/keys.ts'
import { call } from '../call.ts'
import { keysOfReceipt } from '../receipt-keys.ts'
import { say, sayDay } from '../texts.ts'

const loadSealed = () => import('../../../shared/follow/sealed.ts')

/** A receipt that was opened: its keys, and what stands behind it. */
export interface Open {
  readonly keys: ReceiptKeys
  readonly opened: Opened
  /** Why the server changed nothing; what stands there now was opened all the same. */
  readonly refused?: NonNullable<FollowReply['refused']>
}

/** A receipt that was opened, or why not, in words. */
export type ReceiptOpening = Open | { readonly trouble: string }

/** Works out the keys, asks the server, and opens what it answers. Throws when there was no answer to be read. */
export async function openReceipt(digits: string): Promise<ReceiptOpening> {
  const keys = await keysOfReceipt(digits)
  const reply = await call(followRoutes.show, { body: { lookup: keys.lookup } })
  if (!reply.ok) return { trouble: reply.message }
  return openAnswer(reply.body, keys)
}

/** The letters before the first that are open, in front of them. Throws when there was no answer to be read. */
export async function openEarlier(open: Open): Promise<ReceiptOpening> {
  const { keys, opened } = open
  const reply = await call(followRoutes.show, { body: { lookup: keys.lookup, before: opened.from } })
  if (!reply.ok) return { trouble: reply.message }
  const found = await openAnswer(reply.body, keys)
  if ('trouble' in found) return found
  const { letters, from } = found.opened
  const [first, ...rest] = opened.letters
  const last = letters.at(-1)
  // Between two answers, too, each letter follows the one before it.
  const joined =
    from + letters.length === opened.from && (!first?.message || first.message.previous === last?.hash)
  const next = first && !joined ? { ...first, trouble: 'gap' as const } : first
  return { keys, opened: { ...opened, from, letters: [...letters, ...(next ? [next] : []), ...rest] } }
}

/** Opens an answer of the server with keys that are already there. Throws when the part that opens did not load. */
export async function openAnswer(body: FollowReply, keys: ReceiptKeys): Promise<ReceiptOpening> {
  const { openReply, SealError } = await loadSealed()
  try {
    const opened = await openReply(body, keys)
    if (opened) return { keys, opened, ...(body.refused && { refused: body.refused }) }
    return { trouble: [say('follow.error.unknown'), ...(body.lost ?? []).map(lostText)].join('') }
  } catch (cause) {
    if (!(cause instanceof SealError)) throw cause
    return { trouble: say('follow.error.tampered', { phone: '12345' }) }
  }
}

/** What the holder of a receipt of those days has to know. */
const lostText = ({ from, to }: { from: string; to: string }) =>
  say('follow.error.lost', { from: sayDay(from), to: sayDay(to) })
