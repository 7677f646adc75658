import { type Language, type MessageKey, message } from '../../shared/messages/message.ts'
import { inLanguage } from '../renderer/language.ts'

/** The texts and addresses of one page's language. */
export function pageText(language: Language) {
  return {
    language,
    t: (key: MessageKey, params?: Readonly<Record<string, string | number>>): string =>
      message(language, key, params),
    /** The address of another page in the same language. */
    to: (path: string): string => inLanguage(path, language),
    /** One of two texts that belong to data, not to the catalogues. */
    of: <T>(pair: { readonly zh: T; readonly en: T }): T => pair[language],
  }
}

/** {@link pageText} of a language. */
export type PageText = ReturnType<typeof pageText>
