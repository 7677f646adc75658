import { Refusal } from '../refusal/refusal.ts'
import type { TipEvent } from './history.ts'
import { refuseOverfull } from './room.ts'
import type { MessageRef, RecordRef, Tip } from './tip.ts'
import { withEvent } from './with-event.ts'

/**
 * The tip with one more message in its history. `answers`: the reporter's own word on an outcome is in it; there is always
 * room for that. Refuses `gone` once archived, and `quota` past what its side may write.
 */
export function addMessageTo(tip: Tip, message: MessageRef, by: TipEvent['by'], answers = false): Tip {
  if (tip.state === 'archived') throw new Refusal('gone')
  const { id: subject, hash: content, day } = message
  const messages = [...tip.messages, message]
  const after = withEvent({ ...tip, messages }, { day, kind: 'message', by, subject, content })
  refuseOverfull(after, answers ? 'answer' : message.from)
  return after
}

/** At most this many internal notes: they take no room from what must stand on record. */
const NOTES = 50

/** The tip with one more record of the office. Refuses `gone` once archived, and `quota` past what an office may write. */
export function addRecordTo(tip: Tip, record: RecordRef, by: TipEvent['by']): Tip {
  if (tip.state === 'archived') throw new Refusal('gone')
  const { kind: subject, hash: content, day } = record
  const records = [...(tip.records ?? []), record]
  const after = withEvent({ ...tip, records }, { day, kind: 'recorded', by, subject, content })
  const notes = records.filter(({ kind }) => kind === 'note').length
  if (record.kind === 'note' && notes > NOTES) throw new Refusal('quota')
  refuseOverfull(after, 'office')
  return after
}
