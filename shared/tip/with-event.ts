import { appendEvent, type NewEvent } from './history.ts'
import { after, replay, type Standing, type Told } from './standing.ts'
import type { Tip } from './tip.ts'

/** Parts of the row that follow from the history. */
const followed = [
  ...(['state', 'office', 'upper', 'filedOn', 'acceptBy', 'finishBy', 'provisional', 'critical'] as const),
  ...(['assignee', 'escalatedTo', 'settledOn', 'destroyedOn', 'answerBy', 'answer', 'disputes'] as const),
  ...(['referrals', 'transfers', 'remindOn'] as const),
] satisfies (keyof Standing & keyof Tip)[]

/**
 * The tip with one more event, and with what follows from it in the row. Nothing else writes either: so they cannot drift
 * apart. `state`: after it; stays when absent.
 */
export function withEvent<Some extends Tip>(
  tip: Some,
  event: Omit<NewEvent, 'state'> & Partial<Pick<NewEvent, 'state'>>,
): Some {
  const told = { ...event, state: event.state ?? tip.state }
  const { reward, ...standing } = standingAfter(tip, told)
  const row = Object.fromEntries(
    followed.map((name) => [name, standing[name]]).filter(([, value]) => value !== undefined),
  )
  const rest = Object.fromEntries(Object.entries(tip).filter(([name]) => !isFollowed(name)))
  return {
    ...(rest as Some),
    ...row,
    ...(reward && { reward: { coded: false, ...tip.reward, ...reward } }),
    history: [...appendEvent(tip.history, told)],
  }
}

/** Taking back leads to where the row stood before: the history alone says where. */
function standingAfter(tip: Tip, told: Told): Standing {
  if (told.kind === 'undone') return replay([...tip.history, told])
  return after(Object.fromEntries(followed.map((name) => [name, tip[name]])), told)
}

function isFollowed(name: string): boolean {
  return followed.some((one) => one === name)
}
