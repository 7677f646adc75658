import { Refusal } from '../refusal/refusal.ts'
import type { TipEvent } from './history.ts'
import type { MessageRef, Tip } from './tip.ts'
import { withEvent } from './with-event.ts'

/** At most this many messages with one tip. */
const MESSAGES = 200

/** At most this many chunks of files in one tip's item: it may hold 400 kB in all. */
const CHUNKS = 1000

/** The tip with one more message in its history. Refuses `gone` once archived, `quota` past 200 or too many chunks. */
export function addMessageTo(tip: Tip, message: MessageRef, by: TipEvent['by']): Tip {
  if (tip.state === 'archived') throw new Refusal('gone')
  if (tip.messages.length >= MESSAGES) throw new Refusal('quota')
  const lists = [...tip.files, ...tip.messages.flatMap((one) => one.files ?? []), ...(message.files ?? [])]
  if (lists.reduce((sum, { chunks }) => sum + chunks.length, 0) > CHUNKS) throw new Refusal('quota')
  const { id: subject, hash: content, day } = message
  const messages = [...tip.messages, message]
  return withEvent({ ...tip, messages }, { day, kind: 'message', by, subject, content })
}
