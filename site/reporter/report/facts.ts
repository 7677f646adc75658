import type { Facts } from '../../../shared/routing/facts.ts'
import { cleanText } from '../../../shared/tip/clean-text.ts'
import type { Report } from '../../../shared/tip/envelope.ts'
import type { Language } from '../../../shared/value/language.ts'
import type { Answers } from './answers.ts'
import type { TopicFacts } from './screens.ts'

const levels = ['district', 'city', 'province'] as const

/** What travels open, and nothing else. */
export function factsOf(answers: Answers, topic: Pick<TopicFacts, 'restricted'>, language: Language): Facts {
  const accused = levels.find((level) => level === answers.accused)
  return {
    division: answers.division,
    topic: answers.topic,
    ...(topic.restricted && accused && { accused }),
    wrongOffice: answers.wrongOffice === 'yes',
    urgent: answers.urgent === 'yes',
    language,
  }
}

/** What is sealed. */
export function reportOf(answers: Answers): Report {
  const contact = { name: cleanText(answers.contactName), phone: cleanText(answers.contactPhone) }
  const why = cleanText(answers.wrongOfficeWhy)
  return {
    site: cleanText(answers.site),
    address: cleanText(answers.address),
    permit: cleanText(answers.permit).normalize('NFKC').replace(/[\s-]/g, ''),
    narrative: cleanText(answers.narrative),
    ...(answers.named === 'real' && { contact }),
    ...(answers.wrongOffice === 'yes' && why && { wrongOfficeWhy: why }),
  }
}
