import data from './limits.json' with { type: 'json' }

/** The platform's own limits, called proposals: none is shown as law. */
export interface Limits {
  /** Hours until a critical tip should be opened; then the level above is notified. */
  readonly lookHours: number
  /** Hours more until the level above that is notified. */
  readonly lookAgainHours: number
  /** Working days past a target after which the second level above is notified. */
  readonly againWorkdays: number
  /** Working days in which a agency that was notified should confirm; then the level above is notified. */
  readonly receiveWorkdays: number
  /** Days in which the reporter may confirm or dispute an outcome. */
  readonly answerDays: number
  /** Working days to finish after a tip was reopened, when its target lies closer. */
  readonly reopenedWorkdays: number
  /** Times a tip may be passed on before the level above is notified. */
  readonly bounces: number
  /** Tips that may wait on one, over all mergers: each is looked at whenever somebody decides about that one. */
  readonly mergers: number
  /** Days after the filing from which the level above is told of a tip that is open, however it came to be. */
  readonly longDays: number
  /** Days more until the level above that is told. */
  readonly longAgainDays: number
  /** Days after which a settled tip is archived: nothing can be added. */
  readonly archiveDays: number
  /** The most that somebody in a role may approve as a reward, in yuan. */
  readonly rewardYuan: Readonly<Record<'lead' | 'citySupervisor', number>>
  /** Days after which the content of a settled tip is destroyed, by the state it was settled in. */
  readonly destroyDays: Readonly<
    Record<'declined' | 'merged' | 'unsubstantiated' | 'referred' | 'closed', number>
  >
}

export const limits: Limits = data
