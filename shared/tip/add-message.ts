import { Refusal } from '../refusal/refusal.ts'
import { appendEvent, type TipEvent } from './history.ts'
import type { MessageRef, Tip } from './tip.ts'

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
  const event = {
    day: message.day,
    kind: 'message' as const,
    state: tip.state,
    by,
    subject: message.id,
    content: message.hash,
  }
  return { ...tip, messages: [...tip.messages, message], history: [...appendEvent(tip.history, event)] }
}
