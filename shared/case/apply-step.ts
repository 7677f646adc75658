import { message } from '../messages/message.ts'
import type { Staff } from '../people/staff.ts'
import { Refusal } from '../refusal/refusal.ts'
import type { Day } from '../value/day.ts'
import { addDays, dayInShanghai } from '../value/day.ts'
import type { Case, CaseStep } from './case.ts'
import { proposeNames, settleNames, unnamed, withoutProposal } from './decide-names.ts'
import { unfairness } from './fairness.ts'
import type { NameDecision } from './name-decision.ts'
import { type CaseOrder, momentOf, type WallTime } from './order.ts'
import type { PublicRecord } from './public-case.ts'
import { publicFairness } from './public-fairness.ts'
import { checksOf } from './review-checks.ts'
import { takeCaseStep } from './steps.ts'

/** Who takes a step, and when. */
export interface CaseActing {
  readonly staff: Pick<Staff, 'sub' | 'name' | 'roles'>
  readonly now: Date
  /** 16 random bytes, hex, for a record that the step makes public. */
  readonly salt: string
  /** What was published of the case so far, oldest first: read for names that leave. */
  readonly editions?: readonly PublicRecord[]
}

/** What is said with a step. */
export interface Said {
  readonly reason?: string | undefined
  /** Of a correction: what changed, and why. */
  readonly what?: string | undefined
  readonly why?: string | undefined
  /** What was read before an approval. */
  readonly read?: readonly string[] | undefined
  /** The moment at which it is to become public. */
  readonly publishAt?: WallTime | undefined
  /** Of names that leave: what becomes of the places where a firm could still be known. */
  readonly names?: readonly NameDecision[] | undefined
  readonly also?: readonly string[] | undefined
}

/**
 * The case after a step. Refuses as `takeCaseStep` does; of an approval `unticked`, `publishAt` and what `unfairness` says; of a
 * correction `reason` when it is not said what changed and why; of names that leave `firewall` while a firm could still be known by
 * a place that nobody decided about.
 */
export function applyCaseStep(before: Case, step: CaseStep, said: Said, acting: CaseActing): Case {
  const { staff, now } = acting
  const day = dayInShanghai(now)
  const state = takeCaseStep(before, step, staff, said.reason)
  const event = { n: before.history.length + 1, day, step, by: staff.sub, name: staff.name }
  const reason = said.reason ?? (step === 'correct' ? said.why : undefined)
  const after: Case = {
    ...{ ...before, state, version: before.version + 1 },
    history: [...before.history, { ...event, ...(reason && { reason }) }],
  }
  return effects[step]?.(after, said, { ...acting, day }) ?? after
}

type Effect = (after: Case, said: Said, acting: CaseActing & { readonly day: Day }) => Case

/** What a step does beside moving the case on. */
const effects: Partial<Record<CaseStep, Effect>> = {
  submit: (after) => {
    if (after.edition > 0 && !after.note) throw new Refusal('reason', { fields: ['what'] })
    return after
  },
  approve: (after, { read = [], publishAt }, acting) => {
    const left = checksOf(after).filter((one) => !read.includes(one))
    if (left.length > 0) throw new Refusal('unticked', { fields: left })
    if (publishAt !== undefined) checkMoment(publishAt, acting.now)
    const day = publishAt?.slice(0, 10) ?? acting.day
    const unfair = unfairness(after, day)
    if (unfair) throw new Refusal(unfair)
    const event = after.edition === 0 ? 'published' : 'corrected'
    return ordered(after, { event, day, salt: acting.salt, at: publishAt, ...after.note })
  },
  recall: withoutOrder,
  lift: (after, _, { day, salt }) => {
    const unfair = unfairness(after, day)
    if (unfair) throw new Refusal(unfair)
    const { event = 'published', what, why } = after.order ?? {}
    return ordered(withoutOrder(after), { event, day, salt, what, why })
  },
  correct: (after, { what, why }) => {
    if (!what || !why) throw new Refusal('reason', { fields: [what ? 'why' : 'what'] })
    return { ...after, standing: after.content, standingFairness: after.fairness, note: { what, why } }
  },
  abandon: settled,
  // Firms that were about to leave leave all the same.
  hide: (after, { reason }, { day, salt }) =>
    ordered(after, {
      ...{ event: 'hidden', day, salt, why: reason },
      ...{ takes: after.order?.takes, drops: after.order?.drops, masks: after.order?.masks },
    }),
  confirmHide: (after, { reason }, acting) => withdrawn(after, reason, acting),
  confirmWithdraw: (after, _, acting) =>
    withdrawn(after, after.history.findLast(({ step }) => step === 'withdraw')?.reason, acting),
  restore: (after, { reason }, { day, salt }) => {
    const { namesUntil } = publicFairness(after)
    const over = namesUntil !== undefined && namesUntil < day
    return ordered(over ? unnamed(after) : after, {
      ...{ event: 'restored', day, salt, what: message('zh', 'page.case.backAgain'), why: reason },
      ...(over && { takes: [] }),
    })
  },
  keep: withoutProposal,
  takeNames: (after, said, { editions = [] }) => proposeNames(after, said, editions),
  confirmNames: (after, _, { day, salt, editions = [] }) => {
    const { settled, takes, masks } = settleNames(after, editions)
    const said = editions.flatMap((one) => (one.state === 'published' ? [one.content] : []))
    const named = [...said, after.standing ?? after.content].some(({ firms }) => firms.length > 0)
    // What stays as it is needs no public version.
    if (!named && takes.length === 0) return settled
    const why = after.history.findLast(({ step }) => step === 'takeNames')?.reason
    const what = message('zh', 'page.case.namesGone')
    return ordered(settled, { event: 'corrected', day, salt, what, why, takes, masks })
  },
}

function withdrawn(after: Case, why: string | undefined, { day, salt }: { day: Day; salt: string }): Case {
  return ordered(after, { event: 'withdrawn', day, salt, why })
}

type NewOrder = Pick<CaseOrder, 'event' | 'day' | 'salt'> & {
  readonly [K in 'at' | 'what' | 'why' | 'takes' | 'drops' | 'masks']?: CaseOrder[K] | undefined
}

/** Orders the next public version, over what was ordered before. What publish never took up leaves its number free. */
export function ordered(one: Case, { event, day, salt, at, what, why, takes, drops, masks }: NewOrder): Case {
  const { edition, order } = one
  const used = order && order.stage !== 'waiting' ? order.edition : 0
  return {
    ...one,
    order: {
      ...{ event, edition: Math.max(edition, used) + 1, day, salt, stage: 'waiting' },
      ...(at !== undefined && { at }),
      ...(what !== undefined && { what }),
      ...(why !== undefined && { why }),
      ...(takes !== undefined && { takes }),
      ...(drops !== undefined && { drops }),
      ...(masks !== undefined && { masks }),
    },
  }
}

/** The case with nothing for publish to do. */
export function withoutOrder({ order: _, ...one }: Case): Case {
  return one
}

/** The public text is again the one that is worked on, with what was known of its firms. */
export function settled({ standing, standingFairness, note: _, ...one }: Case): Case {
  return { ...one, content: standing ?? one.content, fairness: standingFairness ?? one.fairness }
}

function checkMoment(at: WallTime, now: Date): void {
  const day = at.slice(0, 10)
  const real = Number.isFinite(momentOf(at).getTime()) && addDays(day, 0) === day
  if (!real || momentOf(at) <= now || day > addDays(dayInShanghai(now), 366))
    throw new Refusal('publishAt', { fields: ['publishAt'] })
}
