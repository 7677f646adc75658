import { isReady, readyOn } from '../../../shared/progress/expected.ts'
import { ALWAYS } from '../../../shared/progress/sheet.ts'
import type { Day } from '../../../shared/value/day.ts'
import { dateText } from '../../text/date-text.ts'
import { useWords, type Words } from '../frame/words.ts'
import type { SheetAt } from './address.ts'

interface Props {
  readonly at: Pick<SheetAt, 'campaign' | 'period'>
  readonly today: Day
}

/** From which day on a period can be handed in; empty once it can. */
export function readyText({ campaign, period }: Props['at'], today: Day, { say, language }: Words): string {
  if (isReady(campaign, period, today)) return ''
  const date = dateText(readyOn(campaign, period), language)
  return say(period === ALWAYS ? 'progress.ready.campaign' : 'progress.ready.month', { date })
}

/** Says that a month is not over, or that its campaign has not begun, and what can be done meanwhile; nothing once it can be handed in. */
export function ReadyNote({ at, today }: Props) {
  const words = useWords()
  const text = readyText(at, today, words)
  return text === '' ? null : <p class="notice">{text}</p>
}
