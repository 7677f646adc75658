import { isOpen } from '../../shared/lifecycle/states.ts'
import { ableStaff } from '../../shared/people/able-staff.ts'
import { answerUntil, mayAnswer, partOf } from '../../shared/tip/answer-until.ts'
import { mergedInto } from '../../shared/tip/ended.ts'
import { escalate, putBeforeAbove } from '../../shared/tip/escalation.ts'
import { withoutWords } from '../../shared/tip/history.ts'
import { firstOf, partsOf } from '../../shared/tip/parts.ts'
import { archiveDay, destroyDay } from '../../shared/tip/retention.ts'
import { stepTip } from '../../shared/tip/step-tip.ts'
import type { Tip } from '../../shared/tip/tip.ts'
import { withEvent } from '../../shared/tip/with-event.ts'
import { addDays, type Day, dayInShanghai } from '../../shared/value/day.ts'
import { hourInShanghai } from '../../shared/value/hour.ts'
import type { Id } from '../../shared/value/id.ts'
import type { Clock } from './clock.ts'

/** Days after which a tip that waits for another, one it was merged into, a part, or what it is a part of, is looked at again. */
const ASK_AGAIN = 7

/** What the clock did with a tip. */
export type Attended = 'escalated' | 'archived' | 'destroyed' | 'noted' | 'nothing'

/**
 * Does what a tip's time has come for: tells the offices above, archives, destroys. Each is one conditional write,
 * so that a clock that runs twice, late, or not for a day leaves every step in the history exactly once.
 */
export async function attendTip(clock: Clock, tip: Tip): Promise<Attended> {
  const now = clock.now()
  const day = dayInShanghai(now)
  if (tip.lookBy && !tip.openedOn && (await wasOpened(clock, tip))) {
    await clock.tips.noteOpened(tip)
    return 'noted'
  }
  const escalated = escalate(tip, hourInShanghai(now), day)
  if (escalated) return (await clock.tips.changeTip(tip, escalated)) ? 'escalated' : 'nothing'
  const raised = await nobodyLeft(clock, tip, day)
  if (raised) return (await clock.tips.changeTip(tip, raised)) ? 'escalated' : 'nothing'
  const archive = archiveDay(tip)
  if (archive !== undefined && archive <= day) {
    const later = (await mergedUntil(clock, tip, day)) ?? (await partsUntil(clock, tip, day))
    if (later !== undefined) {
      await clock.tips.postpone(tip, later)
      return 'nothing'
    }
    const archived = stepTip(tip, { step: 'archive' }, { by: { who: 'clock' }, actors: ['clock'], day })
    return (await clock.tips.changeTip(tip, archived)) ? 'archived' : 'nothing'
  }
  const destroy = tip.state === 'archived' ? destroyDay(tip) : undefined
  if (destroy === undefined || destroy > day || tip.destroyedOn) return 'nothing'
  if (await isFirstKept(clock, tip)) {
    await clock.tips.postpone(tip, addDays(day, ASK_AGAIN))
    return 'nothing'
  }
  return (await destroyTip(clock, tip, day)) ? 'destroyed' : 'nothing'
}

/** Whether a tip is a part of one whose content is still there: it is kept as long. */
async function isFirstKept({ tips }: Clock, tip: Tip): Promise<boolean> {
  const id = firstOf(tip.history)
  const first = id === undefined ? undefined : await tips.readTip(id)
  return first !== undefined && first.destroyedOn === undefined
}

/** The tip put before the level above, when its outcome or another's that waits on it was disputed, and nobody of the office is left who may decide. */
async function nobodyLeft(clock: Clock, tip: Tip, day: Day): Promise<Tip | undefined> {
  const mayBar = tip.disputes || tip.history.some(({ kind }) => kind === 'joined')
  const raised = mayBar && isOpen(tip.state) ? putBeforeAbove(tip, 'another', day) : undefined
  if (!raised) return undefined
  const able = await ableStaff(clock, tip.office, await clock.tips.findBarred(tip))
  return able.length === 0 ? raised : undefined
}

/** The day until which a merged tip stays, so that its reporter may answer how the other ended; undefined when it may go. */
async function mergedUntil({ tips }: Clock, tip: Tip, day: Day): Promise<Day | undefined> {
  if (mergedInto(tip) === undefined) return undefined
  const end = await tips.findEnd(tip)
  if (!end) return addDays(day, ASK_AGAIN)
  return end.answerBy >= day ? addDays(end.answerBy, 1) : undefined
}

/** The day until which a tip stays, so that its reporter may answer for its parts; undefined when it may go. */
async function partsUntil({ tips }: Clock, tip: Tip, day: Day): Promise<Day | undefined> {
  const read = await Promise.all(partsOf(tip.history).map((id) => tips.readTip(id)))
  const own = read.flatMap((part) => (part && firstOf(part.history) === tip.id ? [part] : []))
  const parts = await Promise.all(own.map(async (part) => partOf(part, await tips.findEnd(part))))
  const until = answerUntil(tip.answerBy, parts)
  if (until === undefined || !mayAnswer(until, day)) return undefined
  return until === 'parts' ? addDays(day, ASK_AGAIN) : addDays(until, 1)
}

/** The openings are the truth; the day on the tip may have been lost to a write at the same moment. */
async function wasOpened({ tips }: Clock, tip: Tip): Promise<boolean> {
  return (await tips.listOpenings(tip.id)).length > 0
}

const nothing = new Uint8Array(0)

/**
 * Destroys the content of an archived tip: files, messages, records, a hotline's number, then letter and wraps, in this order, so that
 * a run cut short is simply repeated. What stays is the item without content: facts, days, and who did what. False
 * when somebody changed the tip meanwhile.
 */
async function destroyTip({ tips }: Clock, tip: Tip, day: Day): Promise<boolean> {
  await removeFiles(tips, tip.id)
  for (const one of [...tip.messages, ...(tip.records ?? [])]) {
    if (!one.files) continue
    await removeFiles(tips, one.id)
    await tips.forgetUpload(one.id)
  }
  await tips.removeSealed(tip.id)
  await tips.removeOpeningReasons(tip.id)
  await tips.forgetTicketOf(tip)
  const { records: _r, ...rest } = withoutChannel(tip)
  const bare = { ...rest, envelope: nothing, officeWraps: [], files: [], messages: [] }
  const gone = { day, kind: 'destroyed' as const, by: { who: 'clock' as const } }
  const after = withEvent({ ...bare, history: tip.history.map(withoutWords) }, gone)
  if (!(await tips.changeTip(tip, after))) return false
  // Also what somebody kept for it meanwhile, whose own write came too late.
  await tips.removeSealed(tip.id)
  await tips.forgetOlderEvents(tip.id)
  return true
}

/** The tip without what came with its channel: the ticket, or the reporter's way back in. */
function withoutChannel(tip: Tip): Tip {
  if (tip.channel === 'hotline') {
    const { hotline: _, ...rest } = tip
    return rest
  }
  if (tip.channel === 'part') return tip
  if (tip.channel === 'sealed') return { ...tip, reporterWrap: nothing }
  const { retryMac: _, ...rest } = tip
  return { ...rest, reporterWrap: nothing }
}

/** Every chunk under an id, also those that nothing names. */
async function removeFiles(tips: Clock['tips'], id: Id): Promise<void> {
  for (const chunk of await tips.listChunks(id)) await tips.removeChunk(chunk)
}
