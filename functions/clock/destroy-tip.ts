import { isMessageKey } from '../../shared/messages/message.ts'
import { appendEvent, type TipEvent } from '../../shared/tip/history.ts'
import type { ChunkList, Tip } from '../../shared/tip/tip.ts'
import type { Day } from '../../shared/value/day.ts'
import type { Clock } from './clock.ts'

const nothing = new Uint8Array(0)

/**
 * Destroys the content of an archived tip: files, messages, records, then letter and wraps, in this order, so that
 * a run cut short is simply repeated. What stays is the item without content: facts, days, and who did what. False
 * when somebody changed the tip meanwhile.
 */
export async function destroyTip({ tips }: Clock, tip: Tip, day: Day): Promise<boolean> {
  await removeFiles(tips, tip.id, tip.files)
  for (const one of [...tip.messages, ...(tip.records ?? [])]) {
    await removeFiles(tips, one.id, one.files ?? [])
    if (one.files) await tips.forgetUpload(one.id)
    await tips.removeSealed(tip.id, one.id)
  }
  const gone = { day, kind: 'destroyed' as const, state: tip.state, by: { who: 'clock' as const } }
  const { records: _r, assignee: _a, ...rest } = withoutChannel(tip)
  return tips.changeTip(tip, {
    ...rest,
    envelope: nothing,
    officeWrap: nothing,
    files: [],
    messages: [],
    destroyedOn: day,
    history: [...appendEvent(tip.history.map(withoutWords), gone)],
  })
}

/** The tip without what came with its channel: the ticket, or the reporter's way back in. */
function withoutChannel(tip: Tip): Tip {
  if (tip.door === 'hotline') {
    const { hotline: _, ...rest } = tip
    return rest
  }
  if (tip.door === 'sealed') return { ...tip, reporterWrap: nothing }
  const { retryMac: _, ...rest } = tip
  return { ...rest, reporterWrap: nothing }
}

/** An event without anything that an office wrote; its hash still stands for what was there. */
function withoutWords({ reason, words: _w, result: _r, document: _d, ...event }: TipEvent): TipEvent {
  return { ...event, ...(reason !== undefined && isMessageKey(reason) && { reason }) }
}

async function removeFiles(tips: Clock['tips'], id: string, files: readonly ChunkList[]): Promise<void> {
  for (const { id: file, slices } of files) {
    for (const [index, hash] of slices.entries()) await tips.removeChunk({ tip: id, file, index, hash })
  }
}
