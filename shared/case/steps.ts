import {
  type ChangeStanding,
  mayTake,
  type TwoPersonRule,
  takeTwoPersonStep,
} from '../change/two-person-step.ts'
import type { Staff } from '../people/staff.ts'
import { Refusal } from '../refusal/refusal.ts'
import { type Case, type CaseEvent, type CaseState, type CaseStep, caseStepNames } from './case.ts'

/** A line of the table: whom `second` leaves out, and what else has to be so. */
interface CaseRule extends TwoPersonRule<CaseState> {
  /** The second person is another than who proposed this, not than who wrote the text. */
  readonly of?: CaseStep
  /** Only for a case that was public before. */
  readonly public?: true
  /** Also while an order is under way: `waiting` only before publish took it up. */
  readonly over?: 'waiting' | 'any'
}

const all: readonly CaseState[] = [
  'draft',
  'review',
  'returned',
  'approved',
  'published',
  'withdrawing',
  'unnaming',
]
const either = ['drafter', 'approver'] as const

/**
 * The one table of a case's steps. Two people at every one that makes something public, corrects it or takes it away for good;
 * one alone may hide, at once. `approved` becomes `published` when publish has written it.
 */
export const caseSteps: Readonly<Record<CaseStep, CaseRule>> = {
  submit: { from: ['draft', 'returned'], to: 'review', by: ['drafter'] },
  return: { from: ['review'], to: 'returned', by: ['approver'], second: true, reasoned: true },
  approve: { from: ['review'], to: 'approved', by: ['approver'], second: true },
  recall: { from: ['approved'], to: 'returned', by: either, reasoned: true, over: 'waiting' },
  lift: { from: ['approved'], to: 'approved', by: ['approver'], second: true, over: 'waiting' },
  correct: { from: ['published'], to: 'draft', by: ['drafter'] },
  abandon: { from: ['draft', 'returned'], to: 'published', by: ['drafter'], public: true },
  hide: { from: all, to: 'hidden', by: either, reasoned: true, public: true, over: 'any' },
  confirmHide: {
    from: ['hidden'],
    to: 'withdrawn',
    by: ['approver'],
    second: true,
    of: 'hide',
    reasoned: true,
  },
  restore: { from: ['hidden'], to: 'published', by: ['approver'], second: true, of: 'hide', reasoned: true },
  withdraw: { from: ['published'], to: 'withdrawing', by: either, reasoned: true },
  confirmWithdraw: {
    ...{ from: ['withdrawing'], to: 'withdrawn', by: ['approver'], second: true, of: 'withdraw' },
  },
  takeNames: { from: ['published'], to: 'unnaming', by: either, reasoned: true },
  confirmNames: { from: ['unnaming'], to: 'published', by: ['approver'], second: true, of: 'takeNames' },
  keep: { from: ['withdrawing', 'unnaming'], to: 'published', by: either, reasoned: true },
}

type CaseActor = Pick<Staff, 'sub' | 'roles'>

/**
 * The state after a step. Refuses `step` (wrong state, or publish is at it), `role`, `self` (who wrote it cannot return or approve
 * it; who hid or proposed cannot confirm) and `reason` (a reason is missing).
 */
export function takeCaseStep(one: Case, step: CaseStep, actor: CaseActor, reason?: string): CaseState {
  const rule = caseSteps[step]
  if (!isOpen(one, rule)) throw new Refusal('step')
  const state = takeTwoPersonStep<CaseState>(rule, standingOf(one, rule, actor), reason)
  // A correction that was under way when it was hidden goes on.
  return step === 'restore' && one.standing ? 'returned' : state
}

/** The steps that this person may take on a case now. */
export function allowedCaseSteps(one: Case, actor: CaseActor): CaseStep[] {
  return caseStepNames.filter((step) => {
    const rule = caseSteps[step]
    return isOpen(one, rule) && mayTake<CaseState>(rule, standingOf(one, rule, actor))
  })
}

function isOpen({ edition, order }: Case, rule: CaseRule): boolean {
  // Publish may have been at it and stopped: then part of it may be there for everyone to see.
  const begun = order !== undefined && order.stage !== 'waiting'
  if (rule.public && edition === 0 && !(begun && rule.over === 'any')) return false
  if (rule.over === 'waiting') return order?.stage === 'waiting'
  return rule.over === 'any' || order === undefined || order.stage === 'written'
}

/** What makes somebody one of those who wrote the text. */
const writing: readonly CaseEvent['step'][] = ['draft', 'edit', 'fairness', 'correct']

function standingOf(one: Case, rule: CaseRule, { sub, roles }: CaseActor): ChangeStanding<CaseState> {
  const { drafter, history, state } = one
  const wrote = rule.of
    ? history.findLast(({ step }) => step === rule.of)?.by === sub
    : drafter === sub || history.some(({ by, step }) => by === sub && writing.includes(step))
  return { state, wrote, roles }
}
