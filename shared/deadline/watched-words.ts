/** Words that the clock logs and an alarm listens for: a tick came to its end. */
export const CLOCK_DONE = 'clockDone'

/** Work is put aside that failed. */
export const WORK_ASIDE = 'workAside'

/** After a round, work is left that has been due for longer than two hours. */
export const WORK_LATE = 'workLate'

/** Intake was asked whether it is well, and a part that it needs is not. */
export const UNHEALTHY = 'unhealthy'
