/** The table and what was published contradict each other: nothing may be written until somebody has looked. */
export class LogAtOddsError extends Error {
  override readonly name = 'LogAtOddsError'
}
