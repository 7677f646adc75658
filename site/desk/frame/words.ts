import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { type MessageKey, message } from '../../../shared/messages/message.ts'
import type { Language } from '../../../shared/value/language.ts'

/** A text of the catalogues in the page's language. */
export type Say = (key: MessageKey, params?: Readonly<Record<string, string | number>>) => string

/** The page's language and its texts. */
export interface Words {
  readonly language: Language
  readonly say: Say
  /** Parts of a list, one after another. */
  readonly list: (parts: readonly string[]) => string
}

/** The texts of a language. */
export function wordsOf(language: Language): Words {
  return {
    language,
    say: (key, params) => message(language, key, params),
    list: (parts) => parts.join(language === 'zh' ? '、' : ', '),
  }
}

export const WordsContext = createContext<Words>(wordsOf('zh'))

/** The texts around this component. */
export const useWords = (): Words => useContext(WordsContext)
