import { monthText } from '../../messages/date-text.ts'
import { message } from '../../messages/message.ts'
import type { Language } from '../../value/language.ts'
import { monthsAfter, monthsBetween } from '../submission.ts'

/** Months in words, oldest first: those that follow one another as from the first to the last, a single one by its name. */
export function sayPeriods(periods: readonly string[], language: Language): string {
  const runs: { from: string; to: string }[] = []
  for (const period of periods) {
    const last = runs.at(-1)
    if (last && monthsAfter(last.to, 1) === period) last.to = period
    else runs.push({ from: period, to: period })
  }
  return runs
    .map(({ from, to }) =>
      from === to
        ? monthText(from, language)
        : message(language, 'page.progress.span', {
            ...{ from: monthText(from, language), to: monthText(to, language) },
          }),
    )
    .join(language === 'zh' ? '、' : ', ')
}

/** Months between the first and the last of these that are not among them. */
export const missingMonths = (periods: readonly string[]): string[] =>
  monthsBetween(periods[0] ?? '', periods.at(-1) ?? '').filter(
    (month) => month !== '' && !periods.includes(month),
  )
