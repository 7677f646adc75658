import { addWorkdays } from '../calendar/workday.ts'
import { limits } from '../deadline/limits.ts'
import { isOpen } from '../lifecycle/states.ts'
import { addDays, type Day } from '../value/day.ts'
import { addHours } from '../value/hour.ts'
import type { OfficeCode } from '../value/office-code.ts'
import { dueDay, isUndecided } from './due.ts'
import { owedDuties, untoldDuties } from './duties.ts'
import { isReopenedFromOutside } from './reopened.ts'
import type { OfficeWrap, Tip } from './tip.ts'
import { withoutUndone } from './undone.ts'
import { withEvent } from './with-event.ts'
import { lockedOut, officesAbove } from './wraps.ts'

/** Why an office above was notified; the texts are `escalation.<name>`. */
export const escalationReasons = [
  'look',
  'accept',
  'finish',
  'notify',
  'receive',
  'bounces',
  'unopenable',
  'another',
  'long',
] as const
export type EscalationReason = (typeof escalationReasons)[number]

/** That an office above must be notified, from a day or an hour on. */
export interface Escalation {
  readonly reason: EscalationReason
  /** Code of the office to notify. */
  readonly office: OfficeCode
  /** Day or hour in Asia/Shanghai; they sort together. */
  readonly at: string
}

/** A tip, as far as escalations are told by it. */
export type Awaiting = Pick<
  Tip,
  'state' | 'history' | 'filedOn' | 'acceptBy' | 'finishBy' | 'lookBy' | 'openedOn'
> &
  Pick<Tip, 'sealedTo' | 'transfers' | 'referrals'> & {
    readonly officeWraps: readonly Omit<OfficeWrap, 'wrap' | 'by'>[]
  }

/** Every escalation that a tip still awaits, soonest first. Of a settled one only what agencies are owed is left. */
export function awaited(tip: Awaiting): Escalation[] {
  const working = isOpen(tip.state)
    ? [...lookFirst(tip), ...pastTarget(tip), ...bounced(tip), ...unopenable(tip), ...tooLong(tip)]
    : []
  return [...working, ...notTold(tip), ...notReceived(tip)]
    .filter((one) => !wasTold(tip, one))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
}

/** The tip put before the level above for a reason of its own; undefined where there is none above, or it was before. */
export function putBeforeAbove(tip: Tip, reason: EscalationReason, day: Day): Tip | undefined {
  const [office] = officesAbove(tip)
  return office === undefined ? undefined : putBefore(tip, { reason, office, day })
}

/** That an office above is told of a tip, and why. */
interface Told {
  readonly reason: EscalationReason
  readonly office: OfficeCode
  readonly day: Day
}

/** The tip put before one of the offices above it; undefined where it is none, or was told so before. */
export function putBefore(tip: Tip, one: Told): Tip | undefined {
  const { reason, office, day } = one
  if (!officesAbove(tip).includes(office) || wasTold(tip, { reason, office, at: day })) return undefined
  return told(tip, one)
}

/** What offices above were told of a tip: each office once for a reason. */
export function toldOf({ history }: Pick<Tip, 'history'>): Pick<Told, 'reason' | 'office'>[] {
  const known = new Map<string, Pick<Told, 'reason' | 'office'>>()
  for (const { kind, reason: name, subject: office } of withoutUndone(history)) {
    const reason = escalationReasons.find((one) => one === name)
    if (kind === 'escalated' && reason && office) known.set(`${reason} ${office}`, { reason, office })
  }
  return [...known.values()]
}

/** The tip with every escalation whose time has come in its history, or undefined when none has. */
export function escalate(tip: Tip, now: string, day: Day): Tip | undefined {
  const due = awaited(tip).filter(({ at }) => at <= now)
  if (due.length === 0) return undefined
  return withoutLook(due.reduce((one, { reason, office }) => told(one, { reason, office, day }), tip))
}

function told(tip: Tip, { reason, office, day }: Told): Tip {
  return withEvent(tip, { day, kind: 'escalated', by: { who: 'clock' }, reason, subject: office })
}

/** Once nobody is left to notify, the hour has no use and goes. */
function withoutLook(tip: Tip): Tip {
  if (!tip.lookBy || awaited(tip).some(({ reason }) => reason === 'look')) return tip
  const { lookBy: _, ...rest } = tip
  return rest
}

/** Days that run anew after a reopening by another than the office: that they passed is told anew, too. */
const running: readonly EscalationReason[] = ['accept', 'finish', 'another']

/** Days that another tip may bring with it. */
const brought: readonly EscalationReason[] = ['accept', 'finish', 'notify', 'receive']

function wasTold(tip: Awaiting, { reason, office }: Escalation): boolean {
  const history = withoutUndone(tip.history)
  const from = history.findLastIndex(
    (event) =>
      (running.includes(reason) && isReopenedFromOutside(event)) ||
      (brought.includes(reason) && event.kind === 'joined'),
  )
  return history
    .slice(from + 1)
    .some((event) => event.kind === 'escalated' && event.reason === reason && event.subject === office)
}

function ladder(tip: Awaiting, reason: EscalationReason, times: readonly string[]): Escalation[] {
  return officesAbove(tip).flatMap((office, n) => {
    const at = times[n]
    return at === undefined ? [] : [{ reason, office, at }]
  })
}

function lookFirst(tip: Awaiting): Escalation[] {
  const { lookBy } = tip
  if (!lookBy || tip.openedOn) return []
  return ladder(tip, 'look', [lookBy, addHours(lookBy, limits.lookAgainHours)])
}

function pastTarget(tip: Awaiting): Escalation[] {
  const reason = isUndecided(tip.state) ? 'accept' : 'finish'
  const due = dueDay(tip)
  const again = addWorkdays(due, limits.againWorkdays).day
  return ladder(tip, reason, [addDays(due, 1), addDays(again, 1)])
}

/** However often it was settled and reopened, whoever stands above knows of a tip that goes on for so long. */
function tooLong(tip: Awaiting): Escalation[] {
  const after = (days: number) => addDays(tip.filedOn, days)
  return ladder(tip, 'long', [after(limits.longDays), after(limits.longDays + limits.longAgainDays)])
}

function notTold(tip: Awaiting): Escalation[] {
  const late = untoldDuties(tip)
    .map(({ by }) => addDays(by, 1))
    .sort()
  return late[0] === undefined ? [] : ladder(tip, 'notify', [late[0]])
}

function notReceived(tip: Awaiting): Escalation[] {
  const late = owedDuties(tip)
    .flatMap(({ notifiedOn }) => (notifiedOn === undefined ? [] : [notifiedOn]))
    .map((notifiedOn) => addDays(addWorkdays(notifiedOn, limits.receiveWorkdays).day, 1))
    .sort()
  return late[0] === undefined ? [] : ladder(tip, 'receive', [late[0]])
}

/** An office that cannot open its wrap: whoever stands above it and can is told at once. */
function unopenable(tip: Awaiting): Escalation[] {
  const locked = lockedOut(tip)
  return tip.sealedTo.slice(1).flatMap(({ office }, n) => {
    const below = tip.sealedTo[n]?.office ?? ''
    return locked.includes(below) ? [{ reason: 'unopenable' as const, office, at: tip.filedOn }] : []
  })
}

function bounced(tip: Awaiting): Escalation[] {
  return tip.transfers < limits.bounces ? [] : ladder(tip, 'bounces', [tip.filedOn])
}
