import type { Voice } from '../../../shared/follow/voice.ts'
import { dateText } from '../../../shared/messages/date-text.ts'
import { isMessageKey } from '../../../shared/messages/message.ts'
import type { Office } from '../../../shared/office/office-contact.ts'
import { officeName } from '../../../shared/office/office-name.ts'
import type { Language } from '../../../shared/value/language.ts'
import { textIn } from '../page.ts'

/** The server's own texts, and the offices as they confirmed themselves. */
export function voiceOf(language: Language, offices: readonly Office[]): Voice {
  const confirmed = (code: string) => offices.find(({ office }) => office === code)?.contact
  return {
    language,
    say: textIn(language),
    canSay: isMessageKey,
    sayDay: (day) => dateText(day, language),
    officeName: (code) => confirmed(code)?.name ?? officeName(code, language),
    officePhone: (code) => confirmed(code)?.phone,
  }
}
