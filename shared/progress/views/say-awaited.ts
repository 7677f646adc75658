import { dateText } from '../../messages/date-text.ts'
import { message } from '../../messages/message.ts'
import type { Language } from '../../value/language.ts'
import type { AwaitedReport } from '../awaited.ts'

/** What came of a place that nothing is accepted of: 10月5日报来，省里还在看; with its day. */
export const sayAwaited = ({ state, on }: AwaitedReport, language: Language): string =>
  message(language, `page.progress.awaited.${state}`, { day: dateText(on, language) })

/** The same of one duty: what came tells of some duties, and nobody knows yet of which. */
export const sayAwaitedDuty = ({ state, on }: AwaitedReport, language: Language): string =>
  message(language, `page.progress.awaitedDuty.${state}`, { day: dateText(on, language) })
