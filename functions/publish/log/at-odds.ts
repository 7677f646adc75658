import { LOG_AT_ODDS } from '../../../shared/publication/log-at-odds.ts'

/** The table and what was published contradict each other: nothing may be written until somebody has looked. */
export class LogAtOddsError extends Error {
  override readonly name = 'LogAtOddsError'
  /** Which of the two is another: a file of the log alone, while table and checkpoint agree, or more than that. */
  readonly another: 'file' | 'more'

  constructor(message: string, another: 'file' | 'more' = 'more') {
    super(message)
    this.another = another
  }
}

/** One line for whom the alarm wakes: what is at odds, and which steps of docs/log.md mend it. */
export const alarmLine = ({ message, another }: LogAtOddsError): string =>
  `event=failure stage=publish kind=${LOG_AT_ODDS} found=${JSON.stringify(message)} do=${JSON.stringify(
    `docs/log.md, “For who runs it”, steps ${another === 'file' ? '1, 2 and 4' : '1 to 3'}`,
  )}`
