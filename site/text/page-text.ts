import { type MessageKey, message } from '../../shared/messages/message.ts'
import type { Language } from '../../shared/value/language.ts'
import { inLanguage } from './address-language.ts'

/** The texts and addresses of one page's language. */
export function pageText(language: Language) {
  return {
    language,
    t: (key: MessageKey, params?: Readonly<Record<string, string | number>>): string =>
      language === 'zh' ? closeUp(message(language, key, params)) : message(language, key, params),
    /** Sentences one after another: Chinese needs no space between them. */
    join: (...sentences: readonly string[]): string => sentences.join(language === 'zh' ? '' : ' '),
    /** The address of another page in the same language. */
    to: (path: string): string => inLanguage(path, language),
    /** One of two texts that belong to data, not to the catalogues. */
    of: <T>(pair: { readonly zh: T; readonly en: T }): T => pair[language],
  }
}

/** Chinese without typed spaces: the browser sets the one beside digits and Latin letters. */
function closeUp(text: string): string {
  return text.replace(/(?<=[\u3000-\u9fff\uff00-\uffef]) +| +(?=[\u3000-\u9fff\uff00-\uffef])/g, '')
}

/** {@link pageText} of a language. */
export type PageText = ReturnType<typeof pageText>
