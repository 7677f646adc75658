import { isOpen } from '../lifecycle/states.ts'
import type { Day } from '../value/day.ts'
import { type OfficeCode, PROVINCE } from '../value/office-code.ts'
import { dueDay } from './due.ts'
import type { Sets, TipEvent } from './history.ts'
import type { Reward, Tip } from './tip.ts'
import { withoutUndone } from './undone.ts'

type Row = Pick<Tip, 'state' | 'office' | 'upper' | 'filedOn' | 'acceptBy' | 'finishBy' | 'provisional'> &
  Pick<Tip, 'critical' | 'assignee' | 'escalatedTo' | 'settledOn' | 'destroyedOn' | 'answerBy' | 'answer'> &
  Pick<Tip, 'disputes' | 'referrals' | 'transfers' | 'remindOn'>

/** What a tip's row must hold by its history. Parts that no event of it tells are absent. */
export type Standing = { readonly [Part in keyof Row]?: Row[Part] | undefined } & {
  readonly channel?: string | undefined
  /** Codes of the offices that hold it: the handling one, then those above it. */
  readonly holders?: readonly OfficeCode[] | undefined
  readonly reward?: (Pick<Reward, 'amount' | 'day'> & { readonly approvedBy?: string }) | undefined
}

/** An event, as far as the row follows from it. `by` and parts of `sets` are absent where they are not shown. */
export type Told = Pick<TipEvent, 'day' | 'state'> & { readonly kind: string } & {
  readonly [Part in 'step' | 'by' | 'subject' | 'sets']?: TipEvent[Part] | undefined
}

/** What the row must hold after all of a history, as if what was taken back never was, and the day by which the next step is owed. */
export function replay(history: readonly Told[]): Standing & { readonly dueBy?: Day | undefined } {
  const standing = withoutUndone(history).reduce<Standing>(after, {})
  const { state, acceptBy, finishBy } = standing
  if (!state || !acceptBy || !finishBy) return standing
  return { ...standing, dueBy: dueDay({ state, acceptBy, finishBy }) }
}

/** What the row must hold after one more event. */
export function after(standing: Standing, event: Told): Standing {
  return { ...changed(standing, event), state: event.state }
}

function changed(standing: Standing, event: Told): Standing {
  const { kind, day, subject = '', sets = {}, by } = event
  switch (kind) {
    case 'filed':
      return filed(event)
    case 'step':
      return stepped(standing, event)
    case 'escalated':
      return { ...standing, escalatedTo: higher(standing.escalatedTo, subject) }
    case 'extended':
    case 'corrected':
      return { ...standing, ...targetsOf(sets) }
    case 'assigned':
      return { ...standing, assignee: sets.assignee }
    case 'reminder':
      return { ...standing, remindOn: sets.remindOn }
    case 'notified':
    case 'received':
      return { ...standing, referrals: referred(standing, event) }
    case 'answered': {
      const rating = sets.rating ?? standing.answer?.rating
      const answer = { verdict: 'confirmed' as const, day, ...(rating && { rating }) }
      return subject === 'confirmed' ? { ...standing, answer } : standing
    }
    case 'ended':
      // Another outcome than the one that was answered.
      return { ...standing, answer: undefined, answerBy: sets.answerBy }
    case 'joined':
      return joined(standing, sets)
    case 'rewarded': {
      const approved = by?.who === 'staff' && { approvedBy: by.sub }
      return { ...standing, reward: { amount: Number(subject), day, ...approved } }
    }
    case 'destroyed':
      return { ...standing, destroyedOn: day, assignee: undefined }
    default:
      return standing
  }
}

function filed({ day, subject, sets = {} }: Told): Standing {
  const { channel, critical, holders, upper, referrals = [] } = sets
  return {
    ...{ channel, critical, holders, upper, referrals, office: subject, filedOn: day, transfers: 0 },
    ...targetsOf(sets),
  }
}

/** Another tip was merged into it: the earliest days of both, the urgency of either, and what both owe. */
function joined(standing: Standing, { critical, referrals = [], ...days }: Sets): Standing {
  const { referrals: own = [] } = standing
  const kept = own.filter(({ agency }) => !referrals.some((one) => one.agency === agency))
  return {
    ...{ ...standing, ...targetsOf(days), referrals: [...kept, ...referrals] },
    ...(critical !== undefined && { critical }),
  }
}

function stepped(standing: Standing, { step, state, day, subject, sets = {}, by }: Told): Standing {
  if (step === 'archive') return standing
  const { settledOn: _on, answerBy: _by, answer: _answer, ...rest } = standing
  if (!isOpen(state)) return { ...rest, settledOn: day, answerBy: sets.answerBy, remindOn: undefined }
  switch (step) {
    case 'accept':
    case 'inspect': {
      const taker = by?.who === 'staff' ? { sub: by.sub, name: by.name } : undefined
      return { ...rest, ...targetsOf(sets), assignee: rest.assignee ?? taker }
    }
    case 'reopen': {
      const disputed = by?.who === 'reporter' && { disputes: (rest.disputes ?? 0) + 1 }
      return { ...rest, ...targetsOf(sets), assignee: undefined, ...disputed }
    }
    case 'split':
      return { ...rest, ...targetsOf(sets), assignee: undefined }
    case 'transfer': {
      const passed = { office: subject, upper: sets.upper, holders: sets.holders }
      const left = { assignee: undefined, remindOn: undefined }
      return { ...rest, ...passed, ...left, transfers: (rest.transfers ?? 0) + 1 }
    }
    default:
      return rest
  }
}

function targetsOf({
  acceptBy,
  finishBy,
  provisional,
}: Sets): Partial<Pick<Row, 'acceptBy' | 'finishBy' | 'provisional'>> {
  return {
    ...(acceptBy !== undefined && { acceptBy }),
    ...(finishBy !== undefined && { finishBy }),
    ...(provisional !== undefined && { provisional }),
  }
}

function referred({ referrals = [] }: Standing, { kind, day, subject, sets }: Told): Row['referrals'] {
  const done = kind === 'notified' ? { notifiedOn: day } : { receivedOn: sets?.receivedOn }
  return referrals.map((one) => (one.agency === subject ? { ...one, ...done } : one))
}

/** The higher of two offices; the later one of the same height. */
function higher(before: OfficeCode | undefined, next: OfficeCode): OfficeCode {
  return before !== undefined && height(before) > height(next) ? before : next
}

function height(office: OfficeCode): number {
  if (office === PROVINCE) return 2
  return office.endsWith('00') ? 1 : 0
}
