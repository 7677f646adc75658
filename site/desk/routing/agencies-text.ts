import { findAgency } from '../../../shared/topic/topic.ts'
import type { Words } from '../frame/words.ts'

/** Departments in a line, or that nobody else is told. */
export function agenciesText(ids: readonly string[], { say, language }: Words): string {
  if (ids.length === 0) return say('routing.duty.nobody')
  return ids.map((id) => findAgency(id)?.[language] ?? id).join(language === 'zh' ? '、' : ', ')
}
