import { message } from '../messages/message.ts'
import type { Language } from '../value/language.ts'
import { findIndicator } from './campaign.ts'
import type { Campaign, Duty } from './campaign-schema.ts'
import { isRegister } from './sheet-ids.ts'

/** What a duty is measured by, by its name: an indicator, a register, or what the platform counts by itself. */
export function sayMeasure(
  campaign: Campaign,
  by: Duty['measures'][number]['by'],
  language: Language,
): string {
  if ('indicator' in by) return findIndicator(campaign, by.indicator)?.[language] ?? by.indicator
  if ('data' in by) return message(language, `page.progress.by.${by.data}`)
  if (isRegister(by.sheet)) return message(language, `page.progress.register.${by.sheet}`)
  return message(language, 'page.progress.section.duties')
}
