import { findTopic } from '../../shared/topic/topic.ts'
import type { Language } from '../../shared/value/language.ts'

/** A topic in plain words; Chinese with full-width commas. Unknown ids come back as they are. */
export function topicText(id: string, language: Language): string {
  const text = findTopic(id)?.[language] ?? id
  return language === 'zh' ? text.replaceAll(',', '，').replaceAll(';', '；') : text
}
