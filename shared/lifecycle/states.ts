/** The states of a tip. `filed` is the only beginning, `archived` the only end. Frozen. */
export const states = [
  'filed',
  'accepted',
  'declined',
  'inspecting',
  'substantiated',
  'unsubstantiated',
  'rectifying',
  'closed',
  'transferred',
  'referred',
  'merged',
  'reopened',
  'archived',
] as const

export type State = (typeof states)[number]

/** Nothing is due from the office in these; the reporter may still speak, then the clock archives. */
export const settledStates = [
  'declined',
  'unsubstantiated',
  'closed',
  'referred',
  'merged',
  'archived',
] as const

/** Whether the office still owes work on a tip in this state. */
export function isOpen(state: State): boolean {
  return !(settledStates as readonly State[]).includes(state)
}
