import { randomBytes } from 'node:crypto'
import { ordered } from '../../shared/case/apply-step.ts'
import type { Case } from '../../shared/case/case.ts'
import type { CaseContent } from '../../shared/case/case-content.ts'
import { notingParts } from '../../shared/case/decide-names.ts'
import { droppedFirms, droppedNames, goneWithDrop } from '../../shared/case/dropped-firms.ts'
import { unfairness } from '../../shared/case/fairness.ts'
import { findPrivate, findUndecided } from '../../shared/case/firewall.ts'
import { goneNames, withGone } from '../../shared/case/names-gone.ts'
import { tellingParts } from '../../shared/case/names-left.ts'
import { type CaseOrder, momentOf } from '../../shared/case/order.ts'
import type { PublicCase } from '../../shared/case/public-case.ts'
import { namesOverIn, namesOverOn } from '../../shared/case/public-fairness.ts'
import { namesOf, withoutFirms } from '../../shared/case/without-firms.ts'
import { message } from '../../shared/messages/message.ts'
import { addDays, type Day, dayInShanghai } from '../../shared/value/day.ts'
import { newestAsLogged } from './as-logged.ts'
import { BehindError } from './behind.ts'
import { broughtUp, caseOfRecord, withTextOf } from './case-of-record.ts'
import { publicText, quietOf, withoutDropped } from './make-editions.ts'
import { photoFiles } from './photos.ts'
import { PrivateTextError } from './private-text.ts'
import type { Publish } from './publish.ts'
import { UnfairError } from './unfair.ts'

/** A case whose order publish has taken up. */
export type Begun = Case & { readonly order: CaseOrder }

/** Whether something of a case goes by an order: all of it, or names of firms. */
export const takesAway = (order: CaseOrder): boolean => isSilent(order) || order.takes !== undefined

/** Whether an edition that was public may go by an order. */
export const reachesBack = (order: CaseOrder): boolean => takesAway(order) || order.drops !== undefined

/**
 * Takes up what is due of a case, or goes on with it: an order whose moment has come, or firms whose names' time is over, by its public record
 * also where the newsroom's case is older or lost. From then on nobody else's number is this edition's. Nothing when nothing is due. Throws
 * `PrivateTextError` or `UnfairError` before it takes up a text that must not become public.
 */
export async function beginOrder(publish: Publish, id: string): Promise<Begun | undefined> {
  const { records } = publish
  for (let attempt = 0; attempt < 5; attempt++) {
    const kept = await records.readCase(id)
    const shown = await shownNow(publish, id)
    const one = kept ?? (shown && caseOfRecord(shown))
    const next = one && (await nextOf(publish, one, shown))
    if (!one || !next || next === one) return next
    const begun = { ...next, version: one.version + 1 }
    if (await (kept ? records.changeCase(kept, next) : records.createCase(begun))) return begun
  }
  throw new Error('a case changed faster than it could be taken up')
}

/** The public record of a case, where it is shown and is as the log says. */
export async function shownNow({ records }: Publish, id: string): Promise<PublicCase | undefined> {
  const record = (await newestAsLogged(records, id))?.record
  return record?.state === 'published' ? record : undefined
}

/** A case whose order was taken up before. Throws where a later edition stands: the row is older, and its text is not what follows. */
async function goingOn({ records }: Publish, one: Begun): Promise<Begun> {
  const { id, order } = one
  if (takesAway(order)) return one
  const last = Math.max(await records.lastTold(id, order.edition + 1), ...(await records.editionNumbers(id)))
  if (last > order.edition) throw new BehindError()
  return one
}

/** The case with what is due of it begun, the same one where that was begun before. */
async function nextOf(
  publish: Publish,
  one: Case,
  shown: PublicCase | undefined,
): Promise<Begun | undefined> {
  const now = publish.now()
  const { order } = one
  const over = expiredOn(one, shown, now)
  try {
    if (isBegun(one)) return await goingOn(publish, one)
    if (order?.stage === 'waiting' && (order.at === undefined || momentOf(order.at) <= now)) {
      if (!takesAway(order)) await checkText(publish, one, order)
      // What comes back after its time names nobody.
      const isLate = over !== undefined && order.event === 'restored' && order.takes === undefined
      return await begun(publish, isLate ? { ...one, order: { ...order, takes: [] } } : one)
    }
  } catch (fault) {
    // What may not come out keeps no name in sight whose time is over.
    const isText = isBegun(one) ? fault instanceof BehindError : order && !takesAway(order)
    if (over === undefined || !isText) throw fault
  }
  return over === undefined ? undefined : begun(publish, expired(one, over, now))
}

const isBegun = (one: Case): one is Begun => one.order?.stage === 'begun'

/**
 * Looks again at a text and its pictures, however it came to be approved. A text that was public before may be quoted in notes of
 * since; one from which something only goes is not looked at: it never waits for that.
 */
async function checkText(publish: Publish, one: Case, { day }: CaseOrder): Promise<void> {
  const content = publicText(one)
  const notes = one.state === 'approved' ? [one.notes] : []
  if (findPrivate(content, notes).length > 0) throw new PrivateTextError()
  if (one.state === 'approved') {
    if (findUndecided(content, one.kept).length > 0) throw new PrivateTextError()
    if (one.notBefore !== undefined && day < one.notBefore) throw new Error('a case comes out before its day')
  }
  await photoFiles(publish, { content }, notes)
  const today = dayInShanghai(publish.now())
  // What was fair on the day it was decided for may be so no more.
  if (
    one.state === 'approved' &&
    [day, today].some((on) => unfairness({ ...one, content }, on) !== undefined)
  )
    throw new UnfairError()
}

/**
 * The case with its order begun; where firms leave, every name that any edition gave them is looked up and leaves the text too. What
 * stands in the place of a text names no firm either.
 */
async function begun(publish: Publish, ordered: Case): Promise<Begun> {
  if (!ordered.order) throw new TypeError('a case without an order')
  const one = await caughtUp(publish, ordered, ordered.order)
  const order = { ...one.order, stage: 'begun' as const }
  const published = (await publish.records.readSoundEditions(one.id)).flatMap(({ record }) =>
    record.state === 'published' ? [record.content] : [],
  )
  if (order.takes === undefined && !isSilent(order)) return dropping({ ...one, order }, published)
  const listed = [...published, publicText(one)]
  const names = [...new Set([...namesOf(listed), ...goneNames(one)])]
  const quietly = quietOf(order, [...names, ...(order.drops ?? [])])
  const quiet: CaseOrder = {
    ...order,
    ...(order.what !== undefined && { what: quietly(order.what) }),
    ...(order.why !== undefined && { why: quietly(order.why) }),
  }
  if (order.takes === undefined) return { ...one, order: quiet }
  // A text that is worked on loses its own as well, which no public one is made to lose.
  const own = [...names, ...namesOf([one.content])]
  const firms = listed.flatMap((each) => each.firms)
  const cleared: Begun = {
    ...withGone(one, firms),
    content: withoutFirms(one.content, own),
    ...(one.standing && { standing: withoutFirms(one.standing, names) }),
    ...(one.note && { note: { what: quietly(one.note.what), why: quietly(one.note.why) } }),
    order: { ...quiet, takes: [...new Set([...order.takes, ...names])] },
  }
  const parts = tellingParts([...listed, one.content])
  return { ...notingParts(cleared, parts), order: cleared.order }
}

/** The case with the names of firms that editions list and the text that it publishes does not: nothing new says them. */
function dropping(one: Begun, published: readonly CaseContent[]): Begun {
  const next = publicText(one)
  const firms = droppedFirms(published, next)
  if (firms.length === 0) return one
  const drops = droppedNames(firms, next)
  const gone = goneWithDrop(firms, next)
  const codes = firms.filter((firm) => !gone.includes(firm)).map(({ creditCode }) => creditCode)
  const known = withGone(one, gone, codes)
  const dropless = withoutDropped(known, drops, [next, ...published])
  const quietly = (text: string | undefined) => text && dropless(text)
  const [what, why] = [quietly(one.order.what), quietly(one.order.why)]
  const order = {
    ...one.order,
    drops,
    ...(what !== undefined && { what }),
    ...(why !== undefined && { why }),
  }
  return { ...known, order }
}

/**
 * The case with an order of a number that no edition of it has and no line of the log tells of: its row may be older than what is public, as one
 * from a copy is. What is taken away goes all the same, and names leave what is public now; a text that was written over an older one does
 * not come out.
 */
async function caughtUp(publish: Publish, one: Case, order: CaseOrder): Promise<Begun> {
  const { records } = publish
  const last = Math.max(0, ...(await records.editionNumbers(one.id)))
  const free = (await records.lastTold(one.id, Math.max(order.edition, last + 1))) + 1
  const next = { ...order, edition: free }
  const shown = await shownNow(publish, one.id)
  if (isSilent(order))
    return { ...(shown && shown.edition > one.edition ? withTextOf(one, shown) : one), order: next }
  if (free === order.edition) return { ...one, order }
  if (order.takes === undefined || !shown) throw new BehindError()
  return { ...broughtUp(one, shown), order: next }
}

/** Whether an order leaves nothing of a text. */
export const isSilent = ({ event }: CaseOrder): boolean => event === 'hidden' || event === 'withdrawn'

/**
 * The first day on which a case may name its firms no more, once that has come: by the newsroom's case or by what is public of it, whichever is
 * sooner.
 */
export function expiredOn(one: Case, shown: PublicCase | undefined, now: Date): Day | undefined {
  const [over] = [namesOverOn(one), shown && namesOverIn(shown)].filter((day) => day !== undefined).sort()
  return over !== undefined && over <= dayInShanghai(now) ? over : undefined
}

/** The case whose firms' names are to leave today, since `over`. A correction that waits for its moment with them in it goes back. */
function expired(one: Case, over: Day, now: Date): Case {
  const day = dayInShanghai(now)
  const why = message('zh', 'page.case.namesOver', { date: addDays(over, -1) })
  const event = { n: one.history.length + 1, day, step: 'expire' as const, by: '', name: '' }
  const before: Case = {
    ...one,
    state: one.state === 'approved' ? 'returned' : one.state,
    history: [...one.history, event],
  }
  const salt = randomBytes(16).toString('hex')
  const what = message('zh', 'page.case.namesGone')
  return ordered(before, { event: 'corrected', day, salt, what, why, takes: [] })
}
