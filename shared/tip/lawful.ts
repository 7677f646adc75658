import { type Actor, type Step, steps } from '../lifecycle/steps.ts'
import type { TipId } from '../value/id.ts'
import { isNamingLawful } from './parts.ts'
import { archiveDay, destroyDay } from './retention.ts'
import { replay, type Told } from './standing.ts'
import { isQuiet, mergerAt } from './undone.ts'

/** An event with what it names. */
type Named = Told & { readonly content?: string | undefined }

/**
 * Numbers, from 1, of the events of a history that could not have happened: a step that the table does not know from the
 * state before or gives to nobody who is said to have taken it, another state without a step, a day before the one before,
 * an archiving or destruction before its time, a joining that brings later days or less urgency, an end that can no more be
 * disputed, a merger taken back that is none or that something followed, or a part that is named as none is. `own`: the tip's id, where it is known. Who writes a table by hand leaves such; a stage never does.
 */
export function unlawful(history: readonly Named[], own?: TipId): number[] {
  return history.flatMap((event, at) => {
    const before = history.slice(0, at)
    const right = isLawful(event, before) && isNamingLawful(event, before, own)
    return right && (at > 0 || isPartNamed(history)) ? [] : [at + 1]
  })
}

/** A part says right after its filing of which tip it is one. */
function isPartNamed([filed, next]: readonly Told[]): boolean {
  return filed?.sets?.channel !== 'part' || next?.kind === 'partOf'
}

function isLawful(event: Told, before: readonly Told[]): boolean {
  const last = before.at(-1)
  if (!last) return event.kind === 'filed' && event.state === 'filed'
  if (event.day < last.day || event.kind === 'filed') return false
  if (event.kind === 'undone') return isUndoLawful(event, before)
  if (event.kind === 'step') return isStepLawful(event, last) && isTimely(event, before)
  return (
    event.state === last.state &&
    isTimely(event, before) &&
    isEarlierOnly(event, before) &&
    isAnswerable(event)
  )
}

function isStepLawful({ step, state, by }: Told, last: Told): boolean {
  if (step === undefined || !Object.hasOwn(steps, step)) return false
  const rule = steps[step as Step]
  const actors: readonly Actor[] = rule.by
  const from: readonly string[] = rule.from
  const mayBe = by === undefined || actors.some((one) => isSaid(one, by.who))
  return from.includes(last.state) && rule.to === state && mayBe
}

/** A merger is taken back by staff, to the state before it, while nothing followed but what it told above at once and what stays inside the office. */
function isUndoLawful({ state, by }: Told, before: readonly Told[]): boolean {
  const at = mergerAt(before)
  if (at === undefined || (by !== undefined && by.who !== 'staff')) return false
  const merger = before[at]
  return (
    before[at - 1]?.state === state &&
    before.slice(at).every((one) => isQuiet(one) || one.day === merger?.day)
  )
}

/** Where a history is shown to the reporter, what no office did is said to be theirs, the clock's steps too. */
function isSaid(actor: Actor, who: NonNullable<Told['by']>['who']): boolean {
  if (actor === 'clock') return who !== 'staff'
  return actor === 'reporter' ? who === 'reporter' : who === 'staff'
}

/** A tip that joins brings earlier days or none, and urgency or none. */
function isEarlierOnly({ kind, sets = {} }: Told, before: readonly Told[]): boolean {
  if (kind !== 'joined') return true
  const { acceptBy = '', finishBy = '', critical } = replay(before)
  const calmed = critical && sets.critical === false
  return !calmed && (sets.acceptBy ?? '') <= acceptBy && (sets.finishBy ?? '') <= finishBy
}

/** How another tip ended may be disputed on that day at least. */
function isAnswerable({ kind, day, sets = {} }: Told): boolean {
  return kind !== 'ended' || (sets.answerBy ?? '') >= day
}

/** Content is kept until its day. */
function isTimely({ kind, step, day }: Told, before: readonly Told[]): boolean {
  if (step !== 'archive' && kind !== 'destroyed') return true
  const { state, settledOn } = replay(before)
  if (state === undefined || settledOn === undefined) return false
  const due =
    kind === 'destroyed'
      ? state === 'archived' && destroyDay({ settledOn, history: before })
      : archiveDay({ state, settledOn })
  return Boolean(due) && day >= String(due)
}
