import { actorInEnglish } from '../../../shared/campaign/campaign.ts'
import type { Campaign, Duty } from '../../../shared/campaign/campaign-schema.ts'
import { dateText } from '../../text/date-text.ts'
import type { PageText } from '../../text/page-text.ts'

/** Who is responsible for a duty: the plan's own words, or what they are called in English. */
export const actorsText = (campaign: Campaign, { actors }: Duty, { language }: PageText): string =>
  language === 'zh' ? actors.join('、') : actors.map((actor) => actorInEnglish(campaign, actor)).join(', ')

/** When a duty is due: its days, or what the plan says instead; nothing when it says nothing. */
export function dueText({ due }: Duty, { language, t }: PageText): string {
  const days = due.days.map((day) => dateText(day, language)).join(language === 'zh' ? '、' : ', ')
  if (days !== '') return days
  return due.zh === '—' || due.zh === '' ? t('page.progress.noDay') : due.zh
}
