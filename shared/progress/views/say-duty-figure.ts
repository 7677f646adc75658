import { monthText } from '../../messages/date-text.ts'
import { message } from '../../messages/message.ts'
import type { Language } from '../../value/language.ts'
import type { DutyFigure } from './duty-figures.ts'
import { numberText, percentText } from './say-number.ts'
import { sayReached, sayTotal } from './today.ts'

/** The newest value of an indicator, with the target where the plan sets one: 2023年9月底94.3%，2个市达到100%，11个市没有. */
export function sayDutyFigure({ indicator, month, sum }: DutyFigure, language: Language): string {
  const { target } = indicator
  const unit = indicator.kind === 'ratio' ? '%' : indicator.unit[language]
  const says = [
    ...(indicator.kind === 'ratio' || target === undefined
      ? [sayTotal(sum, indicator.unit[language], language)]
      : []),
    ...(target === undefined ? [] : [sayReached(sum, { target, unit }, language)]),
  ].map((one) => one.replaceAll('*', ''))
  return message(language, 'page.progress.dutyFigure', {
    month: monthText(month, language),
    says: says.join(language === 'zh' ? '；' : '; '),
  })
}

/** That reports and figures do not agree: 各市说做到了；第2次排查2023年9月底94.3%，没到100%. Empty where they do. `who`: who says so. */
export function sayAgainst(
  { indicator, month, sum, against }: DutyFigure,
  level: 'city' | 'province' | 'none',
  language: Language,
  who = message(language, `page.progress.against.${level === 'province' ? 'province' : 'city'}`),
): string {
  if (!against) return ''
  const unit = indicator.kind === 'ratio' ? '%' : (language === 'zh' ? '' : ' ') + indicator.unit[language]
  return message(language, `page.progress.against.${against}`, {
    ...{ who, name: indicator[language], month: monthText(month, language), n: sum.short.length },
    ...{ percent: percentText(sum.percent ?? 0), target: `${numberText(indicator.target ?? 0)}${unit}` },
  })
}
