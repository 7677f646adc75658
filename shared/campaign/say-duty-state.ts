import { message } from '../messages/message.ts'
import type { Language } from '../value/language.ts'
import type { DutyState } from './duty-state.ts'

/** A duty's state in a word or two. */
export const sayDutyState = (language: Language, state: DutyState): string =>
  message(language, `campaign.state.${state}`)

/** What a state means, and from what it is told, for readers. */
export const explainDutyState = (language: Language, state: DutyState): string =>
  message(language, `campaign.stateMeans.${state}`)

/** Which round a recurring duty that is done is done for. */
export const explainRecurring = (language: Language): string =>
  message(language, 'campaign.stateMeans.recurring')
